import type { ReportDetails } from '../../contract/ledger.ts';
import type { UnitState } from '../../domain/codes.ts';
import type { ApplicationContext } from '../context.ts';
import { writeReports } from '../progress/write-report.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireTask } from './update-task.ts';

interface ProgressInput extends ReportDetails {
  taskId: string;
  unitIds: string[];
  state: UnitState;
  text: string;
  reportedOn: string;
}

/** Records how far units are with a task, with the same words for each; refused for all as `writeReports` says. */
export function reportProgress(
  context: ApplicationContext,
  { unitIds, ...report }: ProgressInput,
): { changeSetId: string | null } {
  const task = requireTask(context.db, report.taskId);
  const { changeSetId } = recordUseCase(
    context,
    'ledger.reportProgress',
    { title: task.title, count: unitIds.length, state: report.state },
    (tx) => {
      writeReports(tx, [...new Set(unitIds)].map((unitId) => ({ ...report, unitId })), context.now());
    },
  );
  return { changeSetId };
}
