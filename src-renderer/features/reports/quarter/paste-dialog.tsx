import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { shownValue } from './cell-input.ts';
import { cellText } from './report-drafts.ts';
import type { Drafts } from './report-drafts.ts';
import type { CellEdit } from './cell-edits.ts';
import { pasteSummary, refusalGroups } from './paste-words.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetColumn } from './sheet-columns.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from './quarter.module.css';

/** Changes and refused cells that are shown one by one. */
const mostShown = 8;

function Changes(props: { edit: CellEdit; columns: readonly SheetColumn[]; drafts: Drafts }): ReactNode {
  const { changes } = props.edit;
  const labels = new Map<string, string>(props.columns.map(({ key, label }) => [key, label]));
  return (
    <table className={`${tables.table} ${styles.preview}`} aria-label="将改动的格">
      <thead>
        <tr>
          <th>任务</th>
          <th className={styles.previewUnit}>单位</th>
          <th className={styles.previewColumn}>列</th>
          <th>原来</th>
          <th>改为</th>
        </tr>
      </thead>
      <tbody>
        {changes.slice(0, mostShown).map(({ row, column, value }) => {
          const before = cellText(row, props.drafts[rowKey(row)], column);
          const after = shownValue(column, value);
          return (
            <tr key={`${rowKey(row)} ${column}`}>
              <td title={row.title}>{row.title}</td>
              <td title={row.unitName}>{row.unitName}</td>
              <td>{labels.get(column)}</td>
              <td title={before} className={styles.quiet}>
                {before === '' ? '（空）' : before}
              </td>
              <td title={after}>{after === '' ? '（空）' : after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The decision to take a pasted block, with what it changes and what it can't. */
export function PasteDialog(props: {
  edit: CellEdit | null;
  columns: readonly SheetColumn[];
  drafts: Drafts;
  onTake: () => void;
  onClose: () => void;
  afterClose: () => void;
}): ReactNode {
  const { edit } = props;
  const changes = edit?.changes ?? [];
  return (
    <Modal
      open={edit !== null}
      title="粘贴"
      width={760}
      destroyOnHidden
      okText={changes.length === 0 ? '知道了' : `填入 ${changes.length} 格`}
      cancelText="取消"
      okButtonProps={{ autoFocus: true }}
      onOk={props.onTake}
      onCancel={props.onClose}
      afterClose={props.afterClose}
    >
      {edit ? (
        <>
          <p className={styles.summary}>{pasteSummary(edit)}</p>
          {changes.length > 0 ? <Changes edit={edit} columns={props.columns} drafts={props.drafts} /> : null}
          {changes.length > mostShown ? <p className={styles.quiet}>……另有 {changes.length - mostShown} 格</p> : null}
          {refusalGroups(edit.refused).slice(0, mostShown).map(({ reason, cells }) => (
            <p key={reason} className={styles.problem}>
              ▲ {reason}（{cells.length} 格）
              <span className={styles.quiet}>
                {cells.slice(0, 3).map(({ row, text }) => `${row ? `${row.title}：` : ''}“${text}”`).join('，')}
                {cells.length > 3 ? '……' : ''}
              </span>
            </p>
          ))}
        </>
      ) : null}
    </Modal>
  );
}
