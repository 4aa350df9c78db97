import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import { AdaptationList } from './adaptation-list.tsx';
import { superiorPlans } from './plan-choices.ts';
import { ChosenPlan } from './start-form.tsx';
import { SuperiorPlanTable } from './superior-plan-table.tsx';
import styles from './start.module.css';

/** First page: adaptations under way, the superior plans, and the form that starts one. */
export function StartPage(props: {
  /** The plan that is chosen first; null for the newest. */
  superiorPlanId: string | null;
  onOpen: (adaptationId: string) => void;
  onCompare: (superiorPlanId: string) => void;
}): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const [chosenId, setChosenId] = useState(props.superiorPlanId);
  const plans = useQuery(queries.plans.list.queryOptions({ input: {} }));
  const superior = superiorPlans(plans.data ?? []);
  const chosen = superior.find(({ id }) => id === chosenId) ?? superior[0];
  useListStatus(0, superior.length);
  return (
    <ScreenFrame
      title="上级转化"
      about="把上级计划中约束本县的任务转为本级计划：选任务、对单位、改任务，每项都连着上级的原任务"
      actions={<Button onClick={() => goTo('import')}>导入上级计划</Button>}
    >
      {plans.error ? (
        <ErrorNotice error={plans.error} />
      ) : !plans.data ? (
        <Skeleton active className={styles.loading ?? ''} />
      ) : chosen === undefined ? (
        <div className={styles.main}>
          <EmptyState
            title="还没有上级计划"
            text="先导入上级的工作要点或分工方案，导入时把“来源”设为“上级计划”。入库后回到这里转化。"
            actions={
              <Button type="primary" onClick={() => goTo('import')}>
                去导入上级计划
              </Button>
            }
          />
        </div>
      ) : (
        <>
          <div className={styles.main}>
            <SuperiorPlanTable plans={superior} all={plans.data} currentId={chosen.id} onChoose={setChosenId} />
          </div>
          <aside className={styles.side}>
            <ChosenPlan
              key={chosen.id}
              plan={chosen}
              plans={plans.data}
              onOpen={props.onOpen}
              onCompare={() => props.onCompare(chosen.id)}
            />
            <AdaptationList onOpen={props.onOpen} />
          </aside>
        </>
      )}
    </ScreenFrame>
  );
}
