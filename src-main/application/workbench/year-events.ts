import { eq } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { deadlineEvents, tasks, workPlans } from '../../database/schema/index.ts';
import { checkedDay } from '../day.ts';

/** Days of the events that relative deadlines count from, by task and printed words. */
export type EventDays = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** First and last day of a year. */
export function yearSpan(year: number): { from: CalendarDay; to: CalendarDay } {
  return { from: checkedDay(`${year}-01-01`), to: checkedDay(`${year}-12-31`) };
}

/** Event days that the clerk told for the tasks of the plans of a year. */
export function readEventDays(db: Database, year: number): EventDays {
  const days = new Map<string, Map<string, string>>();
  for (const { taskId, printedText, eventOn } of db
    .select({ taskId: deadlineEvents.taskId, printedText: deadlineEvents.printedText, eventOn: deadlineEvents.eventOn })
    .from(deadlineEvents)
    .innerJoin(tasks, eq(tasks.id, deadlineEvents.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(eq(workPlans.year, year))
    .all()) {
    const own = days.get(taskId) ?? new Map<string, string>();
    days.set(taskId, own.set(printedText, eventOn));
  }
  return days;
}

/** What a task's instances are computed from where no event of it was told. */
export const noEvents: ReadonlyMap<string, string> = new Map();
