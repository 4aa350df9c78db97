import { eq } from 'drizzle-orm';
import { superiorTables } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { candidateTasks } from './candidate-tasks.ts';
import { chosenTable } from './chosen-table.ts';
import { requireTable } from './table-rows.ts';

/** Names the task of a row of a superior's table, of any plan in use, or (null) leaves the row blank. NOT_FOUND. */
export async function placeRow(context: ApplicationContext, { tableId, row, taskId }: { tableId: string; row: number; taskId: string | null }): Promise<{ changeSetId: string | null }> {
  const { table } = await chosenTable(context, requireTable(context.db, tableId));
  const found = table.rows.find((one) => one.row === row);
  if (found === undefined) throw notFound('templateRow', String(row));
  // Read behind the wait: what was said meanwhile stays.
  const current = requireTable(context.db, tableId);
  if (taskId !== null && !candidateTasks(context.db, current, [taskId]).known.has(taskId)) throw notFound('task', taskId);
  const placements = { ...current.placements, [String(row)]: taskId };
  const { changeSetId } = recordUseCase(context, 'templates.placeRow', { title: found.title || found.requirement }, (tx) => {
    tx.update(superiorTables).set({ placements }).where(eq(superiorTables.id, tableId)).run();
  });
  return { changeSetId };
}
