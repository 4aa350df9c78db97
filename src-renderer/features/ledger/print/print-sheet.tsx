import type { ReactNode } from 'react';
import { OnPaper } from '../../../ui/on-paper.tsx';
import { shownText } from '../table/cell-words.ts';
import { printShares } from './print-shares.ts';
import type { LedgerColumn } from '../table/ledger-columns.ts';
import type { LedgerItem } from '../table/ledger-items.ts';
import styles from './print.module.css';

/** What a printed ledger shows: its lines and columns as the window shows them. */
export interface PrintedLedger {
  title: string;
  /** Office, day and number of tasks, in one line. */
  about: string;
  columns: readonly LedgerColumn[];
  items: readonly LedgerItem[];
}

function PrintedLine({ item, columns }: { item: LedgerItem; columns: readonly LedgerColumn[] }): ReactNode {
  if (item.kind === 'group') {
    return (
      <tr className={styles.group}>
        <td colSpan={columns.length} style={{ paddingLeft: `${item.level * 1.5 + 0.5}em` }}>
          {item.folded ? `${item.heading}（${item.taskCount} 项，已折叠）` : item.heading}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key}>{shownText(item.row, column)}</td>
      ))}
    </tr>
  );
}

/** The whole table on paper, A4 across; it exists only while it is being printed, and the window never shows it. */
export function PrintSheet({ title, about, columns, items }: PrintedLedger): ReactNode {
  const shares = printShares(columns);
  return (
    <OnPaper>
      <div className={styles.sheet}>
        <h1>{title}</h1>
        <p>{about}</p>
        <table>
          <colgroup>
            {columns.map(({ key }, at) => (
              <col key={key} style={{ width: `${shares[at]}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key}>{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <PrintedLine key={item.key} item={item} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
    </OnPaper>
  );
}
