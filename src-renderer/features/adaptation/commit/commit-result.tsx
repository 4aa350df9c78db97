import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { MadePlan } from './commit-words.ts';

/** After the commit: what came into being and where to go on; after its undo, the way back into the work. */
export function CommitResult(props: { made: MadePlan; onOpen: (adaptationId: string) => void; onAnother: () => void }): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const { adaptationId, planId, title, tasks, sources } = props.made;
  const state = useQuery(queries.adaptation.get.queryOptions({ input: { adaptationId } })).data?.adaptation.state;
  if (state === 'open') {
    return (
      <EmptyState
        title="生成已撤销"
        text="选好的任务和改过的文字都在，可以接着改，再生成一次。"
        actions={
          <>
            <Button type="primary" onClick={() => props.onOpen(adaptationId)}>
              继续转化
            </Button>
            <Button onClick={props.onAnother}>返回上级转化</Button>
          </>
        }
      />
    );
  }
  return (
    <EmptyState
      title="本级计划已生成"
      text={`《${title}》有 ${tasks} 项任务来自 ${sources} 项上级任务，每项都能查到对应的上级原文。上级计划转为参照，不再计入台账。`}
      actions={
        <>
          <Button type="primary" autoFocus onClick={() => goTo('plans', { planId })}>
            去发布
          </Button>
          <Button onClick={() => goTo('ledger', { planId })}>看台账</Button>
          <Button onClick={props.onAnother}>返回上级转化</Button>
        </>
      }
    />
  );
}
