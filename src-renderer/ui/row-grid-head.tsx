import type { ReactNode } from 'react';
import type { RowGridColumn } from './row-grid-columns.ts';
import { checkableRows } from './row-grid-keys.ts';
import type { RowChecks } from './row-grid-keys.ts';
import { coverage } from './row-selection.ts';
import lines from './line-list.module.css';
import styles from './row-grid.module.css';

function CheckAll({ order, checks }: { order: readonly string[]; checks: RowChecks }): ReactNode {
  const checkable = checkableRows(order, checks);
  const covered = coverage(checks.checked, checkable);
  const someParts = covered === 'none' && checkable.some((id) => checks.partly?.has(id));
  return (
    <span className={styles.check}>
      <input
        type="checkbox"
        aria-label="全选"
        checked={covered === 'all'}
        disabled={checkable.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = covered === 'some' || someParts;
        }}
        onChange={() => checks.onCheck(covered === 'all' ? new Set() : new Set(checkable))}
      />
    </span>
  );
}

function SortButton({ label, sort }: { label: string; sort: NonNullable<RowGridColumn<unknown>['sort']> }): ReactNode {
  return (
    <button type="button" className={styles.sort} title={`按${label}排序`} onClick={sort.onSort}>
      {label}
      <span className={styles.arrow} aria-hidden>
        {sort.direction === null ? '' : sort.direction === 'ascending' ? '↑' : '↓'}
      </span>
    </button>
  );
}

/** The heads of a table, with the box for all rows where they can be checked; the head of a column that sorts is a button. */
export function RowGridHead<Row>(props: {
  columns: readonly RowGridColumn<Row>[];
  order: readonly string[];
  checks: RowChecks | undefined;
}): ReactNode {
  return (
    <div className={`${lines.header} ${styles.line}`} role="row">
      {props.checks ? <CheckAll order={props.order} checks={props.checks} /> : null}
      {props.columns.map(({ key, label, right, sort }) => (
        <span
          key={key}
          role="columnheader"
          aria-sort={sort ? (sort.direction ?? 'none') : undefined}
          className={right ? `${styles.cell} ${styles.right}` : styles.cell}
        >
          {sort ? <SortButton label={label} sort={sort} /> : label}
        </span>
      ))}
    </div>
  );
}
