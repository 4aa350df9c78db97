import { Badge, Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { UnitClassView, UnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { DraftFoot } from '../../../ui/draft-foot.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LeavingTab } from './leaving-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { UnitBasics } from './unit-basics.tsx';
import { UnitCounts } from './unit-counts.tsx';
import { isRenamed, unitFieldKeys, unitFieldsOf, unitProblem } from './unit-draft.ts';
import { useUnitDraft } from './use-unit-draft.ts';
import { YearTab } from './year/year-tab.tsx';

export const unitTabs = ['year', 'basics', 'people', 'leaving', 'history'] as const;
export type UnitTab = (typeof unitTabs)[number];

/** Tabs on which a unit is typed; the others have nothing to be saved, unless something typed still waits. */
const typingTabs: readonly UnitTab[] = ['basics', 'people'];

/** One unit: its year, names, class, people, its end, its history; or a new one when `unit` is null. What was typed survives closing the panel. */
export function UnitPanel(props: {
  unit: UnitView | null;
  classes: readonly UnitClassView[];
  unitNames: ReadonlyMap<string, string>;
  tab: UnitTab;
  onTab: (tab: UnitTab) => void;
  onOpen: (unitId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { unit, classes, unitNames } = props;
  const { client } = useApi();
  const change = useChange();
  const draft = useUnitDraft(unit, classes[0]?.code ?? '');
  const { fields } = draft;
  const peopleTyped = draft.isTyped('people');
  const basicsTyped = unitFieldKeys.some((key) => key !== 'people' && draft.isTyped(key));
  const tab = unit === null && !typingTabs.includes(props.tab) ? 'basics' : props.tab;
  const save = async (): Promise<void> => {
    const savedName = unit?.name ?? null;
    const typed = unitFieldsOf(fields, savedName);
    if (unit) {
      const rowVersion = draft.rowVersion ?? unit.rowVersion;
      const write = () => client.units.update({ ...typed, unitId: unit.id, rowVersion });
      const words = isRenamed(fields, savedName) ? `“${savedName}”已更名为“${typed.name}”` : `已保存“${typed.name}”`;
      if (await change.run(write, words)) draft.discard();
      return;
    }
    const added = await change.run(() => client.units.add(typed), `已新增“${typed.name}”`);
    if (!added) return;
    draft.discard();
    props.onOpen(added.unitId);
  };
  return (
    <SidePanel
      title={unit?.name ?? '新增单位'}
      onClose={props.onClose}
      foot={
        !typingTabs.includes(tab) && !draft.typed ? null : (
          <DraftFoot
            draft={draft}
            change={change}
            saveLabel={unit ? '保存' : '新增'}
            problem={unitProblem(fields)}
            onSave={() => void save()}
          >
            {draft.typed ? '有未保存的修改' : null}
          </DraftFoot>
        )
      }
    >
      {unit ? <UnitCounts unit={unit} unitNames={unitNames} /> : null}
      <Tabs
        size="small"
        tabBarGutter={18}
        activeKey={tab}
        onChange={(key) => props.onTab(unitTabs.find((one) => one === key) ?? 'basics')}
        items={[
          ...(unit ? [{ key: 'year', label: '本年' }] : []),
          { key: 'basics', label: <Badge dot={basicsTyped}>基本</Badge> },
          { key: 'people', label: <Badge dot={peopleTyped}>人员 {fields.people.length || ''}</Badge> },
          ...(unit ? [{ key: 'leaving', label: unit.archived ? '恢复与合并' : '停用与合并' }, { key: 'history', label: '历史' }] : []),
        ]}
      />
      {tab === 'year' && unit ? <YearTab unitId={unit.id} /> : null}
      {tab === 'basics' ? (
        <UnitBasics fields={fields} savedName={unit?.name ?? null} classes={classes} onChange={draft.change} />
      ) : null}
      {tab === 'people' ? <PeopleTab people={fields.people} onChange={(people) => draft.change({ people })} /> : null}
      {tab === 'leaving' && unit ? <LeavingTab unit={unit} onMerged={props.onOpen} /> : null}
      {tab === 'history' && unit ? <HistoryTab unitId={unit.id} /> : null}
    </SidePanel>
  );
}
