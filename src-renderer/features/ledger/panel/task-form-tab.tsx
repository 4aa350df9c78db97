import type { ReactNode } from 'react';
import type { LedgerRow, PlanView } from '../../../../src-main/contract/ledger.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { TaskFieldsForm } from './task-fields-form.tsx';
import type { DraftOfTask } from './use-task-draft.ts';
import styles from './task-panel.module.css';

/** The plan that the task belongs to where there are several, and all its fields. */
export function TaskFormTab(props: { row: LedgerRow; plan: PlanView | undefined; manyPlans: boolean; draft: DraftOfTask }): ReactNode {
  const { row, plan, draft } = props;
  const office = useOffice();
  return (
    <>
      {plan && props.manyPlans ? <div className={styles.plan}>{plan.title}</div> : null}
      <TaskFieldsForm
        key={row.id}
        fields={draft.fields}
        planId={row.planId}
        year={plan?.year ?? office.year}
        titleMissing={draft.fields.title.trim() === ''}
        storeKey={`draft:deadline:${row.id}`}
        onChange={draft.change}
      />
    </>
  );
}
