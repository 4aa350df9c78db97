import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LedgerRow, PlanView } from '../../../src-main/contract/ledger.ts';
import { NewTaskPanel } from './panel/new-task-panel.tsx';
import { TaskPanel } from './panel/task-panel.tsx';
import type { PanelTab } from './panel/task-panel.tsx';
import type { OpenPanel } from './use-ledger-selection.ts';

/** The panel beside the table: the current task, or a new one. It keeps its tab from task to task. */
export function LedgerPanel(props: {
  open: OpenPanel;
  row: LedgerRow | undefined;
  plans: readonly PlanView[];
  chosenPlanId: string | null;
  onAdded: (taskId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { open, row, plans } = props;
  const [tab, setTab] = useState<PanelTab>('task');
  const firstPlan = plans.find(({ id }) => id === (props.chosenPlanId ?? row?.planId)) ?? plans.find(({ reference }) => !reference) ?? plans[0];
  if (open === 'new' && firstPlan) {
    return <NewTaskPanel plans={plans} firstPlan={firstPlan} onAdded={props.onAdded} onClose={props.onClose} />;
  }
  if (open !== 'task' || !row) return null;
  return (
    <TaskPanel
      key={row.id}
      row={row}
      plan={plans.find(({ id }) => id === row.planId)}
      manyPlans={plans.length > 1}
      tab={tab}
      onTab={setTab}
      onClose={props.onClose}
    />
  );
}
