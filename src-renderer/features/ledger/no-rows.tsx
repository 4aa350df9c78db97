import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The table without lines: because of the filter, because there is nothing but plans to compare with, or no task yet. */
export function NoRows(props: {
  filtered: boolean;
  /** All plans of the year are only kept to be compared with. */
  onlyReferences: boolean;
  onClear: () => void;
  onAdd: () => void;
}): ReactNode {
  const { goTo } = useNavigation();
  if (props.onlyReferences && !props.filtered) {
    return (
      <EmptyState
        title="台账里还没有任务"
        text="本年度的计划都仅作对照，不计入台账。可以在上面选一份来看，或把上级计划转化为本级计划。"
        actions={
          <Button type="primary" onClick={() => goTo('adaptation')}>
            上级转化
          </Button>
        }
      />
    );
  }
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
