import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { taskState } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, progressReports, taskUnits, tasks } from '../../database/schema/index.ts';
import { namedUnits } from '../ledger/sync-task-units.ts';
import { loadCollectiveRegister } from './collective-register.ts';
import type { UnitRow } from './register-order.ts';

type TaskUnitRow = typeof taskUnits.$inferSelect;

/** The tasks in which a unit has a part, with its role. */
export function activeRoles(tx: Database, unitId: string): Map<string, AssignmentRole> {
  const rows = tx
    .select({ taskId: taskUnits.taskId, role: taskUnits.role })
    .from(taskUnits)
    .where(and(eq(taskUnits.unitId, unitId), isNull(taskUnits.archivedAt)))
    .all();
  return new Map(rows.map((row) => [row.taskId, row.role]));
}

/**
 * Hands the assignments of a unit to another inside an open change set; printed names stay. A task keeps one row for each
 * role: the other unit's own, else the first. The ids of the tasks come back.
 */
export function mergeAssignments(tx: Database, fromId: string, intoId: string): string[] {
  const moving = tx.select().from(assignments).where(eq(assignments.unitId, fromId)).orderBy(asc(assignments.position)).all();
  const own = tx.select().from(assignments).where(eq(assignments.unitId, intoId)).all();
  const held = new Set(own.map(({ taskId, role }) => `${taskId} ${role}`));
  for (const { id, taskId, role } of moving) {
    const key = `${taskId} ${role}`;
    if (held.has(key)) tx.delete(assignments).where(eq(assignments.id, id)).run();
    else tx.update(assignments).set({ unitId: intoId }).where(eq(assignments.id, id)).run();
    held.add(key);
  }
  const taskIds = [...new Set(moving.map((row) => row.taskId))];
  raiseVersions(tx, taskIds);
  return taskIds;
}

/** Hands a unit's parts in tasks to another inside an open change set: all reports, and of two states the one that a task of both shows. */
export function mergeTaskUnits(tx: Database, fromId: string, intoId: string): void {
  const own = tx.select().from(taskUnits).where(eq(taskUnits.unitId, intoId)).all();
  const ownByTask = new Map(own.map((row) => [row.taskId, row]));
  for (const row of tx.select().from(taskUnits).where(eq(taskUnits.unitId, fromId)).all()) {
    const kept = ownByTask.get(row.taskId);
    if (!kept) {
      tx.update(taskUnits).set({ unitId: intoId }).where(eq(taskUnits.id, row.id)).run();
      continue;
    }
    tx.update(progressReports).set({ taskUnitId: kept.id }).where(eq(progressReports.taskUnitId, row.id)).run();
    tx.delete(taskUnits).where(eq(taskUnits.id, row.id)).run();
    tx.update(taskUnits).set(joinedPart(kept, row)).where(eq(taskUnits.id, kept.id)).run();
  }
}

/** A part that was taken out of the task says nothing against one that is in it. */
function joinedPart(kept: TaskUnitRow, merged: TaskUnitRow): Pick<TaskUnitRow, 'state' | 'archivedAt'> {
  if ((kept.archivedAt === null) !== (merged.archivedAt === null)) {
    return { state: (kept.archivedAt === null ? kept : merged).state, archivedAt: null };
  }
  return { state: taskState([kept.state, merged.state]), archivedAt: kept.archivedAt };
}

/**
 * Names the unit itself where it took over a part that only a collective unit gave, and does not belong to that on the day.
 * Inside an open change set, once the register is as it will be.
 */
export function keepInTasks(
  tx: Database,
  parts: ReadonlyMap<string, AssignmentRole>,
  { id: unitId, name, shortName }: UnitRow,
  day: CalendarDay,
): void {
  const named = namedUnits(tx, [...parts.keys()], loadCollectiveRegister(tx), day);
  const lost = [...parts].filter(([taskId]) => !named.get(taskId)?.has(unitId));
  for (const [taskId, role] of lost) {
    const last = tx.select({ position: max(assignments.position) }).from(assignments).where(eq(assignments.taskId, taskId)).get();
    tx.insert(assignments)
      .values({ id: newId(), taskId, role, printedName: shortName ?? name, unitId, position: (last?.position ?? -1) + 1 })
      .run();
  }
  raiseVersions(tx, lost.map(([taskId]) => taskId));
}

/** Writes the rows of tasks as they are, so that their versions tell whoever is editing their units. */
function raiseVersions(tx: Database, taskIds: string[]): void {
  tx.update(tasks).set({ position: sql`${tasks.position}` }).where(inArray(tasks.id, taskIds)).run();
}
