import { and, between, eq } from 'drizzle-orm';
import type { CalendarRow } from '../../contract/workbench.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, slips, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { lightView } from '../ledger/part-light.ts';
import { yearInstances } from '../progress/unit-instances.ts';
import { readLedgerTasks } from './ledger-parts.ts';
import { openCases } from './open-cases.ts';
import { yearSpan } from './year-span.ts';

/** A row with a day on which it is due. */
export interface FallingRow extends CalendarRow {
  day: string;
}

/**
 * Rows that fall on the days of a year: tasks on their last days (a recurring one on each of its days, a daily one never),
 * requests on the last days of their answers, slips on the days of their replies.
 */
export function fallingRows(context: ApplicationContext, year: number): FallingRow[] {
  const { db } = context;
  return [...taskDays(context, year), ...datesOfOtherPlans(db, year), ...caseDays(context, year), ...replyDays(db, year)];
}

function taskDays(context: ApplicationContext, year: number): FallingRow[] {
  return readLedgerTasks(context.db, year, lightView(context, context.today())).flatMap(({ id, title, planId, plan, deadlines: own }) => {
    const asked = own.filter(({ recurrence }) => recurrence?.every !== 'day');
    const days = new Set(yearInstances({ plan, deadlines: asked }).map(({ dueOn }) => dueOn));
    return [...days].map((day) => ({ kind: 'task' as const, id, title, planId, day }));
  });
}

/** Printed days of the plans of other years that fall in this one: the plan of 2026 may end on 31 January 2027. */
function datesOfOtherPlans(db: Database, year: number): FallingRow[] {
  const { from, to } = yearSpan(year);
  return db
    .selectDistinct({ id: tasks.id, planId: tasks.planId, planYear: workPlans.year, day: deadlines.dueOn, title: tasks.title })
    .from(deadlines)
    .innerJoin(tasks, eq(tasks.id, deadlines.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(taskInLedger, eq(deadlines.kind, 'date'), between(deadlines.dueOn, from, to)))
    .all()
    .flatMap(({ planYear, day, ...task }) => (day === null || planYear === year ? [] : [{ kind: 'task' as const, ...task, day }]));
}

function caseDays(context: ApplicationContext, year: number): FallingRow[] {
  return openCases(context, context.today())
    .filter(({ dueOn }) => dueOn.startsWith(`${year}-`))
    .map(({ caseId, subject, dueOn }) => ({ kind: 'case', id: caseId, title: subject, planId: null, day: dueOn }));
}

function replyDays(db: Database, year: number): FallingRow[] {
  const { from, to } = yearSpan(year);
  return db
    .select({ id: slips.id, day: slips.replyBy, title: slips.number })
    .from(slips)
    .where(and(eq(slips.state, 'open'), between(slips.replyBy, from, to)))
    .orderBy(slips.kind, slips.sequence)
    .all()
    .flatMap(({ day, ...slip }) => (day === null ? [] : [{ kind: 'slip' as const, ...slip, planId: null, day }]));
}
