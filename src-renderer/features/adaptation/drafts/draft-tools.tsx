import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { FormPopover } from '../../../ui/form-popover.tsx';
import type { AdaptationCounts } from '../work/adaptation-counts.ts';
import type { AdaptationEdits } from '../work/adaptation-edits.ts';
import { AssignForm } from './assign-form.tsx';
import { gapLabels } from './draft-filters.ts';
import type { DraftFilter } from './draft-filters.ts';
import styles from './drafts.module.css';

/** The quick filters with their counts. */
export function DraftFilters(props: { filter: DraftFilter; counts: AdaptationCounts; onFilter: (filter: DraftFilter) => void }): ReactNode {
  const { counts } = props;
  const numbered = (value: DraftFilter, label: string, count: number): { value: DraftFilter; label: string } => ({ value, label: `${label} ${count}` });
  return (
    <Segmented<DraftFilter>
      aria-label="显示哪些任务"
      size="small"
      value={props.filter}
      options={[
        numbered('all', '全部', counts.included),
        numbered('lead', gapLabels.lead, counts.withoutLead),
        numbered('deadline', gapLabels.deadline, counts.withoutDeadline),
        numbered('unit', gapLabels.unit, counts.withoutUnit),
        numbered('wording', '查改词', counts.wordingToCheck),
      ]}
      onChange={props.onFilter}
    />
  );
}

/** What can be done with the checked drafts at once, or with the current one. */
export function DraftTools(props: {
  checkedIds: readonly string[];
  currentId: string | null;
  edits: AdaptationEdits;
  onSplit: () => void;
  onMerge: () => void;
  onLeaveOut: () => void;
  onCheckAll: () => void;
  onUncheck: () => void;
}): ReactNode {
  const { checkedIds, currentId, edits } = props;
  if (checkedIds.length > 0) {
    return (
      <div className={`${styles.tools} ${styles.many}`} role="toolbar" aria-label="批量修改">
        <strong>已选 {checkedIds.length} 项</strong>
        <FormPopover
          button={{ size: 'small', type: 'primary', children: '设单位' }}
          renderForm={(close) => <AssignForm draftIds={checkedIds} edits={edits} onDone={close} />}
        />
        <Button size="small" title="Ctrl+M" disabled={checkedIds.length < 2} onClick={props.onMerge}>
          合并所选
        </Button>
        <Button size="small" title="Delete" onClick={props.onLeaveOut}>
          不采用
        </Button>
        <span className={styles.spread} />
        <Button size="small" type="text" title="Esc" onClick={props.onUncheck}>
          取消选择
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.tools} role="toolbar" aria-label="这项任务">
      <Button size="small" disabled={currentId === null} title="由同一上级任务再做一项，两项各改各的" onClick={props.onSplit}>
        拆为两项
      </Button>
      <Button size="small" disabled={currentId === null} title="Delete" onClick={props.onLeaveOut}>
        不采用
      </Button>
      <Button size="small" type="text" title="Ctrl+A；空格选中一项" onClick={props.onCheckAll}>
        全选
      </Button>
      <span className={styles.spread} />
      <span className={styles.hint}>空格选中，回车修改，Esc 回到列表</span>
    </div>
  );
}
