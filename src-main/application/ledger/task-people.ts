import { eq } from 'drizzle-orm';
import type { TaskPerson } from '../../contract/ledger.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { taskPeople } from '../../database/schema/index.ts';

/** Rows to store for the people of a task, in the order given. */
export function taskPersonRows(taskId: string, people: readonly TaskPerson[]): (typeof taskPeople.$inferInsert)[] {
  return people.map(({ role, name, post, phone }, position) => ({ id: newId(), taskId, role, name, post, phone, position }));
}

/** Sets all people named for a task inside an open change set. */
export function replaceTaskPeople(tx: Database, taskId: string, people: readonly TaskPerson[]): void {
  tx.delete(taskPeople).where(eq(taskPeople.taskId, taskId)).run();
  insertMany(tx, taskPeople, taskPersonRows(taskId, people));
}
