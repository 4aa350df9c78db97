import type { InputRef } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useListStatus } from '../../app/frame-status.ts';
import { useLargeFont } from '../../app/preferences.ts';
import { useStoredKeys } from '../../app/stored-value.ts';
import { useFindKey } from '../../app/use-find-key.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useElementSize } from '../../ui/use-element-size.ts';
import { cellDraftKey } from './cells/cell-editor.tsx';
import { useLedgerCells } from './cells/use-ledger-cells.tsx';
import { FilterRow } from './filter/filter-row.tsx';
import { emptyChoice, isEmptyChoice, showsWholePlans } from './filter/ledger-query.ts';
import { LedgerToolRow } from './filter/ledger-tool-row.tsx';
import { ledgerKeys } from './ledger-keys.ts';
import { batchBar, ledgerPanel } from './ledger-parts.ts';
import type { MoveDirection } from './move/task-move.ts';
import { useMoveTasks } from './move/use-move-tasks.ts';
import { NoRows } from './no-rows.tsx';
import { PlanNotice } from './plan/plan-notice.tsx';
import { useColumnChoice } from './table/column-picker.tsx';
import { columnsFor } from './table/ledger-columns.ts';
import { LedgerTable } from './table/ledger-table.tsx';
import type { LedgerList } from './use-ledger-list.ts';
import type { LedgerSelection } from './use-ledger-selection.ts';
import styles from './ledger-screen.module.css';

/** Pixels of a line and of its font: normal and large. */
const normalLine = { rowHeight: 36, fontSize: 14 };
const largeLine = { rowHeight: 42, fontSize: 17 };

/** Tasks for which something was typed, in the panel or in a cell, that is not saved yet. */
function useUnsavedTasks(): ReadonlySet<string> {
  const inPanel = useStoredKeys('draft:task:');
  const inCells = useStoredKeys(cellDraftKey);
  return useMemo(() => new Set([...inPanel, ...[...inCells].map((key) => key.split(':')[0] ?? '')]), [inPanel, inCells]);
}

/** Filters, table and side panel of a ledger that has plans. */
export function LedgerWorkspace(props: {
  list: LedgerList;
  selection: LedgerSelection;
  order: readonly string[];
}): ReactNode {
  const { list, selection, order } = props;
  const { selected, setSelected, current, setCurrent, panel, setPanel } = selection;
  const [largeFont] = useLargeFont();
  const { rowHeight, fontSize } = largeFont ? largeLine : normalLine;
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const size = useElementSize(gridRef);
  const [chosenColumns] = useColumnChoice();
  const columns = useMemo(() => columnsFor(size.width, fontSize, chosenColumns), [size.width, fontSize, chosenColumns]);
  const selectedRows = useMemo(() => list.rows.filter(({ id }) => selected.has(id)), [list.rows, selected]);
  const unsaved = useUnsavedTasks();
  const linePlaces = useMemo(() => new Map(list.items.map(({ key }, index) => [key, index])), [list.items]);
  const placeOf = useCallback(
    (firstTaskId: string, lastTaskId: string) => {
      const [first, last] = [linePlaces.get(firstTaskId), linePlaces.get(lastTaskId)];
      return first === undefined || last === undefined ? null : { top: first * rowHeight, height: (last - first + 1) * rowHeight };
    },
    [linePlaces, rowHeight],
  );
  const grid = useMemo(() => ({ order, columns }), [order, columns]);
  const cells = useLedgerCells({ gridRef, grid, rows: list.rows, selection, placeOf });
  useListStatus(selectedRows.length, list.rows.length);
  useFindKey(searchRef);
  const moves = useMoveTasks();
  const move = (direction: MoveDirection): void => {
    const inOrder = list.sort.by === 'position' && list.sort.direction === 'ascending' && showsWholePlans(list.choice);
    moves.step(list.rows, selected.size > 0 ? selected : new Set(current === null ? [] : [current]), direction, inOrder);
  };
  const closePanel = (): void => {
    setPanel('none');
    gridRef.current?.focus();
  };
  return (
    <div className={styles.column}>
      <FilterRow
        choice={list.choice}
        onChange={list.setChoice}
        sort={list.sort}
        onShow={list.showView}
        plans={list.plans}
        searchRef={searchRef}
      />
      <LedgerToolRow
        list={list}
        batch={
          selectedRows.length > 0 ? <batchBar.Component rows={selectedRows} onClear={() => setSelected(new Set())} /> : null
        }
      />
      <PlanNotice plan={list.shownPlan} />
      <ErrorNotice error={moves.error} onClose={moves.clearError} />
      <div className={styles.body}>
        <div className={styles.table}>
          <LedgerTable
            gridRef={gridRef}
            items={list.items}
            order={order}
            columns={columns}
            rowHeight={rowHeight}
            viewHeight={size.height}
            sort={list.sort}
            onSort={list.setSort}
            selected={selected}
            onCheckAll={(all) => setSelected(all ? new Set(order) : new Set())}
            current={current}
            unsaved={unsaved}
            gridEvents={{ ...cells.mouse, onKeyDown: ledgerKeys(selection, order, move, cells.onKey) }}
            overlay={cells.overlay}
            handlers={selection.handlers}
            empty={
              <NoRows
                filtered={!isEmptyChoice(list.choice)}
                onlyReferences={list.plans.every(({ reference }) => reference)}
                onClear={() => list.setChoice(emptyChoice)}
                onAdd={() => setPanel('new')}
              />
            }
          />
        </div>
        <ledgerPanel.Component
          open={panel}
          row={list.rows.find(({ id }) => id === current)}
          plans={list.plans}
          chosenPlanId={list.choice.planId}
          onAdded={(taskId) => {
            setCurrent(taskId);
            setPanel('task');
          }}
          onClose={closePanel}
        />
        {cells.dialog}
      </div>
    </div>
  );
}
