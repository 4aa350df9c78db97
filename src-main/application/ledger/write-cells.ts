import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { tasks } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { allocationWith } from './assign-tasks.ts';
import { syncTaskUnits } from './sync-task-units.ts';
import { type CellInput, readTaskCells, type TaskCells } from './task-cells.ts';
import { requireTask } from './update-task.ts';
import { replaceTaskAssignments, replaceTaskDeadlines } from './write-task-parts.ts';

type WrittenCell = CellInput & { rowVersion: number };

/**
 * Writes texts into cells of many tasks as one change, all or none: names become units as in an import, words become
 * deadlines as in the panel. NOT_FOUND for an unknown task, ROW_CHANGED when the caller saw an older row, INVALID_INPUT
 * (with its place) for a text that the preview refuses.
 */
export function writeCells(
  context: ApplicationContext,
  { cells }: { cells: WrittenCell[] },
): { changeSetId: string | null; changedCells: number } {
  const changed = readTaskCells(context, cells).filter((task) => task.cells.some(isChanged));
  const refused = changed.flatMap((task) => task.cells).find((cell) => cell.refused !== null);
  if (refused) {
    const place = cells.findIndex(({ taskId, field }) => taskId === refused.taskId && field === refused.field);
    throw new AppError('INVALID_INPUT', { fields: [`cells.${place}.text`] });
  }
  for (const { taskId, rowVersion } of cells) requireTask(context.db, taskId, rowVersion);
  const changedCells = changed.flatMap((task) => task.cells).filter(isChanged).length;
  const { changeSetId } = recordUseCase(context, 'ledger.writeCells', { count: changedCells }, (tx) => {
    for (const task of changed) writeTask(tx, task);
    const reassigned = changed.filter(({ assignments }) => assignments !== null);
    syncTaskUnits(tx, reassigned.map(({ taskId }) => taskId), context.now());
  });
  return { changeSetId, changedCells };
}

const isChanged = ({ before, after }: { before: string; after: string }): boolean => before !== after;

function writeTask(tx: Database, { taskId, columns, assignments, deadlines }: TaskCells): void {
  const task = requireTask(tx, taskId);
  if (assignments !== null) replaceTaskAssignments(tx, taskId, assignments);
  if (deadlines !== null) replaceTaskDeadlines(tx, taskId, deadlines);
  const allocation = assignments === null ? task.allocation : allocationWith(task.allocation, assignments);
  // The row is written even when only its units or deadlines change, so that its version tells other editors.
  tx.update(tasks).set({ ...columns, allocation }).where(eq(tasks.id, taskId)).run();
}
