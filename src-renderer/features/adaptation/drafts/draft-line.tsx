import { memo } from 'react';
import type { ReactNode } from 'react';
import type { AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';
import { gapsOf, hasWordingToCheck } from '../work/adaptation-counts.ts';
import { gapLabels } from './draft-filters.ts';
import { draftSummary } from './draft-summary.ts';
import rows from '../rows/rows.module.css';
import styles from './drafts.module.css';

/** One own task in the list: number and title, who and by when, what it lacks, and whether typed text waits in it. */
export const DraftLine = memo(function DraftLine(props: {
  draft: AdaptationDraftView;
  current: boolean;
  checked: boolean;
  unsaved: boolean;
  onCurrent: (draftId: string) => void;
  onCheck: (draftId: string) => void;
}): ReactNode {
  const { draft } = props;
  const signs = [
    ...gapsOf(draft).map((gap) => gapLabels[gap]),
    ...(hasWordingToCheck(draft) ? ['？核对改词'] : []),
    ...(props.unsaved ? ['未保存'] : []),
  ];
  return (
    <div
      id={`draft-${draft.draftId}`}
      className={`${rows.row} ${styles.row}`}
      role="option"
      aria-selected={props.current}
      data-draft={draft.draftId}
      onClick={() => props.onCurrent(draft.draftId)}
    >
      <label className={`${rows.check} ${styles.check}`} onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={props.checked}
          tabIndex={-1}
          aria-label={`选中 ${draft.title}，用于批量修改`}
          onChange={() => props.onCheck(draft.draftId)}
        />
      </label>
      <span className={styles.number}>{draft.outlineNumber ?? '—'}</span>
      <span className={styles.text}>
        <span className={styles.title} title={draft.title}>
          {draft.title}
        </span>
        <span className={styles.summary}>
          {signs.length > 0 ? <span className={styles.signs}>{signs.join(' ')}</span> : null}
          <span className={styles.ellipsis}>{draftSummary(draft)}</span>
        </span>
      </span>
    </div>
  );
});
