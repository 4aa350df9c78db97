import { Checkbox } from 'antd';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';
import { draftSummary } from './draft-summary.ts';
import styles from './draft-list.module.css';

/** One draft in the list: number, title, who and by when, and a sign with the number of its open doubts. */
export const DraftRow = memo(function DraftRow(props: {
  draft: DraftTaskView;
  chosen: boolean;
  checked: boolean;
  doubtCount: number;
  onChoose: (draftTaskId: string) => void;
  onCheck: (draftTaskId: string) => void;
}): ReactNode {
  const { draft, chosen, checked, doubtCount } = props;
  return (
    <div
      id={`draft-${draft.id}`}
      role="option"
      aria-selected={chosen}
      className={`${styles.row} ${draft.dropped ? styles.dropped : ''}`}
      onClick={() => props.onChoose(draft.id)}
      data-draft-task
    >
      <span onClick={(event) => event.stopPropagation()}>
        <Checkbox
          checked={checked}
          tabIndex={-1}
          aria-label="选中，用于合并"
          title="选中后可以合并或批量不导入（空格）"
          onChange={() => props.onCheck(draft.id)}
        />
      </span>
      <span className={styles.number}>{draft.number ?? '—'}</span>
      <span className={styles.text}>
        <span className={styles.title} title={draft.title}>
          {draft.title === '' ? '（未填任务名称）' : draft.title}
        </span>
        <span className={styles.summary}>{draftSummary(draft)}</span>
      </span>
      {doubtCount > 0 ? (
        <span className={styles.doubts} title={`${doubtCount} 处疑问`}>
          ▲{doubtCount}
        </span>
      ) : null}
    </div>
  );
});
