import { eq, inArray, isNull } from 'drizzle-orm';
import type { AssignmentRole } from '../../domain/codes.ts';
import { assignmentRoles } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, collectiveUnitMembers, taskUnits, units } from '../../database/schema/index.ts';

/** How many ids one statement names; SQLite allows far more, but long lists are slow to parse. */
const idsPerStatement = 500;

/**
 * Brings `task_units` of the tasks in line with their assignments inside an open change set: collectives become their
 * members, a unit with two roles keeps the higher one, a unit that is no longer named is archived with its reports, and
 * one that is named again comes back with the state it had.
 */
export function syncTaskUnits(tx: Database, taskIds: readonly string[], now: Date): void {
  const members = collectiveMembers(tx);
  for (let from = 0; from < taskIds.length; from += idsPerStatement) {
    syncChunk(tx, taskIds.slice(from, from + idsPerStatement), members, now.toISOString());
  }
}

function syncChunk(tx: Database, taskIds: string[], members: Map<string, string[]>, now: string): void {
  const wanted = wantedRoles(tx, taskIds, members);
  const stored = tx.select().from(taskUnits).where(inArray(taskUnits.taskId, taskIds)).all();
  for (const row of stored) {
    const roles = wanted.get(row.taskId);
    const role = roles?.get(row.unitId);
    roles?.delete(row.unitId);
    if (role === undefined) {
      if (row.archivedAt === null) tx.update(taskUnits).set({ archivedAt: now }).where(eq(taskUnits.id, row.id)).run();
    } else if (row.archivedAt !== null || row.role !== role) {
      tx.update(taskUnits).set({ archivedAt: null, role }).where(eq(taskUnits.id, row.id)).run();
    }
  }
  insertMany(
    tx,
    taskUnits,
    [...wanted].flatMap(([taskId, roles]) =>
      [...roles].map(([unitId, role]) => ({ id: newId(), taskId, unitId, role, state: 'notStarted' as const })),
    ),
  );
}

function wantedRoles(
  tx: Database,
  taskIds: string[],
  members: Map<string, string[]>,
): Map<string, Map<string, AssignmentRole>> {
  const wanted = new Map<string, Map<string, AssignmentRole>>();
  for (const assignment of tx.select().from(assignments).where(inArray(assignments.taskId, taskIds)).all()) {
    const roles = wanted.get(assignment.taskId) ?? new Map<string, AssignmentRole>();
    wanted.set(assignment.taskId, roles);
    const unitIds = assignment.collectiveUnitId
      ? (members.get(assignment.collectiveUnitId) ?? [])
      : assignment.unitId
        ? [assignment.unitId]
        : [];
    for (const unitId of unitIds) roles.set(unitId, higherRole(roles.get(unitId), assignment.role));
  }
  return wanted;
}

function higherRole(one: AssignmentRole | undefined, other: AssignmentRole): AssignmentRole {
  return one !== undefined && assignmentRoles.indexOf(one) <= assignmentRoles.indexOf(other) ? one : other;
}

function collectiveMembers(tx: Database): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const row of tx
    .select({ collectiveUnitId: collectiveUnitMembers.collectiveUnitId, unitId: collectiveUnitMembers.unitId })
    .from(collectiveUnitMembers)
    .innerJoin(units, eq(units.id, collectiveUnitMembers.unitId))
    .where(isNull(units.archivedAt))
    .all()) {
    const list = members.get(row.collectiveUnitId);
    if (list) list.push(row.unitId);
    else members.set(row.collectiveUnitId, [row.unitId]);
  }
  return members;
}
