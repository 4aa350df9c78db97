import { addDays } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { coversDay, dayOffOf, isWorkingDay } from './working-calendar.ts';
import type { DayOff, WorkingCalendar } from './working-calendar.ts';

/** A day that was left out of a count, and why. */
export type SkippedDay<Reason = DayOff> = { day: CalendarDay } & Reason;

/** Where a count of days ends. */
export interface CountedTo<Reason = DayOff> {
  day: CalendarDay;
  /** Days left out, in the order in which the count met them. */
  skipped: SkippedDay<Reason>[];
  /** A day of the count lies in a year whose holidays are not known, so that only weekends were left out there. */
  beyondCalendar: boolean;
}

/** The day `n` working days after (before, if negative) `from`, which itself is not counted; 0 is `from`. */
export function addWorkingDays(calendar: WorkingCalendar, from: CalendarDay, n: number): CountedTo {
  return countDays(calendar, from, n, (day) => dayOffOf(calendar, day));
}

/** The day `n` days after (before, if negative) `from`, where the days that have a reason are left out. RangeError when `n` is no whole number. */
export function countDays<Reason extends object>(
  calendar: WorkingCalendar,
  from: CalendarDay,
  n: number,
  reasonOf: (day: CalendarDay) => Reason | null,
): CountedTo<Reason> {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${String(n)}`);
  const step = Math.sign(n);
  const skipped: SkippedDay<Reason>[] = [];
  let [day, left, beyondCalendar] = [from, Math.abs(n), false];
  while (left > 0) {
    day = addDays(day, step);
    beyondCalendar ||= !coversDay(calendar, day);
    const reason = reasonOf(day);
    if (reason === null) left -= 1;
    else skipped.push({ day, ...reason });
  }
  return { day, skipped, beyondCalendar };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier, and then `to` counts and `from` does not. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDay, to: CalendarDay): number {
  const step = to < from ? -1 : 1;
  let [day, count] = [from, 0];
  while (day !== to) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) count += step;
  }
  return count;
}
