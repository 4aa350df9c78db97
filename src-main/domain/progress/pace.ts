import { calendarDayOf, daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { dayInMonth } from '../deadlines/calendar-parts.ts';
import { dueOfTask } from '../deadlines/due-of-task.ts';
import type { DueContext } from '../deadlines/due-of-task.ts';
import { nextDueDay } from '../deadlines/due.ts';
import type { DueDeadline } from '../deadlines/due.ts';

/** What is to be reached by the end of a quarter (阶段目标), in percent of the task; null where only words say it. */
export interface StageTarget {
  quarter: number;
  percent: number | null;
}

/** A stage target of the task as a whole (unit null) or of one of its units. */
export interface UnitTarget extends StageTarget {
  unitId: string | null;
}

/** What a unit (null: the task as a whole) is to reach: its own targets, and those of the task for the quarters for which it has none; by quarter. */
export function targetsOfUnit<Target extends UnitTarget>(targets: readonly Target[], unitId: string | null): Target[] {
  const own = targets.filter((target) => target.unitId === unitId);
  const common = targets.filter((target) => target.unitId === null && !own.some(({ quarter }) => quarter === target.quarter));
  return [...own, ...common].sort((a, b) => a.quarter - b.quarter);
}

/** How far a task is beside the time that has gone (序时进度). */
export interface Pace {
  /** The greater of target and time, 0 to 100; null where neither is known. */
  expected: number | null;
  /** Points that are missing to what is expected, negative when ahead; null where nothing is expected or nobody says how far it is. */
  behind: number | null;
}

/** The pace of a task of which `percent` is done, beside its stage target and the share of time gone, all 0 to 100. */
export function paceOf(percent: number | null, targetPercent: number | null, timePercent: number | null): Pace {
  const known = [targetPercent, timePercent].filter((value) => value !== null);
  const expected = known.length === 0 ? null : Math.max(...known);
  return { expected, behind: expected === null || percent === null ? null : expected - percent };
}

/** The target of the latest quarter of `year` that has ended by `asOf` and names a percentage; null where there is none. */
export function targetPercentOn(targets: readonly StageTarget[], year: number, asOf: CalendarDay): number | null {
  const reached = targets
    .filter(({ quarter, percent }) => percent !== null && dayInMonth(year, quarter * 3, null) <= asOf)
    .sort((a, b) => a.quarter - b.quarter);
  return reached.at(-1)?.percent ?? null;
}

/**
 * The whole percentage (rounded down) of the days of a task that have gone by `asOf`: from the plan's issue (else from 1
 * January of its year) to the last day that its deadlines fix, or to the year's end where they fix none, since a report
 * each quarter is no end of the task. Null for a task that only goes on (持续推进).
 */
export function timePercentOf(deadlines: readonly DueDeadline[], context: DueContext): number | null {
  const year = context.year ?? Number(context.asOf.slice(0, 4));
  const from = context.issuedOn ?? calendarDayOf(year, 1, 1);
  const to = lastDay(deadlines, context, year);
  if (from === null || to === null) return null;
  if (context.asOf >= to) return 100;
  return context.asOf <= from ? 0 : Math.floor((daysBetween(from, context.asOf) * 100) / daysBetween(from, to));
}

function lastDay(deadlines: readonly DueDeadline[], context: DueContext, year: number): CalendarDay | null {
  const fixed = deadlines
    .filter(({ kind }) => kind === 'date' || kind === 'relative')
    .map((deadline) => nextDueDay(deadline, context.asOf))
    .filter((day) => day !== null)
    .sort();
  return fixed.at(-1) ?? (dueOfTask(deadlines, context).from === 'none' ? null : calendarDayOf(year, 12, 31));
}
