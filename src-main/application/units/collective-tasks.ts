import { and, asc, count, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { TouchedTask } from '../../contract/units.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import {
  assignments,
  collectiveUnitMembers,
  collectiveUnits,
  progressReports,
  taskUnits,
  tasks,
  workPlans,
} from '../../database/schema/index.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { namedUnits, syncTaskUnits } from '../ledger/sync-task-units.ts';
import type { CollectiveRegister } from './collective-register.ts';

/** Ids of the tasks that name one of the collective units, in plans of a year or later. */
export function tasksNaming(db: Database, collectiveUnitIds: readonly string[], fromYear: number): string[] {
  return db
    .selectDistinct({ id: assignments.taskId })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(inArray(assignments.collectiveUnitId, [...collectiveUnitIds]), gte(workPlans.year, fromYear)))
    .all()
    .map((row) => row.id);
}

/** Ids of the collective units to which one of the units may belong: those with a rule, and those that list it. */
export function collectivesOf(db: Database, unitIds: readonly string[]): string[] {
  const ruled = db.select().from(collectiveUnits).all().filter(({ rule }) => rule.kind === 'classes');
  const listing = db
    .select({ id: collectiveUnitMembers.collectiveUnitId })
    .from(collectiveUnitMembers)
    .where(inArray(collectiveUnitMembers.unitId, [...unitIds]))
    .all();
  return [...new Set([...ruled, ...listing].map((row) => row.id))];
}

/**
 * Brings the tasks in line that name a collective unit of these units, inside the open change set: the units were added, or
 * changed their class or their days. Tasks of plans from before the year of `since` keep their units.
 */
export function syncTasksOfCollectives(tx: Database, unitIds: readonly string[], since: CalendarDay, now: Date): void {
  if (unitIds.length === 0) return;
  syncTaskUnits(tx, tasksNaming(tx, collectivesOf(tx, unitIds), yearOf(since)), now);
}

/** Year of a day. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/**
 * The tasks of the ledger whose units a changed collective unit changes, if its tasks since a year were brought in line
 * with the changed register; in the order of their plans.
 */
export function touchedTasks(
  db: Database,
  collectiveUnitId: string,
  changed: CollectiveRegister,
  fromYear: number,
  today: CalendarDay,
): TouchedTask[] {
  const rows = db
    .select({ taskId: tasks.id, planTitle: workPlans.title, outlineNumber: tasks.outlineNumber, title: tasks.title })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(taskInLedger, inArray(tasks.id, tasksNaming(db, [collectiveUnitId], fromYear))))
    .orderBy(asc(workPlans.year), asc(workPlans.createdAt), asc(tasks.position))
    .all();
  const taskIds = rows.map((row) => row.taskId);
  const present = unitsWithReports(db, taskIds);
  const named = namedUnits(db, taskIds, changed, today);
  return rows.flatMap((row) => {
    const before = present.get(row.taskId) ?? new Map<string, number>();
    const after = named.get(row.taskId) ?? new Map<string, unknown>();
    const addedUnitIds = [...after.keys()].filter((id) => !before.has(id));
    const removedUnitIds = [...before.keys()].filter((id) => !after.has(id));
    if (addedUnitIds.length + removedUnitIds.length === 0) return [];
    const removedReports = removedUnitIds.reduce((sum, id) => sum + (before.get(id) ?? 0), 0);
    return [{ ...row, addedUnitIds, removedUnitIds, removedReports }];
  });
}

/** For each task its units of today with the number of their reports. */
function unitsWithReports(db: Database, taskIds: readonly string[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { taskId, unitId, reports } of db
    .select({ taskId: taskUnits.taskId, unitId: taskUnits.unitId, reports: count(progressReports.id) })
    .from(taskUnits)
    .leftJoin(progressReports, eq(progressReports.taskUnitId, taskUnits.id))
    .where(and(inArray(taskUnits.taskId, [...taskIds]), isNull(taskUnits.archivedAt)))
    .groupBy(taskUnits.id)
    .all()) {
    const units = found.get(taskId) ?? new Map<string, number>();
    found.set(taskId, units.set(unitId, reports));
  }
  return found;
}
