import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { gapLabels, nextGap } from './allocation-scope.ts';
import type { AllocationList } from './use-allocation-list.ts';

const doneTitles = {
  withoutLead: '每项任务都有牵头单位了',
  withoutDeadline: '每项任务都有完成时限了',
  withoutUnits: '每项任务都有承办单位了',
};

/** The task list without rows: worked off, narrowed too far, or a plan without tasks; each with the next step. */
export function NoTasks(props: { list: AllocationList; onUnnarrow: () => void }): ReactNode {
  const { choice, change, gapCounts, taskCount } = props.list;
  const { goTo } = useNavigation();
  const planId = choice.planId === null ? {} : { planId: choice.planId };
  if (choice.search.trim() !== '' || choice.target !== null) {
    return (
      <EmptyState title="没有符合条件的任务" text="换一个条件，或看全部任务。" actions={<Button onClick={props.onUnnarrow}>清除条件</Button>} />
    );
  }
  if (taskCount === 0) {
    return (
      <EmptyState
        title="这里还没有任务"
        text="导入一份计划、把上级计划转化为本级计划，或在任务台账里逐项新增。"
        actions={
          <>
            <Button type="primary" onClick={() => goTo('import')}>
              导入计划
            </Button>
            <Button onClick={() => goTo('adaptation')}>上级转化</Button>
            <Button onClick={() => goTo('ledger', planId)}>去任务台账</Button>
          </>
        }
      />
    );
  }
  const next = nextGap(gapCounts);
  if (choice.tab === 'all') return null;
  return next === null ? (
    <EmptyState
      title="已全部分好"
      text={`${taskCount} 项任务都有牵头单位、承办单位和完成时限。下一步可以核对各单位任务量，然后发布计划。`}
      actions={
        <>
          <Button type="primary" onClick={() => goTo('plans', planId)}>
            去发布
          </Button>
          <Button onClick={() => goTo('export', planId)}>导出责任分解表</Button>
          <Button onClick={() => change({ tab: 'all' })}>看全部任务</Button>
        </>
      }
    />
  ) : (
    <EmptyState
      title={doneTitles[choice.tab]}
      text="还有任务缺别的内容，可以接着补。"
      actions={
        <Button type="primary" onClick={() => change({ tab: next })}>
          看{gapLabels[next]}的 {gapCounts[next]} 项
        </Button>
      }
    />
  );
}
