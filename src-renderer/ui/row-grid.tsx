import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode, RefObject } from 'react';
import { lineWindow, scrollTopFor } from './line-window.ts';
import { checkableRows, rowGridKeys } from './row-grid-keys.ts';
import type { RowChecks } from './row-grid-keys.ts';
import { coverage, extended, toggled } from './row-selection.ts';
import { useElementSize } from './use-element-size.ts';
import lines from './line-list.module.css';
import styles from './row-grid.module.css';

/** A column of a table whose rows are one line high. */
export interface RowGridColumn<Row> {
  key: string;
  label: string;
  /** Its track: 7em, minmax(12em, 1fr). */
  width: string;
  /** Width of the table in em below which the column gives way; the panel shows what it said. */
  shownFrom?: number;
  right?: boolean;
  cell: (row: Row) => ReactNode;
}

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
  /** Absent where rows can't be checked. */
  checks?: RowChecks;
  onCurrent: (id: string) => void;
  onClick: (id: string) => void;
  onSpace: (id: string) => void;
  onEnter: (id: string) => void;
  onEscape: () => void;
  /** Stands below the header while there are no rows. */
  empty: ReactNode;
}

/** Pixels of a line and of its font: normal and large. */
const normalLine = { height: 36, fontSize: 14 };
const largeLine = { height: 42, fontSize: 17 };

/** A long table worked by keyboard: only the lines in sight exist, the header stays, the current row is kept in sight. */
export function RowGrid<Row>(props: RowGridProps<Row>): ReactNode {
  const { gridRef, rows, idOf, current, checks } = props;
  const line = props.largeFont ? largeLine : normalLine;
  const { width, height } = useElementSize(gridRef);
  const [scrollTop, setScrollTop] = useState(0);
  const lastChecked = useRef<string | null>(null);
  const order = rows.map(idOf);
  const columns = props.columns.filter(({ shownFrom = 0 }) => width === 0 || width >= shownFrom * line.fontSize);
  const shown = lineWindow(scrollTop, height, line.height, rows.length);
  const currentIndex = current === null ? -1 : order.indexOf(current);
  useEffect(() => {
    const grid = gridRef.current;
    if (grid && currentIndex >= 0) grid.scrollTop = scrollTopFor(currentIndex, grid.scrollTop, height, line.height);
  }, [gridRef, currentIndex, height, line.height]);
  const check = (id: string, extend: boolean): void => {
    if (!checks) return;
    const { checked } = checks;
    checks.onCheck(extend ? extended(checked, order, lastChecked.current, id) : toggled(checked, id));
    lastChecked.current = id;
  };
  const checkable = checkableRows(order, checks);
  const covered = checks ? coverage(checks.checked, checkable) : 'none';
  const tracks = `${checks ? '2.6em ' : ''}${columns.map((column) => column.width).join(' ')}`;
  return (
    <div
      ref={gridRef}
      className={lines.scroller}
      style={{ '--columns': tracks } as CSSProperties}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length}
      aria-activedescendant={current === null ? undefined : `row-${current}`}
      tabIndex={0}
      onKeyDown={rowGridKeys({ ...props, order })}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div className={`${lines.header} ${styles.line}`} role="row">
        {checks ? (
          <span className={styles.check}>
            <input
              type="checkbox"
              aria-label="全选"
              checked={covered === 'all'}
              disabled={checkable.length === 0}
              ref={(box) => {
                if (box) box.indeterminate = covered === 'some';
              }}
              onChange={() => checks.onCheck(covered === 'all' ? new Set() : new Set(checkable))}
            />
          </span>
        ) : null}
        {columns.map(({ key, label, right }) => (
          <span key={key} role="columnheader" className={right ? `${styles.cell} ${styles.right}` : styles.cell}>
            {label}
          </span>
        ))}
      </div>
      {rows.length === 0 ? props.empty : null}
      <div className={lines.space} style={{ height: rows.length * line.height }}>
        {rows.slice(shown.first, shown.end).map((row, offset) => {
          const id = idOf(row);
          const marks = [
            checks?.checked.has(id) && styles.checked,
            id === current && `${lines.current} ${styles.current}`,
            props.isFaint?.(row) && styles.faint,
          ];
          return (
            <div
              key={id}
              id={`row-${id}`}
              role="row"
              data-row={id}
              aria-selected={id === current}
              className={[styles.line, styles.row, ...marks].filter(Boolean).join(' ')}
              style={{ transform: `translateY(${(shown.first + offset) * line.height}px)` }}
              onClick={() => props.onClick(id)}
            >
              {checks ? (
                <span
                  className={styles.check}
                  role="gridcell"
                  onClick={(event) => {
                    event.stopPropagation();
                    check(id, event.shiftKey);
                  }}
                >
                  <input
                    type="checkbox"
                    readOnly
                    checked={checks.checked.has(id)}
                    disabled={checks.canCheck?.(id) === false}
                    tabIndex={-1}
                    aria-label={`选择 ${props.nameOf(row)}`}
                  />
                </span>
              ) : null}
              {columns.map(({ key, right, cell }) => (
                <span key={key} role="gridcell" className={right ? `${styles.cell} ${styles.right}` : styles.cell}>
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
