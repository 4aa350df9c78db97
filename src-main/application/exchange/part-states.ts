import { and, eq, isNull } from 'drizzle-orm';
import type { UnitState } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { placeKey } from '../evidence/place.ts';
import { plansOf } from '../ledger/in-ledger.ts';

/** The states of the parts of a year's ledger, by `placeKey`. */
export function partStates(db: Database, year: number): Map<string, UnitState> {
  const rows = db
    .select({ taskId: taskUnits.taskId, unitId: taskUnits.unitId, state: taskUnits.state })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(plansOf({ year }), isNull(tasks.archivedAt), isNull(taskUnits.archivedAt)))
    .all();
  return new Map(rows.map(({ state, ...place }) => [placeKey(place), state]));
}
