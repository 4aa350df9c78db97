import { newId } from '../../database/new-id.ts';
import { taskSummaries } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { requireTask } from '../ledger/update-task.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requirePart } from './write-report.ts';

/** Keeps what the lead unit (or, with null, the office) says of a task as a whole; UNIT_NOT_IN_TASK for a unit without a part in it. */
export function addSummary(
  context: ApplicationContext,
  input: { taskId: string; text: string; writtenOn: string; unitId: string | null },
): { changeSetId: string | null; summaryId: string } {
  const task = requireTask(context.db, input.taskId);
  if (input.unitId !== null) requirePart(context.db, input.taskId, input.unitId);
  const summaryId = newId();
  const { changeSetId } = recordUseCase(context, 'progress.addSummary', { title: task.title }, (tx) => {
    tx.insert(taskSummaries)
      .values({ id: summaryId, ...input, createdAt: context.now().toISOString() })
      .run();
  });
  return { changeSetId, summaryId };
}
