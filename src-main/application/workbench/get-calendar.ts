import { and, between, eq } from 'drizzle-orm';
import type { CalendarEntry } from '../../contract/workbench.ts';
import { calendarTitles } from '../../contract/text/workbench-words.ts';
import { addDays, type CalendarDay, calendarDayOf } from '../../domain/calendar-day.ts';
import { periodContaining } from '../../domain/deadlines/period.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, slips, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { loadOfficeDays } from '../presets/load-presets.ts';
import { yearInstances } from '../progress/unit-instances.ts';
import { grouped } from '../grouped.ts';
import { readLedgerTasks } from './ledger-parts.ts';
import { openCases } from './open-cases.ts';
import { noEvents, readEventDays, yearSpan } from './year-events.ts';

/** Something that falls on a day. */
interface Falling {
  day: string;
  title: string;
}

/**
 * What falls on the days of a year, in order: last days of tasks (a recurring one on each of its days, a daily one never),
 * last days of the answers to requests, replies to slips, the ends of the quarters and the office's own days.
 */
export function getCalendar(context: ApplicationContext, { year }: { year: number }): CalendarEntry[] {
  const { db } = context;
  const inYear = ({ day }: Falling): boolean => day.startsWith(`${year}-`);
  const cases = openCases(context, context.today()).map(({ dueOn, subject }) => ({ day: dueOn, title: subject }));
  return [
    ...byDay('task', [...taskDays(context, year), ...datesOfOtherPlans(db, year)], calendarTitles.tasks),
    ...byDay('case', cases.filter(inYear), calendarTitles.cases),
    ...byDay('slip', replyDays(db, year), calendarTitles.slips),
    ...quarterEnds(year),
    ...officeDays(context.resourcesFolder, year),
  ].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function byDay(
  kind: CalendarEntry['kind'],
  falling: readonly Falling[],
  titleOf: (first: string, count: number) => string,
): CalendarEntry[] {
  const days = grouped(falling, ({ day }) => day);
  return [...days].map(([day, [first, ...others]]) => ({
    day,
    kind,
    title: titleOf(first?.title ?? '', others.length + 1),
    count: others.length + 1,
  }));
}

function taskDays({ db, workingCalendar }: ApplicationContext, year: number): Falling[] {
  const calendar = workingCalendar();
  const events = readEventDays(db, year);
  return readLedgerTasks(db, year).flatMap((task) => {
    const deadlines = task.deadlines.filter(({ recurrence }) => recurrence?.every !== 'day');
    const instances = yearInstances({ plan: task.plan, deadlines, eventDays: events.get(task.id) ?? noEvents, calendar });
    const days = new Set(instances.map(({ dueOn }) => dueOn));
    return [...days].map((day) => ({ day, title: task.title }));
  });
}

/** Printed days of the plans of other years that fall in this one: the plan of 2026 may end on 31 January 2027. */
function datesOfOtherPlans(db: Database, year: number): Falling[] {
  const { from, to } = yearSpan(year);
  return db
    .selectDistinct({ taskId: tasks.id, planYear: workPlans.year, day: deadlines.dueOn, title: tasks.title })
    .from(deadlines)
    .innerJoin(tasks, eq(tasks.id, deadlines.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(taskInLedger, eq(deadlines.kind, 'date'), between(deadlines.dueOn, from, to)))
    .all()
    .flatMap(({ planYear, day, title }) => (day === null || planYear === year ? [] : [{ day, title }]));
}

function replyDays(db: Database, year: number): Falling[] {
  const { from, to } = yearSpan(year);
  return db
    .select({ day: slips.replyBy, title: slips.number })
    .from(slips)
    .where(and(eq(slips.state, 'open'), between(slips.replyBy, from, to)))
    .orderBy(slips.kind, slips.sequence)
    .all()
    .flatMap(({ day, title }) => (day === null ? [] : [{ day, title }]));
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
