import { type CalendarDay, calendarDayOf, parseCalendarDay } from '../domain/calendar-day.ts';

/** A day that the contract or the database has already checked; throws where it was not. */
export function checkedDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === null) throw new TypeError(`not a day: ${text}`);
  return day;
}

/** Like `checkedDay`, null staying null. */
export function checkedDayOrNull(text: string | null): CalendarDay | null {
  return text === null ? null : checkedDay(text);
}

/** The calendar day of an instant in the office's own time zone. */
export function localDay(now: Date): CalendarDay {
  const day = calendarDayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError(`no calendar day for ${String(now)}`);
  return day;
}
