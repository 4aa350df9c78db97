import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import { adaptedPredecessor } from '../start/plan-choices.ts';
import { usualDaysEarlier } from '../start/start-draft.ts';
import { ChangeRow } from './change-row.tsx';
import { changeOrder, changeSummary } from './change-words.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './compare.module.css';

/** 新版比对: what the superior has changed, which own tasks that concerns, and the lines led on to the new version. */
export function ComparePage(props: { superiorPlanId: string; onOpen: (adaptationId: string) => void; onLeave: () => void }): ReactNode {
  const { superiorPlanId } = props;
  const { client, queries } = useApi();
  const { goTo } = useNavigation();
  const plans = useQuery(queries.plans.list.queryOptions({ input: {} })).data ?? [];
  const compared = useQuery(queries.adaptation.compare.queryOptions({ input: { superiorPlanId } }));
  const { run, running, error, clearError } = useChange();
  const plan = plans.find(({ id }) => id === superiorPlanId);
  const earlier = plan ? adaptedPredecessor(plan, plans) : null;
  const ownPlan = earlier && plans.find(({ id }) => id === earlier.ownPlan.planId);
  const changes = changeOrder(compared.data?.changes ?? []);
  const added = changes.filter(({ kind, ownTasks }) => kind === 'added' && ownTasks.length === 0).length;
  useListStatus(0, changes.length);
  const follow = (): Promise<unknown> =>
    run(() => client.adaptation.followVersion({ superiorPlanId }), ({ moved }) => `已沿用 ${moved} 条对应关系，改为连到新版`);
  const adaptAdded = async (): Promise<void> => {
    if (!ownPlan) return;
    // The lines must lead to the new version first: only its tasks without a line are taken then.
    let adaptationId = '';
    const made = await run(
      async () => {
        const followed = await client.adaptation.followVersion({ superiorPlanId });
        const { id: ownPlanId, title, year } = ownPlan;
        const started = await client.adaptation.start({ superiorPlanId, ownPlanId, title, year, daysEarlier: usualDaysEarlier });
        adaptationId = started.adaptationId;
        return [followed, started];
      },
      '已沿用原来的对应，并开始转化新增的任务',
    );
    if (made) props.onOpen(adaptationId);
  };
  return (
    <ScreenFrame
      title="新版比对"
      about={earlier && plan ? `《${earlier.predecessor.title}》→《${plan.title}》，已转化为《${earlier.ownPlan.title}》` : ''}
      actions={
        <>
          <Button type="primary" loading={running} disabled={!compared.data} onClick={() => void follow()}>
            沿用对应关系
          </Button>
          <Button disabled={added === 0 || !ownPlan || running} onClick={() => void adaptAdded()}>
            转化新增任务（{added}）
          </Button>
          <Button onClick={props.onLeave}>返回列表</Button>
        </>
      }
    >
      <div className={styles.page}>
        <ErrorNotice error={compared.error ?? error} {...(compared.error ? { action: <Button onClick={() => goTo('plans', { planId: superiorPlanId })}>去选上一版</Button> } : { onClose: clearError })} />
        {compared.data ? (
          <>
            <p className={styles.summary}>
              {changeSummary(changes)}，没有变化 {compared.data.unchanged} 项。调整和取消的任务请打开本级任务逐项修改；沿用后本级任务都连到新版的原任务。
            </p>
            {changes.length === 0 ? (
              <EmptyState title="两版没有区别" text="可以直接沿用原来的对应关系。" />
            ) : (
              <div className={styles.scroller} tabIndex={0} role="region" aria-label="变化">
                <table className={`${tables.table} ${tables.texts} ${tables.wide} ${styles.table}`}>
                  <thead>
                    <tr>
                      <th className={styles.kind}>变化</th>
                      <th className={styles.task}>上级任务</th>
                      <th>改了什么</th>
                      <th className={styles.ownTask}>本级任务</th>
                    </tr>
                  </thead>
                  <tbody>
                    {changes.map((change) => (
                      <ChangeRow key={`${change.before?.id ?? ''}-${change.after?.id ?? ''}`} change={change} />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        ) : compared.error ? null : (
          <Skeleton active className={styles.loading ?? ''} />
        )}
      </div>
    </ScreenFrame>
  );
}
