import { Button } from 'antd';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { AdaptationDraftView, SourceTask } from '../../../../src-main/contract/adaptation.ts';
import { bindingSentence, decisionLabels } from './binding-words.ts';
import { printedUnits, sourceHeading } from './choose-rows.ts';
import type { ChooseRow } from './choose-rows.ts';
import rows from '../rows/rows.module.css';
import styles from './choose.module.css';

/** The heading of a group, with the switch that takes all its drafts or none. */
export function GroupLine(props: { row: ChooseRow & { kind: 'group' }; onIncludeAll: (included: boolean) => void }): ReactNode {
  const { decision, draftIds, included } = props.row;
  const all = included === draftIds.length;
  return (
    <div className={styles.group} data-decision={decision}>
      <span>{decisionLabels[decision]}</span>
      <span className={styles.groupCount}>
        {draftIds.length} 项，采用 {included} 项
      </span>
      <Button type="link" size="small" tabIndex={-1} onClick={() => props.onIncludeAll(!all)}>
        {all ? '全部不采用' : '全部采用'}
      </Button>
    </div>
  );
}

/** One draft: whether it goes into the own plan, the superior's number and title, its printed units, and why it binds. */
export const DraftLine = memo(function DraftLine(props: {
  draft: AdaptationDraftView;
  sources: readonly SourceTask[];
  current: boolean;
  onCurrent: (draftId: string) => void;
  onInclude: (draftId: string, included: boolean) => void;
  onEdit: (draftId: string) => void;
}): ReactNode {
  const { draft, sources } = props;
  const { number, title } = sourceHeading(sources);
  const units = printedUnits(sources);
  const reason = bindingSentence(draft.binding);
  return (
    <div
      id={`choose-${draft.draftId}`}
      className={`${rows.row} ${styles.row}`}
      role="option"
      aria-selected={props.current}
      data-included={draft.included}
      data-choose={draft.draftId}
      onClick={() => props.onCurrent(draft.draftId)}
      onDoubleClick={() => props.onEdit(draft.draftId)}
    >
      <label className={`${rows.check} ${styles.check}`} onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={draft.included}
          tabIndex={-1}
          aria-label={`采用 ${title}`}
          onChange={(event) => props.onInclude(draft.draftId, event.target.checked)}
        />
      </label>
      <span className={styles.number} title={number}>
        {number || '—'}
      </span>
      <span className={styles.cell} title={title}>
        {title}
      </span>
      <span className={`${styles.cell} ${styles.quiet}`} title={units}>
        {units || '—'}
      </span>
      <span className={styles.cell} title={reason}>
        {reason}
      </span>
    </div>
  );
});
