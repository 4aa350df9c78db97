import { addDays, dayNumber } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { weekdayOf } from './calendar-parts.ts';
import { coversDay, dayOffOf, isWorkingDay } from './working-calendar.ts';
import type { DayOff, Holiday, WorkingCalendar } from './working-calendar.ts';

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
  const before = to < from ? 1 : 0;
  return workingDaysUpTo(calendar, dayNumber(to) - before) - workingDaysUpTo(calendar, dayNumber(from) - before);
}

/** Days that a calendar makes other than their weekday says, in order, each with the working days that it and those before it add. */
type Deviations = readonly { number: number; added: number }[];

/** Requests stay open for years and there are thousands of them: counting each day by day would take half a second. */
const deviationsByCalendar = new WeakMap<WorkingCalendar, Deviations>();

function deviationsOf(calendar: WorkingCalendar): Deviations {
  const known = deviationsByCalendar.get(calendar) ?? findDeviations(calendar);
  deviationsByCalendar.set(calendar, known);
  return known;
}

function findDeviations(calendar: WorkingCalendar): Deviations {
  const named = calendar.years.flatMap(({ holidays, workingWeekends }) => [...workingWeekends, ...holidays.flatMap(daysOfHoliday)]);
  let added = 0;
  return [...new Set(named)].toSorted().flatMap((day) => {
    const change = Number(isWorkingDay(calendar, day)) - Number(weekdayOf(day) < 6);
    added += change;
    return change === 0 ? [] : [{ number: dayNumber(day), added }];
  });
}

function daysOfHoliday({ from, to }: Holiday): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Working days up to and including a day, given as its number, counted from Monday, 29 December 1969. */
function workingDaysUpTo(calendar: WorkingCalendar, number: number): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5) + addedUpTo(deviationsOf(calendar), number);
}

function addedUpTo(deviations: Deviations, number: number): number {
  let [low, high] = [0, deviations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deviations[middle]?.number ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return deviations[low - 1]?.added ?? 0;
}
