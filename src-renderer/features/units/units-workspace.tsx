import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useListStatus } from '../../app/frame-status.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { matchingCollectives, unitGroups } from './list/unit-groups.ts';
import { UnitTable } from './list/unit-table.tsx';
import { CollectivePanel } from './panel/collective-panel.tsx';
import { UnitPanel } from './panel/unit-panel.tsx';
import type { OpenUnit, UnitList } from './use-unit-list.ts';
import styles from './units-screen.module.css';

/** Search, register and side panel. */
export function UnitsWorkspace(props: {
  list: UnitList;
  open: OpenUnit;
  onOpen: (open: OpenUnit) => void;
}): ReactNode {
  const { list, open, onOpen } = props;
  const groups = unitGroups(list.found, list.classes);
  const collectives = matchingCollectives(list.collectives, list.search);
  const close = (): void => onOpen({ kind: 'none' });
  useListStatus(0, list.found.length);
  return (
    <div className={styles.column}>
      <div className={styles.filter} role="search">
        <Input
          className={styles.search ?? ''}
          aria-label="查找单位"
          placeholder="查找名称、简称、别名"
          prefix={<SearchOutlined />}
          maxLength={100}
          allowClear
          value={list.search}
          onChange={(event) => list.setSearch(event.target.value)}
        />
        <Checkbox checked={list.includeArchived} onChange={(event) => list.setIncludeArchived(event.target.checked)}>
          含已停用
        </Checkbox>
      </div>
      <div className={styles.body}>
        {groups.length === 0 && collectives.length === 0 ? (
          <EmptyState title="没有找到单位" text="换一个名称再找。" />
        ) : (
          <UnitTable
            groups={groups}
            collectives={collectives}
            unitNames={list.names}
            currentId={'id' in open ? open.id : null}
            onOpenUnit={(id) => onOpen({ kind: 'unit', id })}
            onOpenCollective={(id) => onOpen({ kind: 'collective', id })}
          />
        )}
        {open.kind === 'unit' ? (
          <UnitPanel
            key={open.id ?? 'new'}
            unit={list.all.find(({ id }) => id === open.id) ?? null}
            classes={list.classes}
            onAdded={(id) => onOpen({ kind: 'unit', id })}
            onClose={close}
          />
        ) : null}
        {open.kind === 'collective' ? (
          <CollectivePanel
            key={open.id ?? 'new'}
            collective={list.collectives.find(({ id }) => id === open.id) ?? null}
            groups={unitGroups(
              list.all.filter(({ archived }) => !archived),
              list.classes,
            )}
            onSaved={(id) => onOpen({ kind: 'collective', id })}
            onClose={close}
          />
        ) : null}
      </div>
    </div>
  );
}
