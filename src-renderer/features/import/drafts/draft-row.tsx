import { Checkbox } from 'antd';
import { memo } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';
import { confidenceWords } from './confidence-words.ts';
import { draftSummary } from './draft-summary.ts';
import styles from './draft-list.module.css';

/** How a row takes part in dragging; `edge` is where the dragged drafts would be put beside it. */
export interface RowDrag {
  edge: 'before' | 'after' | null;
  onStart: (draftTaskId: string, event: DragEvent<HTMLElement>) => void;
  onOver: (draftTaskId: string, event: DragEvent<HTMLElement>) => void;
}

/** One draft in the list: number, title, who and by when, how sure it is, and the number of its open doubts. */
export const DraftRow = memo(function DraftRow(props: {
  draft: DraftTaskView;
  chosen: boolean;
  checked: boolean;
  doubtCount: number;
  dropEdge: RowDrag['edge'];
  /** Null while rows can't be moved. */
  drag: Pick<RowDrag, 'onStart' | 'onOver'> | null;
  onChoose: (draftTaskId: string) => void;
  onCheck: (draftTaskId: string) => void;
}): ReactNode {
  const { draft, chosen, checked, doubtCount, drag } = props;
  const confidence = confidenceWords(draft);
  return (
    <div
      id={`draft-${draft.id}`}
      role="option"
      aria-selected={chosen}
      className={`${styles.row} ${draft.dropped ? styles.dropped : ''}`}
      onClick={() => props.onChoose(draft.id)}
      draggable={drag !== null}
      onDragStart={(event) => drag?.onStart(draft.id, event)}
      onDragOver={(event) => drag?.onOver(draft.id, event)}
      data-drop-edge={props.dropEdge ?? undefined}
      data-draft-task={draft.id}
    >
      <span onClick={(event) => event.stopPropagation()}>
        <Checkbox
          checked={checked}
          tabIndex={-1}
          aria-label="选中，用于批量修改"
          title="选中后可以合并或批量修改（空格）"
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
      <span className={styles.signs}>
        {doubtCount > 0 ? (
          <span className={styles.doubts} title={`${doubtCount} 处疑问`}>
            疑问 {doubtCount}
          </span>
        ) : null}
        {confidence === null ? null : (
          <span className={styles.confidence} data-confidence={draft.edited.length > 0 ? 'edited' : draft.confidence}>
            {confidence}
          </span>
        )}
      </span>
    </div>
  );
});
