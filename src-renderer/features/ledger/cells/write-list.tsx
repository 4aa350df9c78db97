import type { ReactNode } from 'react';
import type { CellPreview, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { cellFieldLabels, remarkOn } from './cell-write-words.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './write-dialog.module.css';

/** Cells that are listed; of the rest only the number is told. */
const listed = 60;

const urgency = ({ refused, openUnits }: CellPreview): number => (refused !== null ? 0 : openUnits.length > 0 ? 1 : 2);

/** Old and new text of the cells that change, those with something to decide first. */
export function WriteList(props: { previews: readonly CellPreview[]; rows: readonly LedgerRow[] }): ReactNode {
  const rows = new Map(props.rows.map((row) => [row.id, row]));
  const inOrder = props.previews.toSorted((one, other) => urgency(one) - urgency(other));
  return (
    <div className={styles.list} data-write-list>
      <table className={`${tables.table} ${tables.texts} ${styles.table}`}>
        <thead>
          <tr>
            <th className={styles.task}>任务</th>
            <th className={styles.column}>列</th>
            <th>原内容</th>
            <th>新内容</th>
            <th className={styles.remark}>说明</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.slice(0, listed).map((preview) => {
            const row = rows.get(preview.taskId);
            return (
              <tr key={`${preview.taskId} ${preview.field}`} className={preview.refused === null ? undefined : styles.refused}>
                <td>{`${row?.outlineNumber ?? ''} ${row?.title ?? ''}`.trim()}</td>
                <td>{cellFieldLabels[preview.field]}</td>
                <td className={styles.before}>{preview.before === '' ? '（空）' : preview.before}</td>
                <td>{preview.after === '' ? '（空）' : preview.after}</td>
                <td className={urgency(preview) < 2 ? styles.warning : styles.quiet}>{remarkOn(preview)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {inOrder.length > listed ? <p className={styles.quiet}>还有 {inOrder.length - listed} 处改动没有列出，一并写入。</p> : null}
    </div>
  );
}
