import type { ReactNode } from 'react';
import type { GridColumn } from './grid-columns.ts';
import styles from './line-grid.module.css';

/** How much of something is chosen. */
export type Coverage = 'none' | 'some' | 'all';

/** Boxes in front of the lines. */
export interface LineChecks<Line> {
  all: Coverage;
  onCheckAll: (checked: boolean) => void;
  stateOf: (line: Line) => Coverage;
  labelOf: (line: Line) => string;
  /** `extend`: from the line that was checked last up to this one. */
  onCheck: (line: Line, extend: boolean) => void;
}

/** The head of a column, which sorts on a click where it can. */
export function HeadCell<Line>({ column }: { column: GridColumn<Line> }): ReactNode {
  const { label, numeric, sort } = column;
  return (
    <div role="columnheader" className={`${styles.cell} ${numeric ? styles.numeric : ''}`} aria-sort={sort ? (sort.direction ?? 'none') : undefined}>
      {sort ? (
        <button type="button" className={styles.sort} title={`按${label}排序`} onClick={sort.onSort}>
          {label}
          <span className={styles.arrow} aria-hidden>
            {sort.direction === null ? '' : sort.direction === 'ascending' ? '↑' : '↓'}
          </span>
        </button>
      ) : (
        label
      )}
    </div>
  );
}

/** The box of a line; a dash says that only a part of it is chosen. */
export function CheckCell<Line>({ line, checks }: { line: Line; checks: LineChecks<Line> }): ReactNode {
  const state = checks.stateOf(line);
  return (
    <div
      role="gridcell"
      className={styles.check}
      onClick={(event) => {
        event.stopPropagation();
        checks.onCheck(line, event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        readOnly
        tabIndex={-1}
        aria-label={checks.labelOf(line)}
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
      />
    </div>
  );
}
