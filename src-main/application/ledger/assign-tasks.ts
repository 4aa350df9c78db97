import { eq } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { Allocation, AssignmentRole } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { assignments, collectiveUnits, tasks, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTaskUnits } from './sync-task-units.ts';
import { requireTask, requireTasks } from './update-task.ts';
import { replaceTaskAssignments } from './write-task-parts.ts';

type Target = { kind: 'unit'; unitId: string } | { kind: 'collective'; collectiveUnitId: string };

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

/** Adds or removes one unit in a role for many tasks at once; tasks that already are as wanted stay untouched. */
export function changeAssignments(
  context: ApplicationContext,
  input: { taskIds: string[]; action: 'add' | 'remove'; role: AssignmentRole; target: Target },
): { changeSetId: string | null; changedTasks: number } {
  const name = targetName(context.db, input.target);
  const { changeSetId, value } = recordUseCase(
    context,
    'ledger.changeAssignments',
    { name, action: input.action, count: input.taskIds.length },
    (tx) => {
      const changed: string[] = [];
      for (const task of requireTasks(tx, input.taskIds)) {
        const present = readAssignments(tx, task.id);
        const matches = (assignment: AssignmentView): boolean =>
          assignment.role === input.role && isTarget(assignment, input.target);
        if (present.some(matches) === (input.action === 'add')) continue;
        const wanted =
          input.action === 'add'
            ? [...present, newAssignment(input.role, name, input.target)]
            : present.filter((assignment) => !matches(assignment));
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
  const allocation: Allocation =
    wanted.length > 0 ? 'assigned' : task.allocation === 'common' ? 'common' : 'unallocated';
  // The row is written even when its allocation stays, so that its version tells other editors.
  tx.update(tasks).set({ allocation }).where(eq(tasks.id, task.id)).run();
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

function isTarget(assignment: AssignmentView, target: Target): boolean {
  return target.kind === 'unit'
    ? assignment.unitId === target.unitId
    : assignment.collectiveUnitId === target.collectiveUnitId;
}

function newAssignment(role: AssignmentRole, printedName: string, target: Target): AssignmentView {
  return {
    role,
    printedName,
    unitId: target.kind === 'unit' ? target.unitId : null,
    collectiveUnitId: target.kind === 'collective' ? target.collectiveUnitId : null,
  };
}

function targetName(db: Database, target: Target): string {
  if (target.kind === 'unit') {
    const unit = db.select().from(units).where(eq(units.id, target.unitId)).get();
    if (!unit) throw notFound('unit', target.unitId);
    return unit.shortName ?? unit.name;
  }
  const collective = db.select().from(collectiveUnits).where(eq(collectiveUnits.id, target.collectiveUnitId)).get();
  if (!collective) throw notFound('collectiveUnit', target.collectiveUnitId);
  return collective.name;
}
