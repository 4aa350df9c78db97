import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type Report, writeReports } from './write-report.ts';

interface QuarterReports {
  year: number;
  quarter: number;
  reportedOn: string;
  rows: (Omit<Report, 'quarter' | 'reportedOn' | 'rowVersion'> & { rowVersion: number })[];
}

/**
 * Records many reports of a quarter as one change. The first row that is refused (as `writeReports` says, ROW_CHANGED when
 * its part has moved on, NOT_FOUND for a task of another year) refuses them all, and nothing is stored.
 */
export function reportQuarter(
  context: ApplicationContext,
  { year, quarter, reportedOn, rows }: QuarterReports,
): { changeSetId: string | null; reports: number } {
  refuseOtherYears(context.db, year, rows);
  const { changeSetId } = recordUseCase(context, 'progress.reportQuarter', { year, quarter, count: rows.length }, (tx) => {
    writeReports(tx, rows.map((row) => ({ ...row, quarter, reportedOn })), context.now());
  });
  return { changeSetId, reports: rows.length };
}

function refuseOtherYears(db: Database, year: number, rows: readonly { taskId: string }[]): void {
  const taskIds = [...new Set(rows.map(({ taskId }) => taskId))];
  const known = db
    .select({ id: tasks.id, year: workPlans.year })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inArray(tasks.id, taskIds))
    .all();
  const ofYear = new Set(known.filter((task) => task.year === year).map(({ id }) => id));
  const foreign = taskIds.find((id) => !ofYear.has(id));
  if (foreign !== undefined) throw notFound('task', foreign);
}
