import type { InstanceView } from '../../contract/progress.ts';
import { type CalendarDay, calendarDayOf } from '../../domain/calendar-day.ts';
import {
  type DeadlineInstance,
  instancesOfTask,
  type InstanceStatus,
  statusOfInstance,
} from '../../domain/deadlines/deadline-instances.ts';
import { doneSince, reportsUpTo } from '../../domain/progress/part-as-of.ts';
import { isDone, isSetAside } from '../../domain/progress/task-state.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import type { LitTask } from '../ledger/part-light.ts';
import type { StoredDeadline } from '../ledger/read-tasks.ts';
import type { Part } from './read-parts.ts';

/** Periods of a task's deadlines in the year of its plan, by due day. */
export function yearInstances({ plan, deadlines }: Pick<LitTask, 'plan' | 'deadlines'>): DeadlineInstance[] {
  const [from, to] = [calendarDayOf(plan.year, 1, 1), calendarDayOf(plan.year, 12, 31)];
  if (from === null || to === null) return [];
  return instancesOfTask(deadlines, { from, to, issuedOn: checkedDayOrNull(plan.issuedOn) });
}

/**
 * How the periods stand for one unit on the day `asOf`, by deadline and day. A period that comes round is met by any
 * report, a day or a limit only by one that says done. What was set aside, and what comes round after all was done, is
 * not asked for any more: such periods are listed only where they were met.
 */
export function unitInstances(
  instances: readonly DeadlineInstance[],
  deadlines: readonly StoredDeadline[],
  part: Pick<Part, 'unitId' | 'state' | 'reports'>,
  asOf: CalendarDay,
): (InstanceView & { unitId: string })[] {
  const reports = reportsUpTo(part.reports, asOf);
  const days = reports.map(({ reportedOn }) => checkedDay(reportedOn));
  const doneDays = reports.filter(({ state }) => isDone(state)).map(({ reportedOn }) => checkedDay(reportedOn));
  const doneOn = doneSince(reports);
  return instances
    .flatMap((instance) => {
      const comesRound = instance.kind === 'recurring' || instance.kind === 'ongoing';
      const status = statusOfInstance(instance, comesRound ? days : doneDays, asOf);
      const isAsked = !isSetAside(part.state) && !(comesRound && doneOn !== null && instance.dueOn > doneOn);
      const deadline = deadlines[instance.deadline];
      if (deadline === undefined || (!isAsked && status.state !== 'met')) return [];
      return [{ place: instance.deadline, view: { unitId: part.unitId, ...instanceView(instance, deadline, status) } }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ view }) => view);
}

function instanceView(instance: DeadlineInstance, deadline: StoredDeadline, status: InstanceStatus): InstanceView {
  const counted = instance.kind === 'relative' ? instance.counted : null;
  return {
    deadlineId: deadline.id,
    printedText: deadline.printedText,
    kind: instance.kind,
    dueOn: instance.dueOn,
    reportsFrom: instance.reports.from,
    reportsTo: instance.reports.to,
    status: status.state === 'met' && status.isLate ? 'metLate' : status.state,
    reportedOn: status.state === 'met' ? status.reportedOn : null,
    skipped: counted?.skipped ?? [],
    beyondCalendar: counted?.beyondCalendar ?? false,
  };
}
