import { DownOutlined, MergeOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Segmented, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { DraftListFilter } from '../drafts/draft-list-rows.ts';
import type { Review, ReviewSide } from './use-review.ts';
import styles from './check-step.module.css';

const filters: { value: DraftListFilter; label: string }[] = [
  { value: 'all', label: '全部任务' },
  { value: 'doubtful', label: '有疑问的' },
  { value: 'dropped', label: '不导入的' },
];

/** What the toolbar can do to the chosen or marked drafts. */
export interface DraftActions {
  merge: () => void;
  dropOrRestore: () => void;
  add: () => void;
}

/** Which side is shown, the way through the doubts, and what can be done with the marked drafts. */
export function CheckToolbar(props: {
  review: Review;
  taskCount: number;
  unknownUnitCount: number;
  filter: DraftListFilter;
  onFilter: (filter: DraftListFilter) => void;
  actions: DraftActions;
}): ReactNode {
  const { review, actions } = props;
  const sides: { value: ReviewSide; label: string }[] = [
    { value: 'tasks', label: `任务 ${props.taskCount}` },
    { value: 'doubts', label: `疑问 ${review.doubts.length}` },
    { value: 'units', label: props.unknownUnitCount > 0 ? `单位 ${props.unknownUnitCount} 未认出` : '单位' },
  ];
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="核对">
      <Segmented<ReviewSide> value={review.side} options={sides} onChange={review.setSide} />
      <Tooltip title="上一处疑问（Shift+F8）">
        <Button
          icon={<UpOutlined />} aria-label="上一处疑问" disabled={review.doubts.length === 0}
          onClick={() => review.stepDoubt(-1)}
        />
      </Tooltip>
      <Tooltip title="下一处疑问（F8）">
        <Button icon={<DownOutlined />} disabled={review.doubts.length === 0} onClick={() => review.stepDoubt(1)}>
          下一处疑问
        </Button>
      </Tooltip>
      <span className={styles.spread} />
      {review.side === 'units' ? null : (
        <>
          <Select<DraftListFilter>
            aria-label="显示哪些任务" value={props.filter} options={filters} onChange={props.onFilter}
            popupMatchSelectWidth={false}
          />
          <Tooltip title="把选中的任务合并为一项（Ctrl+M）">
            <Button icon={<MergeOutlined />} disabled={review.checked.size < 2} onClick={actions.merge}>
              合并{review.checked.size > 1 ? ` ${review.checked.size} 项` : ''}
            </Button>
          </Tooltip>
          <Tooltip title="选中的任务不导入；已经不导入的恢复（Delete）">
            <Button onClick={actions.dropOrRestore} {...(review.chosenId === null ? { disabled: true } : {})}>
              不导入 / 恢复
            </Button>
          </Tooltip>
          <Tooltip title="在当前任务后面新增一项（Insert）">
            <Button icon={<PlusOutlined />} onClick={actions.add}>
              新增任务
            </Button>
          </Tooltip>
        </>
      )}
    </div>
  );
}
