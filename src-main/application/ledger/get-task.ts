import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { LedgerRow, LinkedTask, TaskUnitView } from '../../contract/ledger.ts';
import type { SourceSpan, TextBlock } from '../../domain/extraction/text-block.ts';
import type { Database } from '../../database/database.ts';
import { planImportTexts, progressReports, returnedFiles, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import { assignmentRoles } from '../../domain/codes.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { ledgerRow } from './ledger-row.ts';
import { linkedTasks } from './linked-tasks.ts';
import { ledgerView } from './ledger-view.ts';
import { readTasks } from './read-tasks.ts';

export interface TaskDetail {
  row: LedgerRow;
  units: TaskUnitView[];
  source: { block: TextBlock; spans: SourceSpan[] }[];
  sources: LinkedTask[];
  derived: LinkedTask[];
}

/** One task whole: its row, its units with their reports, the places of the original that it was read from, its lines. */
export function getTask(context: ApplicationContext, input: { taskId: string; asOf?: string | undefined }): TaskDetail {
  const condition = eq(tasks.id, input.taskId);
  const [facts] = readTasks(context.db, condition);
  if (!facts) throw notFound('task', input.taskId);
  const asOf = input.asOf === undefined ? context.today() : checkedDay(input.asOf);
  return {
    row: ledgerRow(facts, ledgerView(context, [facts], condition, asOf)),
    units: readTaskUnits(context.db, input.taskId),
    source: readSource(context.db, input.taskId),
    sources: linkedTasks(context.db, [input.taskId], 'sources').get(input.taskId) ?? [],
    derived: linkedTasks(context.db, [input.taskId], 'derived').get(input.taskId) ?? [],
  };
}

function readTaskUnits(db: Database, taskId: string): TaskUnitView[] {
  const inTask = and(eq(taskUnits.taskId, taskId), isNull(taskUnits.archivedAt));
  const reports = db
    .select({ report: progressReports, unitId: taskUnits.unitId, returnedFileName: returnedFiles.fileName })
    .from(progressReports)
    .leftJoin(returnedFiles, eq(returnedFiles.id, progressReports.returnedFileId))
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .where(inTask)
    .orderBy(desc(progressReports.reportedOn), desc(progressReports.createdAt), sql`${progressReports}.rowid desc`)
    .all();
  return db
    .select({ taskUnit: taskUnits, unitName: units.name })
    .from(taskUnits)
    .innerJoin(units, eq(units.id, taskUnits.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(inTask)
    .orderBy(asc(unitClasses.position), asc(units.position))
    .all()
    .map(({ taskUnit, unitName }) => ({
      unitId: taskUnit.unitId,
      unitName,
      role: taskUnit.role,
      state: taskUnit.state,
      rowVersion: taskUnit.rowVersion,
      reports: reports
        .filter((row) => row.unitId === taskUnit.unitId)
        .map(({ report, unitId, returnedFileName }) => ({
          id: report.id,
          unitId,
          state: report.state,
          text: report.text,
          problems: report.problems,
          nextStep: report.nextStep,
          percent: report.percent,
          quarter: report.quarter,
          reporter: report.reporter,
          reportedOn: report.reportedOn,
          returnedFileName,
          createdAt: report.createdAt,
        })),
    }))
    .sort((a, b) => assignmentRoles.indexOf(a.role) - assignmentRoles.indexOf(b.role));
}

function readSource(db: Database, taskId: string): TaskDetail['source'] {
  const row = db
    .select({ source: tasks.source, blocks: planImportTexts.blocks })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .innerJoin(planImportTexts, eq(planImportTexts.planImportId, workPlans.planImportId))
    .where(eq(tasks.id, taskId))
    .get();
  if (!row || row.source === null) return [];
  const { blocks, source } = row;
  const spans = source.task;
  const indexes = [...new Set(spans.map((span) => span.block))].sort((a, b) => a - b);
  return indexes.flatMap((index) => {
    const block = blocks[index];
    return block ? [{ block, spans: spans.filter((span) => span.block === index) }] : [];
  });
}
