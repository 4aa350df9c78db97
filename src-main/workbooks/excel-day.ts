import { dayNumber } from '../domain/calendar-day.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';

/** Excel's number of 1970-01-01. */
const excelDayOf1970 = 25_569;

/** The number that Excel stores for a day. */
export function excelDay(day: CalendarDay): number {
  return dayNumber(day) + excelDayOf1970;
}

/** The day as exceljs takes it: the UTC day of a Date; a local one would come out a day early east of Greenwich. */
export function utcDate(day: CalendarDay): Date {
  return new Date(dayNumber(day) * 86_400_000);
}
