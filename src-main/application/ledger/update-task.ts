import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { refuseForeignSection, type TaskFields } from './add-task.ts';
import { replaceTaskPeople } from './task-people.ts';
import { replaceTaskDeadlines } from './write-task-parts.ts';

type Changes = { [Field in keyof TaskFields]?: TaskFields[Field] | undefined };

/** Changes the fields given of a task; ROW_CHANGED when the caller saw an older row. */
export function updateTask(
  context: ApplicationContext,
  { taskId, rowVersion, fields }: { taskId: string; rowVersion: number; fields: Changes },
): { changeSetId: string | null } {
  const task = requireTask(context.db, taskId, rowVersion);
  const { changeSetId } = recordUseCase(context, 'ledger.updateTask', { title: task.title }, (tx) => {
    const { deadlines, people, ...columns } = fields;
    if (columns.sectionId !== undefined) refuseForeignSection(tx, task.planId, columns.sectionId);
    // The row is written even when only deadlines or people change, so that its version tells other editors.
    tx.update(tasks)
      .set({
        outlineNumber: columns.outlineNumber === undefined ? task.outlineNumber : columns.outlineNumber,
        title: columns.title ?? task.title,
        requirement: columns.requirement === undefined ? task.requirement : columns.requirement,
        note: columns.note === undefined ? task.note : columns.note,
        sectionId: columns.sectionId === undefined ? task.sectionId : columns.sectionId,
      })
      .where(eq(tasks.id, taskId))
      .run();
    if (deadlines !== undefined) replaceTaskDeadlines(tx, taskId, deadlines);
    if (people !== undefined) replaceTaskPeople(tx, taskId, people);
  });
  return { changeSetId };
}

/** The task, with the version that the caller saw if one is given; NOT_FOUND or ROW_CHANGED otherwise. */
export function requireTask(tx: Database, taskId: string, rowVersion?: number): typeof tasks.$inferSelect {
  if (rowVersion !== undefined) requireRowVersion(tx, tasks, taskId, rowVersion);
  const task = tx.select().from(tasks).where(eq(tasks.id, taskId)).get();
  if (!task) throw notFound('task', taskId);
  return task;
}

/** All tasks with these ids; NOT_FOUND for the first that does not exist. */
export function requireTasks(tx: Database, taskIds: readonly string[]): (typeof tasks.$inferSelect)[] {
  const found = tx.select().from(tasks).where(inArray(tasks.id, [...taskIds])).all();
  const known = new Set(found.map((task) => task.id));
  const missing = taskIds.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('task', missing);
  return found;
}
