import type { ReactNode } from 'react';
import type { LedgerRow, TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import type { TaskProgress } from '../use-task-progress.ts';
import { EventDay } from './event-day.tsx';
import { PaceTable } from './pace-table.tsx';
import { deadlinePeriods } from './period-groups.ts';
import { PeriodList } from './period-list.tsx';
import { TargetsForm } from './targets-form.tsx';
import type { TargetsOfTask } from './use-targets.ts';
import styles from './goals.module.css';

/** What is to be reached when, and how the units stand to it: pace, stage targets, the periods of the deadlines. */
export function GoalsTab(props: {
  row: LedgerRow;
  units: readonly TaskUnitView[];
  progress: TaskProgress;
  targets: TargetsOfTask;
}): ReactNode {
  const { row, units, progress, targets } = props;
  const unitNames = new Map(units.map(({ unitId, unitName }) => [unitId, unitName]));
  const eventDays = new Map(progress.events.map(({ printedText, eventOn }) => [printedText, eventOn]));
  return (
    <>
      <section className={styles.part} aria-label="序时进度">
        <h3 className={styles.heading}>序时进度</h3>
        <PaceTable pace={progress.pace} unitNames={unitNames} />
      </section>
      <section className={styles.part} aria-label="阶段目标">
        <h3 className={styles.heading}>阶段目标</h3>
        <TargetsForm targets={targets.targets} units={units} onChange={targets.change} />
      </section>
      <section className={styles.part} aria-label="时限与报送">
        <h3 className={styles.heading}>时限与报送</h3>
        {row.deadlines.length === 0 ? <p className={styles.quiet}>这项任务没有写明时限。</p> : null}
        {deadlinePeriods(row.deadlines, progress.instances).map((group) => (
          <PeriodList key={group.deadline.id} group={group} unitNames={unitNames}>
            {group.deadline.kind === 'relative' ? (
              <EventDay
                taskId={row.id}
                printedText={group.deadline.printedText}
                event={group.deadline.relative?.event ?? null}
                eventOn={eventDays.get(group.deadline.printedText) ?? null}
              />
            ) : null}
          </PeriodList>
        ))}
      </section>
    </>
  );
}
