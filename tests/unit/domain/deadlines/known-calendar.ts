import * as fc from 'fast-check';
import { loadWorkingCalendar } from '../../../../src-main/application/presets/load-presets.ts';
import { addDays, daysBetween, parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';

/** The day that a test writes down; throws when there is none. */
export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** The calendar that comes with the program. */
export const china = loadWorkingCalendar('resources');

/** Any day from `from` to `to`. */
export function daysFrom(from: string, to: string): fc.Arbitrary<CalendarDay> {
  return fc.integer({ min: 0, max: daysBetween(day(from), day(to)) }).map((days) => addDays(day(from), days));
}
