import { useEffect, useId, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { lineWindow, scrollTopFor } from './line-window.ts';
import { columnsInRoom, gridTracks } from './row-grid-columns.ts';
import type { RowGridColumn } from './row-grid-columns.ts';
import { RowGridHead } from './row-grid-head.tsx';
import { rowGridKeys } from './row-grid-keys.ts';
import type { RowChecks } from './row-grid-keys.ts';
import { extended, toggled } from './row-selection.ts';
import { useElementSize } from './use-element-size.ts';
import lines from './line-list.module.css';
import styles from './row-grid.module.css';

interface RowGridProps<Row> {
  gridRef: RefObject<HTMLDivElement | null>;
  label: string;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  columns: readonly RowGridColumn<Row>[];
  largeFont: boolean;
  current: string | null;
  /** Rows that are put away. */
  isFaint?: (row: Row) => boolean;
  /** Rows that head the ones below them. */
  isGroup?: (row: Row) => boolean;
  /** Absent where rows can't be checked. */
  checks?: RowChecks;
  onCurrent: (id: string) => void;
  onClick: (id: string) => void;
  onSpace?: (id: string) => void;
  onEnter?: (id: string) => void;
  onEscape?: () => void;
  /** Keys that mean something of their own in this table; true when one was taken. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean;
  /** Stands below the header while there are no rows. */
  empty: ReactNode;
}

/** Pixels of a line and of its font: normal and large. */
const normalLine = { height: 36, fontSize: 14 };
const largeLine = { height: 42, fontSize: 17 };

/** The box of a row; a dash says that only a part of what the row heads is checked. */
function CheckCell(props: { id: string; name: string; checks: RowChecks; onCheck: (extend: boolean) => void }): ReactNode {
  const { id, name, checks } = props;
  return (
    <span
      className={styles.check}
      role="gridcell"
      onClick={(event) => {
        event.stopPropagation();
        props.onCheck(event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        readOnly
        checked={checks.checked.has(id)}
        disabled={checks.canCheck?.(id) === false}
        ref={(box) => {
          if (box) box.indeterminate = checks.partly?.has(id) ?? false;
        }}
        tabIndex={-1}
        aria-label={`选择 ${name}`}
      />
    </span>
  );
}

/** A long table worked by keyboard: only the lines in sight exist, the header stays, the current row is kept in sight. */
export function RowGrid<Row>(props: RowGridProps<Row>): ReactNode {
  const { gridRef, rows, idOf, current, checks } = props;
  // Screens stay alive while hidden: a row of two of them needs two ids.
  const prefix = `row-${useId()}-`;
  const line = props.largeFont ? largeLine : normalLine;
  const { width, height } = useElementSize(gridRef);
  const [scrollTop, setScrollTop] = useState(0);
  const lastChecked = useRef<string | null>(null);
  const order = rows.map(idOf);
  const columns = columnsInRoom(props.columns, width / line.fontSize);
  const shown = lineWindow(scrollTop, height, line.height, rows.length);
  const currentIndex = current === null ? -1 : order.indexOf(current);
  useEffect(() => {
    const grid = gridRef.current;
    if (grid && currentIndex >= 0 && height > 0) grid.scrollTop = scrollTopFor(currentIndex, grid.scrollTop, height, line.height);
  }, [gridRef, currentIndex, height, line.height]);
  const check = (id: string, extend: boolean): void => {
    if (!checks) return;
    const { checked } = checks;
    checks.onCheck(extend ? extended(checked, order, lastChecked.current, id) : toggled(checked, id));
    lastChecked.current = id;
  };
  const marksOf = (row: Row, id: string): string =>
    [
      styles.line,
      styles.row,
      props.isGroup?.(row) && styles.group,
      checks?.checked.has(id) && styles.checked,
      id === current && `${lines.current} ${styles.current}`,
      props.isFaint?.(row) && styles.faint,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div
      ref={gridRef}
      className={lines.scroller}
      style={{ '--columns': gridTracks(columns, checks !== undefined) } as CSSProperties}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length}
      aria-activedescendant={current === null ? undefined : `${prefix}${current}`}
      tabIndex={0}
      onKeyDown={rowGridKeys({ ...props, order })}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <RowGridHead columns={columns} order={order} checks={checks} />
      {rows.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: rows.length * line.height }}>
        {rows.slice(shown.first, shown.end).map((row, offset) => {
          const id = idOf(row);
          return (
            <div
              key={id}
              id={`${prefix}${id}`}
              role="row"
              data-row={id}
              aria-selected={id === current}
              className={marksOf(row, id)}
              style={{ transform: `translateY(${(shown.first + offset) * line.height}px)` }}
              onClick={() => props.onClick(id)}
            >
              {checks ? <CheckCell id={id} name={props.nameOf(row)} checks={checks} onCheck={(extend) => check(id, extend)} /> : null}
              {columns.map(({ key, right, cell, title }) => (
                <span key={key} role="gridcell" className={right ? `${styles.cell} ${styles.right}` : styles.cell} title={title?.(row)}>
                  {cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
