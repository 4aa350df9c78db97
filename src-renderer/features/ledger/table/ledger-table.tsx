import { useEffect, useState } from 'react';
import type { CSSProperties, HTMLAttributes, ReactNode, RefObject } from 'react';
import { lineWindow, scrollTopFor } from '../../../ui/line-window.ts';
import { LedgerLine } from './ledger-lines.tsx';
import type { LineHandlers } from './ledger-lines.tsx';
import { LedgerTableHeader } from './ledger-table-header.tsx';
import { gridTracks, leastWidth } from './ledger-columns.ts';
import type { LedgerColumn, LedgerSort } from './ledger-columns.ts';
import type { LedgerItem } from './ledger-items.ts';
import { coverage } from '../../../ui/row-selection.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './ledger-table.module.css';

export interface LedgerTableProps {
  gridRef: RefObject<HTMLDivElement | null>;
  items: readonly LedgerItem[];
  order: readonly string[];
  columns: readonly LedgerColumn[];
  rowHeight: number;
  /** Height of the grid in pixels. */
  viewHeight: number;
  sort: LedgerSort;
  onSort: (sort: LedgerSort) => void;
  selected: ReadonlySet<string>;
  onCheckAll: (all: boolean) => void;
  current: string | null;
  /** Tasks for which something was typed that is not saved yet. */
  unsaved: ReadonlySet<string>;
  /** Keys, mouse and clipboard of the whole grid. */
  gridEvents: HTMLAttributes<HTMLDivElement>;
  handlers: LineHandlers;
  /** Lies over the lines: the marked cells, and one that is being edited. */
  overlay: ReactNode;
  /** Stands below the header while there are no lines. */
  empty: ReactNode;
}

/** The table of the ledger: only the lines in sight exist, the header stays, the current row is kept in sight. */
export function LedgerTable(props: LedgerTableProps): ReactNode {
  const { gridRef, items, current, rowHeight, viewHeight } = props;
  const [scrollTop, setScrollTop] = useState(0);
  const shown = lineWindow(scrollTop, viewHeight, rowHeight, items.length);
  const currentIndex = items.findIndex((item) => item.key === current);
  useEffect(() => {
    const grid = gridRef.current;
    if (grid && currentIndex >= 0) grid.scrollTop = scrollTopFor(currentIndex, grid.scrollTop, viewHeight, rowHeight);
  }, [gridRef, currentIndex, viewHeight, rowHeight]);

  return (
    <div
      ref={gridRef}
      className={`${lines.scroller} ${styles.grid}`}
      style={{ '--columns': gridTracks(props.columns), '--least-width': `${leastWidth(props.columns)}em` } as CSSProperties}
      role="grid"
      aria-label="任务表"
      aria-rowcount={items.length}
      aria-activedescendant={current ? `ledger-row-${current}` : undefined}
      tabIndex={0}
      {...props.gridEvents}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <LedgerTableHeader
        columns={props.columns}
        sort={props.sort}
        onSort={props.onSort}
        coverage={coverage(props.selected, props.order)}
        onCheckAll={props.onCheckAll}
      />
      {items.length === 0 ? props.empty : null}
      <div className={`${lines.space} ${styles.space}`} style={{ height: items.length * rowHeight }}>
        {items.slice(shown.first, shown.end).map((item, offset) => (
          <LedgerLine
            key={item.key}
            item={item}
            top={(shown.first + offset) * rowHeight}
            columns={props.columns}
            selected={item.kind === 'task' && props.selected.has(item.key)}
            current={item.key === current}
            unsaved={props.unsaved.has(item.key)}
            handlers={props.handlers}
          />
        ))}
        {props.overlay}
      </div>
    </div>
  );
}
