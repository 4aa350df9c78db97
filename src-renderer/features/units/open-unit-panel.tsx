import { useState } from 'react';
import type { ReactNode } from 'react';
import { CollectivePanel } from './collective/collective-panel.tsx';
import { unitGroups } from './list/unit-groups.ts';
import { UnitPanel } from './panel/unit-panel.tsx';
import type { UnitTab } from './panel/unit-panel.tsx';
import type { OpenUnit, UnitList } from './use-unit-list.ts';

/** The panel beside the register: a unit or a collective unit. It keeps its tab from unit to unit. */
export function OpenUnitPanel(props: { list: UnitList; open: OpenUnit; onOpen: (open: OpenUnit) => void }): ReactNode {
  const { list, open, onOpen } = props;
  const [tab, setTab] = useState<UnitTab>('year');
  const close = (): void => onOpen({ kind: 'none' });
  if (open.kind === 'unit') {
    const unit = list.all.find(({ id }) => id === open.id) ?? null;
    // A unit that was open may be gone, as after 撤销.
    if (unit === null && open.id !== null) return null;
    return (
      <UnitPanel
        key={open.id ?? 'new'}
        unit={unit}
        classes={list.classes}
        unitNames={list.names}
        tab={tab}
        onTab={setTab}
        onOpen={(id) => onOpen({ kind: 'unit', id })}
        onClose={close}
      />
    );
  }
  if (open.kind === 'collective') {
    const collective = list.collectives.find(({ id }) => id === open.id) ?? null;
    if (collective === null && open.id !== null) return null;
    return (
      <CollectivePanel
        key={open.id ?? 'new'}
        collective={collective}
        groups={unitGroups(
          list.all.filter(({ archived }) => !archived),
          list.classes,
        )}
        classes={list.classes}
        unitNames={list.names}
        onSaved={(id) => onOpen({ kind: 'collective', id })}
        onClose={close}
      />
    );
  }
  return null;
}
