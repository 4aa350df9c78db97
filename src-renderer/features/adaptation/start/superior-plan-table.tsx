import type { KeyboardEvent, ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { adaptedPredecessor, planProgress } from './plan-choices.ts';
import type { PlanProgress } from './plan-choices.ts';
import tables from '../../../ui/sticky-table.module.css';
import styles from './start.module.css';

const progressChips: Record<PlanProgress, { colour: ChipColour; label: string }> = {
  none: { colour: 'none', label: '未转化' },
  open: { colour: 'blue', label: '转化中' },
  adapted: { colour: 'green', label: '已转化' },
};

function ProgressChip({ plan }: { plan: PlanSummary }): ReactNode {
  const { colour, label } = progressChips[planProgress(plan)];
  return <StatusChip colour={colour} label={label} title={plan.adaptedInto.map(({ title }) => `《${title}》`).join('、')} />;
}

/** The superior plans to choose from; the arrows choose, Enter goes into the form. */
export function SuperiorPlanTable(props: {
  plans: readonly PlanSummary[];
  all: readonly PlanSummary[];
  currentId: string;
  onChoose: (planId: string) => void;
}): ReactNode {
  const { plans, currentId, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const next = rowAfterKey(event.key, plans.map(({ id }) => id), currentId);
    if (next !== null) onChoose(next);
    else if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-start-form] :is(textarea, input, button)')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <table
      className={`${tables.table} ${tables.lines} ${tables.wide} ${styles.table}`}
      aria-label="上级计划"
      aria-activedescendant={`superior-plan-${currentId}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th>上级计划</th>
          <th className={styles.issuer}>发文单位</th>
          <th className={styles.number}>年度</th>
          <th className={styles.number}>任务</th>
          <th className={styles.progress}>转化情况</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr
            key={plan.id}
            id={`superior-plan-${plan.id}`}
            className={tables.choice}
            aria-selected={plan.id === currentId}
            data-plan={plan.id}
            onClick={() => onChoose(plan.id)}
          >
            <td title={plan.title}>
              {adaptedPredecessor(plan, props.all) === null ? null : <span className={styles.newVersion}>新版</span>}
              {plan.title}
            </td>
            <td title={plan.issuer ?? ''}>{plan.issuer ?? '—'}</td>
            <td className={styles.number}>{plan.year}</td>
            <td className={styles.number}>{plan.taskCount}</td>
            <td>
              <ProgressChip plan={plan} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
