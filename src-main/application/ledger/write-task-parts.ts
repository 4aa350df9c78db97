import { eq } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, collectiveUnits, deadlines, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';

type AssignmentRow = typeof assignments.$inferInsert;
type DeadlineRow = typeof deadlines.$inferInsert;

/** Rows to store for the assignments of a task, in the order given. */
export function assignmentRows(taskId: string, wanted: readonly AssignmentView[]): AssignmentRow[] {
  return wanted.map((assignment, position) => ({
    id: newId(),
    taskId,
    role: assignment.role,
    printedName: assignment.printedName,
    unitId: assignment.unitId,
    collectiveUnitId: assignment.unitId === null ? assignment.collectiveUnitId : null,
    position,
  }));
}

/** Rows to store for the deadlines of a task, in the order given. */
export function deadlineRows(taskId: string, wanted: readonly DraftDeadline[]): DeadlineRow[] {
  return wanted.map((deadline, position) => ({
    id: newId(),
    taskId,
    kind: deadline.kind,
    printedText: deadline.text,
    dueOn: deadline.date,
    recurrence: deadline.kind === 'recurring' ? deadline.recurrence : null,
    relative: deadline.kind === 'relative' ? deadline.relative : null,
    position,
  }));
}

/** Sets all assignments of a task inside an open change set; NOT_FOUND when one names a unit that does not exist. */
export function replaceTaskAssignments(tx: Database, taskId: string, wanted: readonly AssignmentView[]): void {
  refuseUnknownTargets(tx, wanted);
  tx.delete(assignments).where(eq(assignments.taskId, taskId)).run();
  insertMany(tx, assignments, assignmentRows(taskId, wanted));
}

/** Sets all deadlines of a task inside an open change set. */
export function replaceTaskDeadlines(tx: Database, taskId: string, wanted: readonly DraftDeadline[]): void {
  tx.delete(deadlines).where(eq(deadlines.taskId, taskId)).run();
  insertMany(tx, deadlines, deadlineRows(taskId, wanted));
}

function refuseUnknownTargets(tx: Database, wanted: readonly AssignmentView[]): void {
  for (const { unitId, collectiveUnitId } of wanted) {
    if (unitId !== null && !tx.select().from(units).where(eq(units.id, unitId)).get()) throw notFound('unit', unitId);
    if (
      collectiveUnitId !== null &&
      !tx.select().from(collectiveUnits).where(eq(collectiveUnits.id, collectiveUnitId)).get()
    ) {
      throw notFound('collectiveUnit', collectiveUnitId);
    }
  }
}
