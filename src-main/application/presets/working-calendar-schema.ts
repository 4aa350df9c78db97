import { z } from 'zod';
import { parseCalendarDay } from '../../domain/calendar-day.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { calendarProblems } from '../../domain/deadlines/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/deadlines/working-calendar.ts';

const daySchema = z.string().transform((text, context): CalendarDay => {
  const day = parseCalendarDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: `${text} is no day` });
  return z.NEVER;
});

const yearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  holidays: z.array(z.strictObject({ name: z.string().trim().min(1).max(50), from: daySchema, to: daySchema })).min(1),
  workingWeekends: z.array(daySchema),
});

/** A file of working-day calendars, one or more years; each contradiction is an issue with its problem code, year and day. */
export const workingCalendarSchema = z
  .strictObject({ kind: z.literal('workingCalendar'), years: z.array(yearSchema).min(1) })
  .superRefine((file, context) => {
    for (const { code, year, day } of calendarProblems(file)) {
      const at = file.years.findIndex((known) => known.year === year);
      context.addIssue({ code: 'custom', path: ['years', at], message: `${code} ${String(year)}${day === null ? '' : ` ${day}`}`, params: { problem: code, year, day } });
    }
  })
  .transform(({ years }): WorkingCalendar => ({ years }));
