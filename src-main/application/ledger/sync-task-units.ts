import { eq, inArray } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { assignmentRoles } from '../../domain/codes.ts';
import { resolutionDay } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { localDay } from '../day.ts';
import { type CollectiveRegister, loadCollectiveRegister, membersOf } from '../units/collective-register.ts';

/** How many ids one statement names; SQLite allows far more, but long lists are slow to parse. */
const idsPerStatement = 500;

/** For each task the units that have a part in it, with the highest role of each. */
export type NamedUnits = Map<string, Map<string, AssignmentRole>>;

/**
 * Brings `task_units` of the tasks in line with their assignments inside an open change set: collectives become their
 * members on the day that belongs to the plan (today; 31 December of an earlier year), a unit with two roles keeps the
 * higher one, a unit that is no longer named is archived with its reports, and one that is named again comes back with
 * the state it had.
 */
export function syncTaskUnits(tx: Database, taskIds: readonly string[], now: Date): void {
  if (taskIds.length === 0) return;
  const named = namedUnits(tx, taskIds, loadCollectiveRegister(tx), localDay(now));
  for (const ids of inParts(taskIds)) {
    for (const row of tx.select().from(taskUnits).where(inArray(taskUnits.taskId, ids)).all()) {
      const roles = named.get(row.taskId);
      const role = roles?.get(row.unitId);
      roles?.delete(row.unitId);
      if (role === undefined) {
        if (row.archivedAt === null) {
          tx.update(taskUnits).set({ archivedAt: now.toISOString() }).where(eq(taskUnits.id, row.id)).run();
        }
      } else if (row.archivedAt !== null || row.role !== role) {
        tx.update(taskUnits).set({ archivedAt: null, role }).where(eq(taskUnits.id, row.id)).run();
      }
    }
  }
  insertMany(
    tx,
    taskUnits,
    [...named].flatMap(([taskId, roles]) =>
      [...roles].map(([unitId, role]) => ({ id: newId(), taskId, unitId, role, state: 'notStarted' as const })),
    ),
  );
}

/** Who is named for tasks, directly or as a member of a collective unit of the register. Tasks without units are not in the map. */
export function namedUnits(
  tx: Database,
  taskIds: readonly string[],
  register: CollectiveRegister,
  today: CalendarDay,
): NamedUnits {
  const known = new Map<string, string[]>();
  const memberIds = (collectiveUnitId: string, planYear: number): string[] => {
    const day = resolutionDay(planYear, today);
    const key = `${day} ${collectiveUnitId}`;
    const ids = known.get(key) ?? membersOf(register, collectiveUnitId, day);
    known.set(key, ids);
    return ids;
  };
  const named: NamedUnits = new Map();
  for (const ids of inParts(taskIds)) {
    const stored = storedPairs(tx, ids);
    for (const { taskId, role, unitId, collectiveUnitId, planYear } of readAssignments(tx, ids)) {
      const roles = named.get(taskId) ?? new Map<string, AssignmentRole>();
      named.set(taskId, roles);
      const unitIds = collectiveUnitId
        ? memberIds(collectiveUnitId, planYear).map((id) => answeringUnit(register, stored, taskId, id))
        : unitId
          ? [unitId]
          : [];
      for (const id of unitIds) roles.set(id, higherRole(roles.get(id), role));
    }
  }
  return named;
}

/** A member that is dissolved by now and never had a part in the task: whoever took over its work answers instead. */
function answeringUnit(register: CollectiveRegister, stored: ReadonlySet<string>, taskId: string, unitId: string): string {
  const successor = register.successors.get(unitId);
  return successor === undefined || stored.has(`${taskId} ${unitId}`) ? unitId : successor;
}

function storedPairs(tx: Database, taskIds: string[]): Set<string> {
  const rows = tx
    .select({ taskId: taskUnits.taskId, unitId: taskUnits.unitId })
    .from(taskUnits)
    .where(inArray(taskUnits.taskId, taskIds))
    .all();
  return new Set(rows.map(({ taskId, unitId }) => `${taskId} ${unitId}`));
}

function readAssignments(tx: Database, taskIds: string[]) {
  return tx
    .select({
      taskId: assignments.taskId,
      role: assignments.role,
      unitId: assignments.unitId,
      collectiveUnitId: assignments.collectiveUnitId,
      planYear: workPlans.year,
    })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inArray(assignments.taskId, taskIds))
    .all();
}

/** The higher of two roles; the other one where one is missing. */
export function higherRole(one: AssignmentRole | undefined, other: AssignmentRole): AssignmentRole {
  return one !== undefined && assignmentRoles.indexOf(one) <= assignmentRoles.indexOf(other) ? one : other;
}

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += idsPerStatement) parts.push(ids.slice(from, from + idsPerStatement));
  return parts;
}
