import { and, inArray, isNull } from 'drizzle-orm';
import type { LedgerRow } from '../../contract/ledger.ts';
import type { UnitPartView } from '../../contract/progress.ts';
import type { FillInFacts, FillInRow, FillInValues } from '../../domain/exchange/fill-in-row.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { groupedBy } from '../grouped.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { listLedger } from '../ledger/list-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { type PartReport, readParts } from '../progress/read-parts.ts';
import { partsAsOf } from '../progress/snapshot-parts.ts';

/** What is asked for: a year's ledger or one plan of it. */
interface FillInScope {
  year: number;
  planId: string | null;
}

type OpenPart = Omit<UnitPartView, 'unitId'>;

/** The open rows of each unit with what is known of them today, by unit: only those are asked for again (减负). */
export function fillInRows(context: ApplicationContext, { year, planId }: FillInScope): Map<string, FillInRow[]> {
  const { db } = context;
  const inScope = and(plansOf(planId === null ? { year } : { planId }), isNull(tasks.archivedAt));
  const open = and(inScope, inArray(taskUnits.state, openUnitStates));
  const rows = new Map(listLedger(context, planId === null ? { year } : { planId }).rows.map((row) => [row.id, row]));
  const titles = new Map(db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).all().map(({ id, title }) => [id, title]));
  const reports = new Map(readParts(db, open).map((part) => [`${part.unitId} ${part.taskId}`, part.reports.at(-1)]));
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

/**
 * What a part says in the columns of the fill-in workbook: the day of the report and its evidence are asked for anew, the rest
 * stands as the unit last said it.
 */
export function givenOf({ state }: Pick<OpenPart, 'state'>, last: PartReport | undefined): FillInValues {
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
