import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CollectMenu } from './collect/collect-menu.tsx';
import type { Collection } from './collect/use-collect.ts';

/** A year without a task: nothing can be asked of units yet. */
export function NoTasks(): ReactNode {
  const { goTo } = useNavigation();
  return (
    <EmptyState
      title="还没有工作任务"
      text="先导入计划、分好责任单位，再给各单位下发填报表。"
      actions={
        <Button type="primary" onClick={() => goTo('import')}>
          去导入计划
        </Button>
      }
    />
  );
}

/** A year without a distribution. */
export function NothingGiven(props: { onDistribute: () => void }): ReactNode {
  return (
    <EmptyState
      title="还没有下发填报表"
      text="给每家单位生成一个 Excel 填报表，只列它未办结的任务，已知的内容先填好；报回后在这里收回、核对、并入台账。"
      actions={
        <Button type="primary" onClick={props.onDistribute}>
          下发填报表…
        </Button>
      }
    />
  );
}

/** A year in which nothing came back. */
export function NothingReturned(props: { collection: Collection }): ReactNode {
  return (
    <EmptyState
      title="还没有收到填报表"
      text="选择单位发回的文件、压缩包或整个文件夹，也可以直接拖到这里；改过文件名的、报过几次的、重新打的表都能收。"
      actions={<CollectMenu collection={props.collection} primary />}
    />
  );
}

/** All that came back is settled. */
export function NothingWaiting(props: { collection: Collection; onUnits: () => void }): ReactNode {
  return (
    <EmptyState
      title="没有待核对的报送"
      text="收到的文件都核对过了。"
      actions={
        <>
          <CollectMenu collection={props.collection} primary />
          <Button onClick={props.onUnits}>看各单位报送情况</Button>
        </>
      }
    />
  );
}
