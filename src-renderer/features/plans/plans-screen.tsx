import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useListStatus } from '../../app/frame-status.ts';
import { useNavigation, useVisit } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { AddDutiesPage } from './create/add-duties-page.tsx';
import { NewPlanPage } from './create/new-plan-page.tsx';
import { focusDetail } from './detail/detail-focus.ts';
import { PlanDetail } from './detail/plan-detail.tsx';
import type { PlanTab } from './detail/plan-detail.tsx';
import { foundPlans, yearGroups } from './list/plan-groups.ts';
import { PlanList } from './list/plan-list.tsx';
import styles from './plans-screen.module.css';

/** What stands beside the list. */
type Place = 'plan' | 'new' | 'duties';

/** 计划管理: plans of all years; their facts, headings, versions and leading groups; new plans of several sources. */
export function PlansScreen(): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const [includeArchived, setIncludeArchived] = useState(false);
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [place, setPlace] = useState<Place>('plan');
  const [tab, setTab] = useState<PlanTab>('publication');
  const visit = useVisit('plans');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    if (visit.target.planId !== undefined) {
      setChosenId(visit.target.planId);
      setPlace('plan');
      setTab('publication');
    }
  }
  const list = useQuery({
    ...queries.plans.list.queryOptions({ input: { includeArchived } }),
    placeholderData: keepPreviousData,
  });
  const plans = list.data ?? [];
  const groups = yearGroups(foundPlans(plans, search));
  const chosen = plans.find(({ id }) => id === chosenId) ?? groups[0]?.plans[0] ?? plans[0];
  const choose = (planId: string): void => {
    setChosenId(planId);
    setPlace('plan');
  };
  const toList = (): void => setPlace('plan');
  useListStatus(0, plans.length);
  const isEmpty = list.data !== undefined && plans.length === 0;
  return (
    <ScreenFrame
      title="计划管理"
      about="历年的上级计划和本级计划：信息、目录、发布与调整、领导小组"
      actions={
        isEmpty && place !== 'new' ? null : (
          <>
            <Button type="primary" disabled={place === 'new'} onClick={() => setPlace('new')}>
              新建本级计划
            </Button>
            <Button onClick={() => goTo('import')}>导入计划</Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        {list.error ? (
          <ErrorNotice error={list.error} />
        ) : !list.data ? (
          <Skeleton active className={styles.loading ?? ''} />
        ) : isEmpty && place !== 'new' ? (
          <div className={styles.centre}>
            <EmptyState
              title="还没有计划"
              text="导入上级或本级的工作要点，程序会读出任务、单位和时限；也可以新建本级计划，从空白或常规任务库做起。"
              actions={
                <>
                  <Button type="primary" onClick={() => goTo('import')}>
                    导入计划
                  </Button>
                  <Button onClick={() => setPlace('new')}>新建本级计划</Button>
                  {includeArchived ? null : <Button onClick={() => setIncludeArchived(true)}>看已归档的</Button>}
                </>
              }
            />
          </div>
        ) : (
          <>
            <PlanList
              groups={groups}
              currentId={place === 'new' ? null : (chosen?.id ?? null)}
              onChoose={choose}
              onEnter={focusDetail}
              search={search}
              onSearch={setSearch}
              includeArchived={includeArchived}
              onIncludeArchived={setIncludeArchived}
            />
            {place === 'new' || !chosen ? (
              <NewPlanPage plans={plans} onMade={choose} onLeave={toList} />
            ) : place === 'duties' ? (
              <AddDutiesPage key={chosen.id} plan={chosen} onLeave={toList} />
            ) : (
              <PlanDetail key={chosen.id} plan={chosen} plans={plans} tab={tab} onTab={setTab} onPlan={choose} onAddDuties={() => setPlace('duties')} />
            )}
          </>
        )}
      </div>
    </ScreenFrame>
  );
}
