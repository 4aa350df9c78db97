import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { DraftListFilter, DraftListOrder } from './draft-list-rows.ts';
import styles from './draft-list.module.css';

const filters: { value: DraftListFilter; label: string }[] = [
  { value: 'all', label: '全部任务' },
  { value: 'doubtful', label: '有疑问的' },
  { value: 'dropped', label: '不导入的' },
];
const orders: { value: DraftListOrder; label: string }[] = [
  { value: 'original', label: '按原文顺序' },
  { value: 'doubtsFirst', label: '疑问在前' },
];

/** Which drafts the list shows, and in which order. */
export interface DraftListView {
  filter: DraftListFilter;
  order: DraftListOrder;
}

/** The switches above the list. */
export function DraftListHead(props: { shown: DraftListView; onShow: (shown: DraftListView) => void }): ReactNode {
  const { shown, onShow } = props;
  return (
    <div className={styles.head}>
      <Select<DraftListFilter>
        size="small" variant="filled" aria-label="显示哪些任务" disabled={false} value={shown.filter} options={filters}
        onChange={(filter) => onShow({ ...shown, filter })} popupMatchSelectWidth={false}
      />
      <Select<DraftListOrder>
        size="small" variant="filled" aria-label="任务的顺序" disabled={false} value={shown.order} options={orders}
        onChange={(order) => onShow({ ...shown, order })} popupMatchSelectWidth={false}
      />
    </div>
  );
}
