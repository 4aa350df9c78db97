import { Button, Checkbox } from 'antd';
import type { InputRef } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/change-hooks.ts';
import { useListStatus } from '../../app/frame-status.ts';
import { useFindKey } from '../../app/use-find-key.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { matchingCollectives, unitGroups } from './list/unit-groups.ts';
import { UnitTable } from './list/unit-table.tsx';
import { useUnitOrder } from './list/use-unit-order.ts';
import { OpenUnitPanel } from './open-unit-panel.tsx';
import type { OpenUnit, UnitList } from './use-unit-list.ts';
import styles from './units-screen.module.css';

/** Search, register and side panel. */
export function UnitsWorkspace(props: {
  list: UnitList;
  open: OpenUnit;
  onOpen: (open: OpenUnit) => void;
  /** Stand at the end of the filter row. */
  tools: ReactNode;
}): ReactNode {
  const { list, open, onOpen } = props;
  const change = useChange();
  const order = useUnitOrder(list.all, change);
  const groups = unitGroups(list.found, list.classes);
  const collectives = matchingCollectives(list.collectives, list.search);
  const searching = list.search.trim() !== '';
  const searchRef = useRef<InputRef>(null);
  useListStatus(0, list.found.length);
  useFindKey(searchRef);
  return (
    <>
      <div className={styles.filter} role="search">
        <SearchField
          inputRef={searchRef} label="查找单位" placeholder="名称、曾用名、人员、电话、拼音首字母" className={styles.search}
          title="按名称、简称、别名、曾用名、人员姓名、电话或拼音首字母查找"
          value={list.search} onChange={list.setSearch}
        />
        <Checkbox checked={list.includeArchived} onChange={(event) => list.setIncludeArchived(event.target.checked)}>
          含已停用
        </Checkbox>
        <span className={styles.hint}>{searching ? '' : '拖动或按 Alt+↑、Alt+↓ 调整类内顺序'}</span>
        {props.tools}
      </div>
      <ErrorNotice error={change.error} onClose={change.clearError} />
      <div className={styles.body}>
        {groups.length === 0 && collectives.length === 0 ? (
          <EmptyState
            title="没有找到单位"
            text={list.includeArchived ? '换一个名称再找。' : '换一个名称再找，或勾选“含已停用”。'}
            actions={<Button onClick={() => list.setSearch('')}>清除查找</Button>}
          />
        ) : (
          <UnitTable
            groups={groups}
            collectives={collectives}
            unitNames={list.names}
            search={list.search}
            currentId={'id' in open ? open.id : null}
            order={searching ? null : order}
            onOpenUnit={(id) => onOpen({ kind: 'unit', id })}
            onOpenCollective={(id) => onOpen({ kind: 'collective', id })}
          />
        )}
        <OpenUnitPanel list={list} open={open} onOpen={onOpen} />
      </div>
    </>
  );
}
