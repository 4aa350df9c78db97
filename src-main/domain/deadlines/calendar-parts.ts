import { calendarDayOf, dayNumber, daysInMonth } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';

/** Year, month (1–12) and day of the month. */
export function partsOf(day: CalendarDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/**
 * A day of a month counted from January of `year` (13 is the next January, 0 the December before), held to the month's
 * last day, which null means too. RangeError outside the years 1000 to 9999.
 */
export function dayInMonth(year: number, month: number, day: number | null): CalendarDay {
  const actualYear = year + Math.floor((month - 1) / 12);
  const actualMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  const last = daysInMonth(actualYear, actualMonth);
  const found = calendarDayOf(actualYear, actualMonth, Math.min(day ?? last, last));
  if (found === null) throw new RangeError(`no day ${String(day)} in ${String(year)}, month ${String(month)}`);
  return found;
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: CalendarDay): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
