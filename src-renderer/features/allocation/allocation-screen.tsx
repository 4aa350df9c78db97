import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { AllocationWorkspace } from './allocation-workspace.tsx';
import { useAllocationList } from './scope/use-allocation-list.ts';

/** 任务分工: gives tasks to units, by drag or keyboard, many at once, and shows how the work is spread. */
export function AllocationScreen(): ReactNode {
  const { goTo } = useNavigation();
  const list = useAllocationList();
  const { planId } = list.choice;
  const target = planId === null ? {} : { planId };
  return (
    <ScreenFrame
      title="任务分工"
      about="把任务拖到单位上，或选中任务后在右边选单位；右边的数字是各单位的任务量"
      actions={
        <>
          <Button onClick={() => goTo('ledger', target)}>任务台账</Button>
          <Button onClick={() => goTo('export', target)}>导出</Button>
        </>
      }
    >
      {list.error ? (
        <ErrorNotice error={list.error} />
      ) : list.loading ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : (
        <AllocationWorkspace list={list} />
      )}
    </ScreenFrame>
  );
}
