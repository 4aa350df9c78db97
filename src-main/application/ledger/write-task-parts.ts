import { eq } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, deadlines } from '../../database/schema/index.ts';
import { requireCollectiveInUse } from '../units/save-collective.ts';
import { requireUnitInUse } from '../units/unit-register.ts';

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

/**
 * Sets all assignments of a task inside an open change set; NOT_FOUND when one names a unit that does not exist,
 * UNIT_DISSOLVED when one names an archived unit that the task did not have.
 */
export function replaceTaskAssignments(tx: Database, taskId: string, wanted: readonly AssignmentView[]): void {
  const present = tx.select().from(assignments).where(eq(assignments.taskId, taskId)).all();
  refuseUnfitTargets(tx, present, wanted);
  tx.delete(assignments).where(eq(assignments.taskId, taskId)).run();
  insertMany(tx, assignments, assignmentRows(taskId, wanted));
}

/** Sets all deadlines of a task inside an open change set. */
export function replaceTaskDeadlines(tx: Database, taskId: string, wanted: readonly DraftDeadline[]): void {
  tx.delete(deadlines).where(eq(deadlines.taskId, taskId)).run();
  insertMany(tx, deadlines, deadlineRows(taskId, wanted));
}

type Named = Pick<AssignmentView, 'unitId' | 'collectiveUnitId'>;

/** A unit that is present already may stay when it is dissolved; what is new must be in use (NOT_FOUND, UNIT_DISSOLVED). */
export function refuseUnfitTargets(db: Database, present: readonly Named[], wanted: readonly Named[]): void {
  const isNew = (id: string | null): id is string =>
    id !== null && !present.some((row) => row.unitId === id || row.collectiveUnitId === id);
  for (const { unitId, collectiveUnitId } of wanted) {
    if (isNew(unitId)) requireUnitInUse(db, unitId);
    if (isNew(collectiveUnitId)) requireCollectiveInUse(db, collectiveUnitId);
  }
}
