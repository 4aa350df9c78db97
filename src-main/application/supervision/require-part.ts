import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { tasks, taskUnits } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

/** Makes sure that a unit has a part in a task that is in use; NOT_FOUND for the task, or UNIT_NOT_IN_TASK. */
export function requirePart(db: Database, unit: { id: string; name: string }, taskId: string): void {
  const task = db.select({ archivedAt: tasks.archivedAt }).from(tasks).where(eq(tasks.id, taskId)).get();
  if (!task) throw notFound('task', taskId);
  const part = db
    .select({ id: taskUnits.id })
    .from(taskUnits)
    .where(and(eq(taskUnits.taskId, taskId), eq(taskUnits.unitId, unit.id), isNull(taskUnits.archivedAt)))
    .get();
  if (!part || task.archivedAt !== null) throw new AppError('UNIT_NOT_IN_TASK', { name: unit.name });
}
