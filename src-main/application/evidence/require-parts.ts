import type { Database } from '../../database/database.ts';
import type { taskUnits } from '../../database/schema/index.ts';
import { requireTasks } from '../ledger/update-task.ts';
import { requirePart } from '../progress/write-report.ts';
import { type Place, placeKey } from './place.ts';

/** The parts at the places, each once. NOT_FOUND for a task or unit that does not exist, UNIT_NOT_IN_TASK for a unit that has no part in the task. */
export function requireParts(db: Database, places: readonly Place[]): (typeof taskUnits.$inferSelect)[] {
  requireTasks(db, [...new Set(places.map(({ taskId }) => taskId))]);
  const wanted = new Map(places.map((place) => [placeKey(place), place]));
  return [...wanted.values()].map(({ taskId, unitId }) => requirePart(db, taskId, unitId));
}
