import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { nextSort } from './ledger-columns.ts';
import type { LedgerColumn, LedgerSort } from './ledger-columns.ts';
import lines from '../../../ui/line-list.module.css';
import styles from './ledger-table.module.css';

/** Sticky header: checkbox for all listed rows, and columns that sort on a click. */
export function LedgerTableHeader(props: {
  columns: readonly LedgerColumn[];
  sort: LedgerSort;
  onSort: (sort: LedgerSort) => void;
  coverage: 'none' | 'some' | 'all';
  onCheckAll: (all: boolean) => void;
}): ReactNode {
  return (
    <div className={`${lines.header} ${styles.header}`} role="row">
      <div className={styles.check} role="columnheader">
        <Checkbox
          aria-label="全选"
          checked={props.coverage === 'all'}
          indeterminate={props.coverage === 'some'}
          onChange={(event) => props.onCheckAll(event.target.checked)}
        />
      </div>
      {props.columns.map(({ key, label, sort }) => {
        const active = sort !== null && sort === props.sort.by && sort !== 'position';
        return (
          <div
            key={key}
            role="columnheader"
            aria-sort={active ? props.sort.direction : 'none'}
            className={key === 'number' ? `${styles.cell} ${styles.number}` : styles.cell}
          >
            {sort === null ? (
              label
            ) : (
              <button
                type="button"
                className={styles.sort}
                title={sort === 'position' ? '按计划顺序' : `按${label}排序`}
                onClick={() => props.onSort(nextSort(props.sort, sort))}
              >
                {label}
                {active ? (
                  <span className={styles.arrow}>{props.sort.direction === 'ascending' ? '↑' : '↓'}</span>
                ) : null}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
