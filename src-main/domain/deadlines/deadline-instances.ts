import { addDays, daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DueDeadline } from './due.ts';
import { periodInstances } from './period-instances.ts';
import type { Period } from './period.ts';
import { everyPeriod } from './recurrence.ts';
import type { RelativeDay } from './relative-day.ts';

interface InstanceOfAnyKind {
  /** Place of the deadline in the list that was asked about. */
  deadline: number;
  dueOn: CalendarDay;
}

/** What a deadline asks for once: a day that is reached, or a period that is reported. */
export type DeadlineInstance =
  | (InstanceOfAnyKind & { kind: 'date'; reports: ReportDays })
  | (InstanceOfAnyKind & { kind: 'relative'; reports: ReportDays; counted: RelativeDay })
  | (InstanceOfAnyKind & { kind: 'recurring' | 'ongoing'; reports: ReportDays; period: Period });

/** Days on which a report counts for an instance, both included; null where it may be as early as one likes. */
export interface ReportDays {
  from: CalendarDay | null;
  to: CalendarDay;
}

/** What the instances of a task depend on. */
export interface InstanceContext {
  /** First and last due day to be listed. */
  from: CalendarDay;
  to: CalendarDay;
  /** Issue of the plan: nothing that comes round is owed before it. Null when unknown. */
  issuedOn: CalendarDay | null;
}

/**
 * Every instance of a task's deadlines that falls due from `from` to `to`, sorted by due day and then by deadline. A
 * date gives one, a relative limit one once the day of its event is known, a recurring
 * deadline one for each period, 持续推进 one at the end of each quarter.
 *
 * A report counts for exactly one instance of a deadline that comes round: one that speaks of the period in which it is
 * due, for the period in which the report was made, also when its day has passed; one that speaks of the period before,
 * for the first due day that is not before the report. Dates and relative limits are the stages of a task: a report
 * counts for the first of them that was not over when it was made.
 */
export function instancesOfTask(deadlines: readonly DueDeadline[], context: InstanceContext): DeadlineInstance[] {
  const isInRange = ({ dueOn }: DeadlineInstance): boolean => dueOn >= context.from && dueOn <= context.to;
  return [...stagesOf(deadlines).filter(isInRange), ...roundsOf(deadlines, context)].sort(inOrder);
}

function inOrder(a: InstanceOfAnyKind, b: InstanceOfAnyKind): number {
  return daysBetween(b.dueOn, a.dueOn) || a.deadline - b.deadline;
}

function roundsOf(deadlines: readonly DueDeadline[], { from, to, issuedOn }: InstanceContext): DeadlineInstance[] {
  const owedFrom = issuedOn !== null && issuedOn > from ? issuedOn : from;
  return deadlines.flatMap(({ kind, recurrence }, deadline): DeadlineInstance[] => {
    if (kind !== 'recurring' && kind !== 'ongoing') return [];
    const rounds = kind === 'ongoing' ? everyPeriod('quarter') : recurrence;
    if (rounds === null) return [];
    return periodInstances(rounds, owedFrom, to).map((one) => ({ deadline, kind, ...one }));
  });
}

function stagesOf(deadlines: readonly DueDeadline[]): DeadlineInstance[] {
  const stages = deadlines.flatMap(stageOf).sort(inOrder);
  return stages.map((stage) => {
    // Two deadlines of the same day are one stage: what meets one meets the other.
    const before = stages.findLast(({ dueOn }) => dueOn < stage.dueOn);
    return before === undefined ? stage : { ...stage, reports: { from: addDays(before.dueOn, 1), to: stage.dueOn } };
  });
}

function stageOf({ kind, dueOn, counted }: DueDeadline, deadline: number): DeadlineInstance[] {
  if (kind === 'date' && dueOn !== null) return [{ deadline, kind, dueOn, reports: { from: null, to: dueOn } }];
  if (kind !== 'relative' || counted === null) return [];
  return [{ deadline, kind, dueOn: counted.day, reports: { from: null, to: counted.day }, counted }];
}

/** How an instance stands; days are calendar days, 0 on the due day itself. */
export type InstanceStatus =
  | { state: 'met'; reportedOn: CalendarDay; isLate: boolean }
  | { state: 'due'; daysLeft: number }
  | { state: 'missed'; daysLate: number };

/**
 * How an instance stands at the end of `asOf`: met by the first report made on one of its days (`reports`), late where
 * the due day had passed; else due, and missed from the day after the due day. Later reports than `asOf` are not known
 * yet. For a date or a relative limit the caller passes the days on which its stage was reported done, since progress
 * alone does not meet it.
 */
export function statusOfInstance(
  { dueOn, reports }: Pick<DeadlineInstance, 'dueOn' | 'reports'>,
  reportedOn: readonly CalendarDay[],
  asOf: CalendarDay,
): InstanceStatus {
  const [first] = reportedOn
    .filter((day) => day <= asOf && day <= reports.to && (reports.from === null || day >= reports.from))
    .sort();
  if (first !== undefined) return { state: 'met', reportedOn: first, isLate: first > dueOn };
  const daysLeft = daysBetween(asOf, dueOn);
  return daysLeft >= 0 ? { state: 'due', daysLeft } : { state: 'missed', daysLate: -daysLeft };
}
