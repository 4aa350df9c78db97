import { useQuery } from '@tanstack/react-query';
import { Badge, Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { LedgerRow, PlanView } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { EvidenceTab } from './evidence/evidence-tab.tsx';
import { EvidenceTabLabel } from './evidence/evidence-tab-label.tsx';
import { ProgressForm } from './progress-form.tsx';
import { SourceTab } from './source/source-tab.tsx';
import { TaskFormFoot } from './task-form-foot.tsx';
import { TaskFormTab } from './task-form-tab.tsx';
import { UnitProgressList } from './unit-progress-list.tsx';
import { useProgress } from './use-progress.ts';
import { useTaskDraft } from './use-task-draft.ts';

export const panelTabs = ['task', 'units', 'evidence', 'source'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** The chosen task whole: its fields, its units with their progress, its evidence, its source. */
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
  const units = task.data?.units ?? [];
  const draft = useTaskDraft(row);
  const progress = useProgress(row.id, units);
  const foot = {
    task: <TaskFormFoot row={row} draft={draft} />,
    units:
      units.length > 0 ? (
        <ProgressForm
          draft={progress.draft}
          onChange={progress.change}
          onRecord={() => void progress.record()}
          onDiscard={progress.typed ? progress.discard : null}
          running={progress.running}
          error={progress.error}
        />
      ) : null,
    evidence: null,
    source: null,
  };
  return (
    <SidePanel
      title={`${row.outlineNumber ?? ''} ${row.title}`.trim()}
      onClose={props.onClose}
      foot={tab === 'task' && !draft.draft ? null : foot[tab]}
    >
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => props.onTab(panelTabs.find((one) => one === key) ?? 'task')}
        items={[
          { key: 'task', label: <Badge dot={draft.draft !== null}>任务</Badge> },
          { key: 'units', label: <Badge dot={progress.typed}>单位与进展</Badge> },
          { key: 'evidence', label: <EvidenceTabLabel taskId={row.id} /> },
          { key: 'source', label: '来源' },
        ]}
      />
      <ErrorNotice error={task.error} />
      {tab === 'task' ? <TaskFormTab row={row} plan={plan} manyPlans={props.manyPlans} draft={draft} /> : null}
      {tab === 'units' && task.data ? (
        <UnitProgressList
          units={units}
          chosen={progress.draft.unitIds}
          onChoose={(unitIds) => progress.change({ unitIds })}
        />
      ) : null}
      {tab === 'evidence' && task.data ? (
        <EvidenceTab key={row.id} taskId={row.id} units={units} current={progress.draft.unitIds} />
      ) : null}
      {tab === 'source' && task.data ? <SourceTab task={task.data} /> : null}
    </SidePanel>
  );
}
