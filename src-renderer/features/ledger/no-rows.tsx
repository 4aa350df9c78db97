import { Button } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The table without lines: because of the filter, or because the plan has no tasks yet. */
export function NoRows(props: { filtered: boolean; onClear: () => void; onAdd: () => void }): ReactNode {
  return props.filtered ? (
    <EmptyState
      title="没有符合条件的任务"
      text="换一个筛选条件，或清除筛选。"
      actions={<Button onClick={props.onClear}>清除筛选</Button>}
    />
  ) : (
    <EmptyState
      title="计划里还没有任务"
      text="逐项新增任务，或导入一份计划。"
      actions={
        <Button type="primary" onClick={props.onAdd}>
          新增第一项任务
        </Button>
      }
    />
  );
}
