import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { UnitState } from '../../domain/codes.ts';
import { dayInMonth } from '../../domain/deadlines/calendar-parts.ts';
import { targetsOfUnit } from '../../domain/progress/pace.ts';
import { taskUnits, tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { type PartReport, readParts, readTargets } from './read-parts.ts';

/** A row to be filled in for a quarter. */
export interface QuarterRow {
  taskId: string;
  unitId: string;
  outlineNumber: string | null;
  title: string;
  unitName: string;
  state: UnitState;
  rowVersion: number;
  lastText: string | null;
  lastReportedOn: string | null;
  targetText: string | null;
  reported: boolean;
}

/** Rows to fill in for a quarter: every open part of the year's ledger, of one unit or one plan if asked, with what it last said. */
export function quarterSheet(
  context: ApplicationContext,
  { year, quarter, unitId, planId }: { year: number; quarter: number; unitId?: string | undefined; planId?: string | undefined },
): QuarterRow[] {
  const inScope = and(plansOf({ year, planId }), isNull(tasks.archivedAt));
  const asked = and(
    inScope,
    inArray(taskUnits.state, openUnitStates),
    unitId === undefined ? undefined : eq(taskUnits.unitId, unitId),
  );
  const targets = readTargets(context.db, inScope);
  return readParts(context.db, asked).map(({ plan: _plan, classCode: _class, role: _role, reports, ...row }) => {
    const own = targetsOfUnit(targets.get(row.taskId) ?? [], row.unitId);
    return {
      ...row,
      lastText: reports.at(-1)?.text ?? null,
      lastReportedOn: reports.at(-1)?.reportedOn ?? null,
      targetText: own.find((target) => target.quarter === quarter)?.text ?? null,
      reported: reports.some((report) => speaksOf(report, year, quarter)),
    };
  });
}

/** A report handed in for a quarter speaks of it; one that names none speaks of the quarter in which it was made. */
function speaksOf(report: PartReport, year: number, quarter: number): boolean {
  if (report.quarter !== null) return report.quarter === quarter;
  const [first, last] = [dayInMonth(year, quarter * 3 - 2, 1), dayInMonth(year, quarter * 3, null)];
  return first <= report.reportedOn && report.reportedOn <= last;
}
