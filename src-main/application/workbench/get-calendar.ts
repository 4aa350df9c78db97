import type { CalendarEntry } from '../../contract/workbench.ts';
import { calendarTitles } from '../../contract/text/workbench-words.ts';
import { addDays, type CalendarDay, calendarDayOf } from '../../domain/calendar-day.ts';
import { periodContaining } from '../../domain/deadlines/period.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import { loadOfficeDays } from '../presets/load-presets.ts';
import { fallingRows, type FallingRow } from './falling-rows.ts';
import { yearSpan } from './year-span.ts';

/**
 * What falls on the days of a year, in order, an entry for each day and kind: last days of tasks, of the answers to
 * requests, of the replies to slips, the ends of the quarters and the office's own days.
 */
export function getCalendar(context: ApplicationContext, { year }: { year: number }): CalendarEntry[] {
  const rows = [...grouped(fallingRows(context, year), ({ kind, day }) => `${kind} ${day}`).values()];
  return [...rows.flatMap(entryOf), ...quarterEnds(year), ...officeDays(context.resourcesFolder, year)].sort(
    (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)),
  );
}

function entryOf(alike: readonly FallingRow[]): CalendarEntry[] {
  const [first] = alike;
  if (first === undefined) return [];
  return [{ day: first.day, kind: first.kind, title: calendarTitles[first.kind](first.title, alike.length), count: alike.length }];
}

function quarterEnds(year: number): CalendarEntry[] {
  let from: CalendarDay = yearSpan(year).from;
  return [1, 2, 3, 4].map((quarter) => {
    const { to } = periodContaining('quarter', from);
    from = addDays(to, 1);
    return { day: to, kind: 'quarterEnd', title: calendarTitles.quarterEnd(quarter), count: 1 };
  });
}

function officeDays(resourcesFolder: string, year: number): CalendarEntry[] {
  return loadOfficeDays(resourcesFolder).flatMap(({ month, day, title }) => {
    const found = calendarDayOf(year, month, day);
    return found === null ? [] : [{ day: found, kind: 'officeDay' as const, title, count: 1 }];
  });
}
