import { and, count, eq, isNull, or } from 'drizzle-orm';
import type { MergePreview } from '../../contract/units.ts';
import { taskState } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import {
  assignments,
  collectiveUnits,
  progressReports,
  scoreEvents,
  taskUnits,
  tasks,
  unitPeople,
} from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { loadCollectiveRegister, membersOf } from './collective-register.ts';
import type { UnitRow } from './register-order.ts';
import { requireUnit, requireUnitInUse } from './unit-register.ts';

/** What hangs on a unit that merges into another. */
export interface MergeCounts {
  assignments: number;
  /** Tasks in which the unit has a part. */
  tasks: number;
  reports: number;
}

/** What a merge would move, and the tasks in which both units stand with different states; changes nothing. */
export function previewMerge(
  { db, today }: Pick<ApplicationContext, 'db' | 'today'>,
  { fromUnitId, intoUnitId }: { fromUnitId: string; intoUnitId: string },
): MergePreview {
  const { from, into } = requireMergePair(db, fromUnitId, intoUnitId);
  const register = loadCollectiveRegister(db);
  const collectives = db
    .select()
    .from(collectiveUnits)
    .where(isNull(collectiveUnits.archivedAt))
    .all()
    .filter(({ id }) => membersOf(register, id, today()).includes(from.id))
    .map(({ name }) => name)
    .sort();
  const events = db
    .select({ all: count() })
    .from(scoreEvents)
    .where(or(eq(scoreEvents.unitId, from.id), eq(scoreEvents.reportedByUnitId, from.id)))
    .get();
  const people = db.select({ all: count() }).from(unitPeople).where(eq(unitPeople.unitId, from.id)).get();
  return {
    ...countMerge(db, from.id),
    events: events?.all ?? 0,
    people: people?.all ?? 0,
    collectives,
    conflicts: conflictsOf(db, from.id, into.id),
  };
}

/** The two units of a merge; NOT_FOUND, UNITS_THE_SAME, or UNIT_DISSOLVED when the second is archived. */
export function requireMergePair(db: Database, fromUnitId: string, intoUnitId: string): { from: UnitRow; into: UnitRow } {
  const from = requireUnit(db, fromUnitId);
  if (fromUnitId === intoUnitId) throw new AppError('UNITS_THE_SAME', {});
  return { from, into: requireUnitInUse(db, intoUnitId) };
}

/** How much a merge moves from a unit. */
export function countMerge(db: Database, unitId: string): MergeCounts {
  const named = db.select({ taskId: assignments.taskId }).from(assignments).where(eq(assignments.unitId, unitId)).all();
  const holding = db
    .select({ taskId: taskUnits.taskId })
    .from(taskUnits)
    .where(and(eq(taskUnits.unitId, unitId), isNull(taskUnits.archivedAt)))
    .all();
  const reports = db
    .select({ all: count() })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .where(eq(taskUnits.unitId, unitId))
    .get();
  return {
    assignments: named.length,
    tasks: new Set([...named, ...holding].map((row) => row.taskId)).size,
    reports: reports?.all ?? 0,
  };
}

function conflictsOf(db: Database, fromUnitId: string, intoUnitId: string): MergePreview['conflicts'] {
  const statesOf = (unitId: string) =>
    db
      .select({ taskId: taskUnits.taskId, title: tasks.title, state: taskUnits.state })
      .from(taskUnits)
      .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
      .where(and(eq(taskUnits.unitId, unitId), isNull(taskUnits.archivedAt), isNull(tasks.archivedAt)))
      .all();
  const intoStates = new Map(statesOf(intoUnitId).map((row) => [row.taskId, row.state]));
  return statesOf(fromUnitId).flatMap(({ taskId, title, state: fromState }) => {
    const intoState = intoStates.get(taskId);
    if (intoState === undefined || intoState === fromState) return [];
    return [{ taskId, title, fromState, intoState, keptState: taskState([fromState, intoState]) }];
  });
}
