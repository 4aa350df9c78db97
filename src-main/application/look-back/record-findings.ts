import { and, eq, inArray } from 'drizzle-orm';
import type { LookBackResult } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { lookBackFindings, tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { taskIds } from '../ledger/read-tasks.ts';
import { recordUseCase } from '../record-use-case.ts';
import { lookedBackUpon } from './list-look-back.ts';
import { rectificationsOf } from './rectifications.ts';

interface Finding {
  year: number;
  taskIds: string[];
  result: LookBackResult;
  note: string | null;
  checkedOn: string;
}

/** Says of tasks of the year before what the look-back found, in place of what was found before; NOT_FOUND for a task that it is not about. */
export function findInLookBack(context: ApplicationContext, input: Finding): { changeSetId: string | null } {
  const { year, result, note, checkedOn } = input;
  const ids = [...new Set(input.taskIds)];
  requireLookedBackUpon(context.db, year, ids);
  const { changeSetId } = recordUseCase(context, 'lookBack.find', { year, count: ids.length, result }, (tx) => {
    const ofTasks = and(eq(lookBackFindings.year, year), inArray(lookBackFindings.taskId, ids));
    tx.update(lookBackFindings).set({ result, note, checkedOn }).where(ofTasks).run();
    const known = new Set(tx.select().from(lookBackFindings).where(ofTasks).all().map((row) => row.taskId));
    const rectifications = rectificationsOf(tx, year);
    const createdAt = context.now().toISOString();
    insertMany(
      tx,
      lookBackFindings,
      ids
        .filter((taskId) => !known.has(taskId))
        .map((taskId) => {
          // A finding that was forgotten and made anew keeps the task that set it right.
          const rectificationTaskId = rectifications.get(taskId)?.taskId ?? null;
          return { id: newId(), year, taskId, result, note, checkedOn, rectificationTaskId, createdAt };
        }),
    );
  });
  return { changeSetId };
}

/** Takes back what was found of tasks; their rectification tasks stay. NOT_FOUND for a task that does not exist. */
export function forgetInLookBack(context: ApplicationContext, input: Pick<Finding, 'year' | 'taskIds'>): { changeSetId: string | null } {
  const ids = [...new Set(input.taskIds)];
  refuseMissing(ids, context.db.select({ id: tasks.id }).from(tasks).where(inArray(tasks.id, ids)).all());
  const { changeSetId } = recordUseCase(context, 'lookBack.forget', { year: input.year, count: ids.length }, (tx) => {
    tx.delete(lookBackFindings).where(and(eq(lookBackFindings.year, input.year), inArray(lookBackFindings.taskId, ids))).run();
  });
  return { changeSetId };
}

/** NOT_FOUND for the first of the tasks that the look-back of the year is not about. */
export function requireLookedBackUpon(db: Database, year: number, ids: readonly string[]): void {
  refuseMissing(ids, taskIds(db, lookedBackUpon(db, year)).all());
}

function refuseMissing(ids: readonly string[], found: readonly { id: string }[]): void {
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('task', missing);
}
