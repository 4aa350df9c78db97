import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { LedgerRow } from '../../contract/ledger.ts';
import type { UnitPartView } from '../../contract/progress.ts';
import type { FillInFacts, FillInRow, FillInValues } from '../../domain/exchange/fill-in-row.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import type { Database } from '../../database/database.ts';
import { progressReports, taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { groupedBy } from '../grouped.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { listLedger } from '../ledger/list-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { partsAsOf } from '../progress/snapshot-parts.ts';

/** What is asked for: a year's ledger or one plan of it. */
interface FillInScope {
  year: number;
  planId: string | null;
}

type LastReport = Pick<typeof progressReports.$inferSelect, 'text' | 'problems' | 'nextStep' | 'percent' | 'reporter'>;

type OpenPart = Omit<UnitPartView, 'unitId'>;

/** The open rows of each unit with what is known of them today, by unit: only those are asked for again (减负). */
export function fillInRows(context: ApplicationContext, { year, planId }: FillInScope): Map<string, FillInRow[]> {
  const { db } = context;
  const inScope = and(plansOf(planId === null ? { year } : { planId }), isNull(tasks.archivedAt));
  const open = and(inScope, inArray(taskUnits.state, openUnitStates));
  const rows = new Map(listLedger(context, planId === null ? { year } : { planId }).rows.map((row) => [row.id, row]));
  const titles = new Map(db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).all().map(({ id, title }) => [id, title]));
  const reports = readLastReports(db, open);
  const byUnit = groupedBy(partsAsOf(context, { tasks: inScope, parts: open }, context.today()), 'unitId');
  return new Map(
    [...byUnit].map(([unitId, parts]) => [
      unitId,
      parts.flatMap((part) => {
        const row = rows.get(part.taskId);
        if (!row) return [];
        const facts = factsOf(part, row, titles.get(row.planId) ?? '');
        return [{ taskId: part.taskId, facts, given: givenOf(part, reports.get(`${unitId} ${part.taskId}`)) }];
      }).map((row, index) => ({ number: index + 1, ...row })),
    ]),
  );
}

function factsOf(part: OpenPart, row: LedgerRow, planTitle: string): FillInFacts {
  const { dueOn } = part.lightReason.values;
  return {
    planTitle,
    sectionPath: row.sectionPath,
    outlineNumber: row.outlineNumber,
    title: row.title,
    requirement: row.requirement,
    role: part.role,
    units: row.assignments.map(({ printedName }) => printedName).filter((name) => name !== part.unitName).join('、'),
    deadlineText: row.deadlines.map(({ printedText }) => printedText).join('、'),
    dueOn: checkedDayOrNull(dueOn),
    overdueDays: part.overdue ? overdueDays({ reason: part.lightReason }) : null,
  };
}

/** The day of the report and its evidence are asked for anew; the rest stands as the unit last said it. */
function givenOf({ state }: OpenPart, last: LastReport | undefined): FillInValues {
  return {
    state,
    text: last?.text ?? '',
    reportedOn: null,
    percent: last?.percent ?? null,
    problems: last?.problems ?? null,
    nextStep: last?.nextStep ?? null,
    reporter: last?.reporter ?? null,
    evidence: null,
  };
}

/** The newest report of each open part, by unit and task; the condition is on `tasks`, `work_plans` and `task_units`. */
function readLastReports(db: Database, condition: SQL | undefined): Map<string, LastReport> {
  const rows = db
    .select({
      unitId: taskUnits.unitId,
      taskId: taskUnits.taskId,
      text: progressReports.text,
      problems: progressReports.problems,
      nextStep: progressReports.nextStep,
      percent: progressReports.percent,
      reporter: progressReports.reporter,
    })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(condition)
    .orderBy(asc(progressReports.reportedOn), asc(progressReports.createdAt), sql`${progressReports}.rowid`)
    .all();
  return new Map(rows.map(({ unitId, taskId, ...report }) => [`${unitId} ${taskId}`, report]));
}
