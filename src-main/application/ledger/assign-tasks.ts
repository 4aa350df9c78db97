import { eq } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { Allocation, AssignmentRole } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { assignments, tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type AssignmentAction, assignmentTo, type AssignmentTarget, changedAssignments } from './assignment-target.ts';
import { syncTaskUnits } from './sync-task-units.ts';
import { requireTask, requireTasks } from './update-task.ts';
import { replaceTaskAssignments } from './write-task-parts.ts';

/** Sets all assignments of one task; ROW_CHANGED when the caller saw an older row. */
export function replaceAssignments(
  context: ApplicationContext,
  input: { taskId: string; rowVersion: number; assignments: AssignmentView[] },
): { changeSetId: string | null } {
  const task = requireTask(context.db, input.taskId, input.rowVersion);
  const { changeSetId } = recordUseCase(context, 'ledger.replaceAssignments', { title: task.title }, (tx) => {
    writeAssignments(tx, task, input.assignments);
    syncTaskUnits(tx, [task.id], context.now());
  });
  return { changeSetId };
}

/**
 * Adds or removes one unit in a role for many tasks at once, or makes it the only one in the role; other roles stay as they
 * are, and tasks that already are as wanted stay untouched.
 */
export function changeAssignments(
  context: ApplicationContext,
  input: { taskIds: string[]; action: AssignmentAction; role: AssignmentRole; target: AssignmentTarget },
): { changeSetId: string | null; changedTasks: number } {
  const target = assignmentTo(context.db, input.role, input.target);
  const { changeSetId, value } = recordUseCase(
    context,
    'ledger.changeAssignments',
    { name: target.printedName, action: input.action, count: input.taskIds.length },
    (tx) => {
      const changed: string[] = [];
      for (const task of requireTasks(tx, input.taskIds)) {
        const present = readAssignments(tx, task.id);
        const wanted = changedAssignments(present, input.action, target);
        if (wanted === null) continue;
        writeAssignments(tx, task, wanted);
        changed.push(task.id);
      }
      syncTaskUnits(tx, changed, context.now());
      return changed.length;
    },
  );
  return { changeSetId, changedTasks: value };
}

function writeAssignments(tx: Database, task: typeof tasks.$inferSelect, wanted: readonly AssignmentView[]): void {
  replaceTaskAssignments(tx, task.id, wanted);
  // The row is written even when its allocation stays, so that its version tells other editors.
  tx.update(tasks).set({ allocation: allocationWith(task.allocation, wanted) }).where(eq(tasks.id, task.id)).run();
}

/** The allocation of a task once these are its assignments: a task for everyone stays one when nobody is named. */
export function allocationWith(before: Allocation, wanted: readonly AssignmentView[]): Allocation {
  if (wanted.length > 0) return 'assigned';
  return before === 'common' ? 'common' : 'unallocated';
}

function readAssignments(tx: Database, taskId: string): AssignmentView[] {
  return tx
    .select({
      role: assignments.role,
      printedName: assignments.printedName,
      unitId: assignments.unitId,
      collectiveUnitId: assignments.collectiveUnitId,
    })
    .from(assignments)
    .where(eq(assignments.taskId, taskId))
    .orderBy(assignments.position)
    .all();
}
