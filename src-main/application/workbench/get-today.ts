import { and, count, eq, isNull, lt } from 'drizzle-orm';
import type { Today } from '../../contract/workbench.ts';
import { addDays, type CalendarDay } from '../../domain/calendar-day.ts';
import { periodContaining } from '../../domain/deadlines/period.ts';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks, slips, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { lightView } from '../ledger/part-light.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { readPeople } from '../units/unit-people.ts';
import { columnsInOrder, standingOf } from '../website/column-rows.ts';
import { dueBetween, dueItems, overdueByUnit } from './due-items.ts';
import { isOpen, readAlikeParts } from './ledger-parts.ts';
import { awaitedQuarter, unitsWithoutReport } from './missing-reports.ts';
import { officeYear } from './office-year.ts';
import { casesDue, openCases } from './open-cases.ts';
import { plansToPublish } from './plans-to-publish.ts';
import { countReturnsWaiting, countUnitsNotReturned } from './returns-due.ts';

/**
 * What the clerk sees in the morning. The tasks are those of the year asked for (the office's year), by the rules of the
 * ledger's lights; a week runs from Monday to Sunday, and what is left of it after the day is "this week". Requests, slips
 * and website columns belong to no plan and are shown from every year.
 */
export function getToday(context: ApplicationContext, input: { year?: number | undefined; asOf?: string | undefined }): Today {
  const { db } = context;
  const asOf = input.asOf === undefined ? context.today() : checkedDay(input.asOf);
  const year = input.year ?? officeYear(db, asOf);
  const parts = readAlikeParts(db, year, lightView(context, asOf));
  const open = parts.filter(isOpen);
  const register = unitsInOrder(db);
  const names = new Map(register.map(({ id, name }) => [id, name]));
  return {
    asOf,
    dueToday: dueItems(dueBetween(open, asOf, asOf), names),
    dueThisWeek: dueItems(dueBetween(open, addDays(asOf, 1), periodContaining('week', asOf).to), names),
    overdueByUnit: overdueByUnit(open, register, readPeople(db)),
    waitingForCheck: dueItems(parts.filter(({ state }) => state === 'doneUnchecked'), names),
    evidenceToCheck: countEvidenceToCheck(db, year),
    unitsWithoutReport: unitsWithoutReport(open, awaitedQuarter(asOf).from, register),
    plansToPublish: plansToPublish(context, year),
    casesDue: casesDue(openCases(context, asOf), asOf).map(({ unitId, ...one }) => ({ ...one, unitName: names.get(unitId) ?? '' })),
    slipsOverdue: countSlipsOverdue(db, asOf),
    returnsWaiting: countReturnsWaiting(db, year),
    unitsNotReturned: countUnitsNotReturned(db, year, asOf),
    columnsOverdue: countColumnsOverdue(db, asOf),
  };
}

function countEvidenceToCheck(db: Database, year: number): number {
  const found = db
    .select({ links: count() })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .innerJoin(tasks, eq(tasks.id, evidenceLinks.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(taskInLedger, eq(workPlans.year, year), eq(evidenceLinks.state, 'pending'), isNull(evidenceLinks.archivedAt), isNull(evidence.archivedAt)),
    )
    .get();
  return found?.links ?? 0;
}

function countColumnsOverdue(db: Database, asOf: CalendarDay): number {
  return columnsInOrder(db).filter((column) => ['overdue', 'empty'].includes(standingOf(column, asOf).state)).length;
}

function countSlipsOverdue(db: Database, asOf: string): number {
  const found = db.select({ slips: count() }).from(slips).where(and(eq(slips.state, 'open'), lt(slips.replyBy, asOf))).get();
  return found?.slips ?? 0;
}
