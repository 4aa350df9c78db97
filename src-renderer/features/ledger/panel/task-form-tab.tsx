import type { ReactNode } from 'react';
import type { LedgerRow, PlanView } from '../../../../src-main/contract/ledger.ts';
import { lightSentence } from '../../../../src-main/contract/text/light-sentences.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { lightWords } from '../table/light-words.ts';
import { TaskFieldsForm } from './task-fields-form.tsx';
import type { DraftOfTask } from './use-task-draft.ts';
import styles from './task-panel.module.css';

/** What is known of the task at a glance, and all its fields. */
export function TaskFormTab(props: { row: LedgerRow; plan: PlanView | undefined; manyPlans: boolean; draft: DraftOfTask }): ReactNode {
  const { row, plan, draft } = props;
  const office = useOffice();
  return (
    <>
      <div className={styles.facts}>
        <StatusChip colour={row.light} label={lightWords(row)} />
        <span>{lightSentence(row.lightReason)}</span>
        <span>{row.state === null ? '未定单位' : unitStateLabels[row.state]}</span>
        {row.unitCount > 0 ? (
          <span>
            {row.unitCount} 个单位中 {row.doneUnitCount} 个完成
          </span>
        ) : null}
        {plan && props.manyPlans ? <div className={styles.plan}>{plan.title}</div> : null}
      </div>
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
