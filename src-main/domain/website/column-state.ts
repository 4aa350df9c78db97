import { addDays, daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { nextOfRecurrence } from '../deadlines/due.ts';
import { periodInstances } from '../deadlines/period-instances.ts';
import { periodContaining } from '../deadlines/period.ts';
import type { Recurrence } from '../extraction/extracted-plan.ts';

/** How a column of the website stands; `noCycle` for one whose printed cycle names no period. */
export const columnStates = ['current', 'dueSoon', 'overdue', 'empty', 'noCycle'] as const;
export type ColumnState = (typeof columnStates)[number];

/** What counts for the state of a column. */
export interface WatchedColumn {
  cycle: Recurrence | null;
  /** Null while no update is known. */
  lastUpdatedOn: CalendarDay | null;
  /** Nothing stands in it. */
  empty: boolean;
  /** Day since which the register watches it. */
  registeredOn: CalendarDay;
}

/** A column on a day. */
export interface ColumnStanding {
  state: ColumnState;
  /** First last day of a period without an update; null without a cycle. */
  dueOn: CalendarDay | null;
  /** Days since `dueOn`; null while it has not passed. */
  overdueDays: number | null;
}

/** So many days ahead a column is due soon; of short periods every day would be. */
const daysOfNotice: Readonly<Record<Recurrence['every'], number>> = { day: 0, week: 2, month: 7, quarter: 7, halfYear: 7, year: 7 };

/**
 * How a column stands at the end of `asOf`. An update counts for the period in which it was made, so a column is overdue
 * once a period has ended without one. While no update is known, periods before the one of its registration are not held
 * against it.
 */
export function columnStateOn(column: WatchedColumn, asOf: CalendarDay): ColumnStanding {
  const { cycle, empty } = column;
  if (cycle === null) return { state: empty ? 'empty' : 'noCycle', dueOn: null, overdueDays: null };
  const dueOn = nextOwed(cycle, column.lastUpdatedOn ?? addDays(periodContaining(cycle.every, column.registeredOn).from, -1));
  const daysLeft = daysBetween(asOf, dueOn);
  const overdueDays = daysLeft < 0 ? -daysLeft : null;
  if (empty) return { state: 'empty', dueOn, overdueDays };
  if (overdueDays !== null) return { state: 'overdue', dueOn, overdueDays };
  return { state: daysLeft <= daysOfNotice[cycle.every] ? 'dueSoon' : 'current', dueOn, overdueDays };
}

/** Last day of the first period for which an update on `updatedOn` comes too early. */
function nextOwed(cycle: Recurrence, updatedOn: CalendarDay): CalendarDay {
  let dueOn = nextOfRecurrence(cycle, updatedOn);
  while (periodInstances(cycle, dueOn, dueOn).some(({ reports }) => reports.from <= updatedOn)) dueOn = nextOfRecurrence(cycle, addDays(dueOn, 1));
  return dueOn;
}
