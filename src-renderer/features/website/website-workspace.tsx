import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useListStatus } from '../../app/frame-status.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { useStoredKeys } from '../../app/stored-value.ts';
import { useFindKey } from '../../app/use-find-key.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import { RowGrid } from '../../ui/row-grid.tsx';
import { BatchBar } from './batch/batch-bar.tsx';
import { isPlain, plainChoice } from './list/column-choice.ts';
import { ColumnFilters } from './list/column-filters.tsx';
import type { ColumnList } from './list/use-column-list.ts';
import { registerColumns } from './list/website-columns.tsx';
import type { OpenColumn } from './open-column.ts';
import { ColumnPanel, columnDrafts } from './panel/column-panel.tsx';
import styles from './website-screen.module.css';

/** The current column and the checked ones. */
export interface ColumnSelection {
  currentId: string | null;
  setCurrentId: (columnId: string | null) => void;
  checked: ReadonlySet<string>;
  setChecked: (checked: ReadonlySet<string>) => void;
}

/** Filters, what can be done with many, table and side panel. */
export function WebsiteWorkspace(props: {
  list: ColumnList;
  selection: ColumnSelection;
  open: OpenColumn;
  onOpen: (open: OpenColumn) => void;
  /** Stands in place of the table while there is no column at all. */
  empty: ReactNode;
}): ReactNode {
  const { list, open, onOpen } = props;
  const { currentId, setCurrentId, checked, setChecked } = props.selection;
  const { choice, rows, setChoice } = list;
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const unsaved = useStoredKeys(columnDrafts);
  const columns = useMemo(() => registerColumns(unsaved), [unsaved]);
  const view = open.kind === 'column' ? (list.all.find(({ columnId }) => columnId === open.columnId) ?? null) : null;
  const chosen = rows.flatMap(({ columnId }) => (checked.has(columnId) ? [columnId] : []));
  useListStatus(chosen.length, rows.length);
  useFindKey(searchRef);
  const openColumn = (columnId: string): void => {
    setCurrentId(columnId);
    onOpen({ kind: 'column', columnId });
  };
  const close = (): void => {
    onOpen({ kind: 'none' });
    gridRef.current?.focus();
  };
  return (
    <>
      <ColumnFilters list={list} searchRef={searchRef} />
      {chosen.length > 0 ? <BatchBar columnIds={chosen} onClear={() => setChecked(new Set())} /> : null}
      <div className={styles.body}>
        {props.empty ?? (
          <RowGrid
            gridRef={gridRef}
            label="网站栏目"
            rows={rows}
            idOf={({ columnId }) => columnId}
            nameOf={({ path }) => path.join(' ')}
            columns={columns}
            largeFont={largeFont}
            current={currentId}
            checks={{ checked, onCheck: setChecked }}
            onCurrent={(columnId) => {
              setCurrentId(columnId);
              if (open.kind === 'column') onOpen({ kind: 'column', columnId });
            }}
            onClick={openColumn}
            onSpace={(columnId) => (open.kind === 'none' ? openColumn(columnId) : onOpen({ kind: 'none' }))}
            onEnter={(columnId) => {
              openColumn(columnId);
              focusSidePanel();
            }}
            onEscape={close}
            empty={
              isPlain(choice) ? (
                <EmptyState title="还没有栏目" text="新增以后列在这里。" />
              ) : (
                <EmptyState
                  title="没有符合条件的栏目"
                  text="换一个条件，或清除筛选后再看。"
                  actions={<Button onClick={() => setChoice(plainChoice)}>清除筛选</Button>}
                />
              )
            }
          />
        )}
        {open.kind === 'new' || view ? (
          <ColumnPanel key={view?.columnId ?? 'new'} view={view} onAdded={openColumn} onClose={close} />
        ) : null}
      </div>
    </>
  );
}
