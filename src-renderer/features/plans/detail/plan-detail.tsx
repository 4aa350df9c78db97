import { Badge, Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { planOriginLabels } from '../../../../src-main/contract/text/labels.ts';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useStoredKeys } from '../../../app/stored-value.ts';
import { BasicsTab } from '../basics/basics-tab.tsx';
import { LeadingGroupTab } from '../group/leading-group-tab.tsx';
import { planLinks, versionWords } from '../plan-words.ts';
import { PublicationTab } from '../publication/publication-tab.tsx';
import { SectionsTab } from '../sections/sections-tab.tsx';
import styles from './plan-detail.module.css';

/** Tabs of a plan. */
export type PlanTab = 'basics' | 'sections' | 'publication' | 'group';

function DetailActions(props: { plan: PlanSummary; onAddDuties: () => void }): ReactNode {
  const { id: planId, origin, openAdaptationId, taskCount, archived } = props.plan;
  const { goTo } = useNavigation();
  if (archived) return null;
  return (
    <div className={styles.actions}>
      <Button size="small" disabled={taskCount === 0} onClick={() => goTo('ledger', { planId })}>
        看台账
      </Button>
      {origin === 'own' ? (
        <>
          <Button size="small" disabled={taskCount === 0} onClick={() => goTo('allocation', { planId })}>
            任务分工
          </Button>
          <Button size="small" onClick={props.onAddDuties}>添加常规任务</Button>
        </>
      ) : openAdaptationId === null ? (
        <Button size="small" disabled={taskCount === 0} onClick={() => goTo('adaptation', { superiorPlanId: planId })}>
          转化为本级计划
        </Button>
      ) : (
        <Button size="small" onClick={() => goTo('adaptation', { adaptationId: openAdaptationId })}>继续转化</Button>
      )}
      <Button size="small" disabled={taskCount === 0} onClick={() => goTo('export', { planId })}>
        导出
      </Button>
    </div>
  );
}

/** One plan whole: what it is, where it leads, and its tabs. */
export function PlanDetail(props: {
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  tab: PlanTab;
  onTab: (tab: PlanTab) => void;
  onPlan: (planId: string) => void;
  onAddDuties: () => void;
}): ReactNode {
  const { plan, plans, tab } = props;
  const unsaved = useStoredKeys('draft:plan:');
  const unsavedGroups = useStoredKeys('draft:leading-group:');
  const facts = [planOriginLabels[plan.origin], plan.reference ? '仅对照' : '', plan.archived ? '已归档' : '', `${plan.year} 年度`, `${plan.taskCount} 项任务`, versionWords(plan)];
  const tabs: { key: PlanTab; label: ReactNode }[] = [
    { key: 'basics', label: <Badge dot={unsaved.has(plan.id)}>基本信息</Badge> },
    { key: 'sections', label: '目录' },
    ...(plan.origin === 'own' ? [{ key: 'publication' as const, label: '发布与调整' }] : []),
    { key: 'group', label: <Badge dot={unsavedGroups.has(plan.id)}>领导小组</Badge> },
  ];
  const shown = tabs.some(({ key }) => key === tab) ? tab : 'basics';
  return (
    <section className={styles.detail} aria-label={plan.title} data-plan-detail>
      <header className={styles.head}>
        <h2 className={styles.title} title={plan.title}>
          {plan.title}
        </h2>
        <div className={styles.facts}>
          <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
          {planLinks(plan).map(({ label, planId, title }) => (
            <span key={`${label}${planId}`} className={styles.linkLine}>
              {label}
              <Button type="link" size="small" className={styles.link ?? ''} title={`看《${title}》`} onClick={() => props.onPlan(planId)}>
                {title}
              </Button>
            </span>
          ))}
        </div>
      </header>
      <Tabs
        size="small"
        className={styles.tabs ?? ''}
        activeKey={shown}
        onChange={(key) => props.onTab(tabs.find((one) => one.key === key)?.key ?? 'basics')}
        tabBarExtraContent={<DetailActions plan={plan} onAddDuties={props.onAddDuties} />}
        items={tabs}
      />
      {shown === 'basics' ? <BasicsTab plan={plan} plans={plans} /> : null}
      {shown === 'sections' ? <SectionsTab plan={plan} /> : null}
      {shown === 'publication' ? <PublicationTab plan={plan} /> : null}
      {shown === 'group' ? <LeadingGroupTab plan={plan} /> : null}
    </section>
  );
}
