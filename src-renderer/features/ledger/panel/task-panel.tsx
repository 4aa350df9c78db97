import { useQuery } from '@tanstack/react-query';
import { Badge, Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { LedgerRow, PlanView } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { EvidenceTab } from './evidence/evidence-tab.tsx';
import { EvidenceTabLabel } from './evidence/evidence-tab-label.tsx';
import { GoalsTab } from './goals/goals-tab.tsx';
import { TargetsFoot } from './goals/targets-foot.tsx';
import { useTargets } from './goals/use-targets.ts';
import { HistoryTab } from './history-tab.tsx';
import { ProgressForm } from './progress-form.tsx';
import { SourceTab } from './source/source-tab.tsx';
import { TaskSummaries } from './summary/task-summaries.tsx';
import { TaskFormFoot } from './task-form-foot.tsx';
import { TaskFormTab } from './task-form-tab.tsx';
import { TaskStanding } from './task-standing.tsx';
import { UnitProgressList } from './unit-progress-list.tsx';
import { useProgress } from './use-progress.ts';
import { useTaskDraft } from './use-task-draft.ts';
import { useTaskProgress } from './use-task-progress.ts';

export const panelTabs = ['task', 'units', 'goals', 'evidence', 'source', 'history'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** The chosen task whole: its fields, its units with their progress, its targets and periods, evidence, source, history. */
export function TaskPanel(props: {
  row: LedgerRow;
  plan: PlanView | undefined;
  /** The year has several plans, so that a task has to say whose it is. */
  manyPlans: boolean;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  onClose: () => void;
}): ReactNode {
  const { row, plan, tab } = props;
  const { queries } = useApi();
  const task = useQuery(queries.ledger.task.queryOptions({ input: { taskId: row.id } }));
  const standing = useTaskProgress(row.id);
  const units = task.data?.units ?? [];
  const draft = useTaskDraft(row);
  const progress = useProgress(row.id, units);
  const targets = useTargets(row, standing.data?.targets ?? []);
  const foot = {
    task: draft.draft ? <TaskFormFoot row={row} draft={draft} /> : null,
    units: units.length > 0 ? <ProgressForm progress={progress} /> : null,
    goals: targets.typed ? <TargetsFoot targets={targets} /> : null,
    evidence: null,
    source: null,
    history: null,
  };
  return (
    <SidePanel title={`${row.outlineNumber ?? ''} ${row.title}`.trim()} onClose={props.onClose} foot={foot[tab]}>
      <TaskStanding row={row} />
      <Tabs
        size="small"
        tabBarGutter={12}
        activeKey={tab}
        onChange={(key) => props.onTab(panelTabs.find((one) => one === key) ?? 'task')}
        items={[
          { key: 'task', label: <Badge dot={draft.draft !== null}>任务</Badge> },
          { key: 'units', label: <Badge dot={progress.typed}>单位与进展</Badge> },
          { key: 'goals', label: <Badge dot={targets.typed}>目标与周期</Badge> },
          { key: 'evidence', label: <EvidenceTabLabel taskId={row.id} /> },
          { key: 'source', label: '来源' },
          { key: 'history', label: '历史' },
        ]}
      />
      <ErrorNotice error={task.error ?? standing.error} />
      {tab === 'task' ? <TaskFormTab row={row} plan={plan} manyPlans={props.manyPlans} draft={draft} /> : null}
      {tab === 'units' && task.data ? (
        <>
          {units.length > 0 && standing.data ? (
            <TaskSummaries key={row.id} taskId={row.id} units={units} summaries={standing.data.summaries} />
          ) : null}
          <UnitProgressList
            units={units}
            lights={standing.data?.lights ?? []}
            chosen={progress.draft.unitIds}
            onChoose={(unitIds) => progress.change({ unitIds })}
          />
        </>
      ) : null}
      {tab === 'goals' && task.data && standing.data ? (
        <GoalsTab key={row.id} row={row} units={units} progress={standing.data} targets={targets} />
      ) : null}
      {tab === 'evidence' && task.data ? (
        <EvidenceTab key={row.id} taskId={row.id} units={units} current={progress.draft.unitIds} />
      ) : null}
      {tab === 'source' && task.data ? <SourceTab task={task.data} /> : null}
      {tab === 'history' ? <HistoryTab key={row.id} taskId={row.id} /> : null}
    </SidePanel>
  );
}
