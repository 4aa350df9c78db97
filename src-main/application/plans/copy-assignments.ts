import { asc, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments } from '../../database/schema/index.ts';
import { unitsInPlace } from './units-in-place.ts';

/**
 * Gives new tasks the assignments of those that they are made of, inside an open change set; `ids` are the new tasks' ids by
 * those of the old ones. Dissolved units give way to their successors.
 */
export function copyAssignments(tx: Database, ids: ReadonlyMap<string, string>): void {
  const inPlace = unitsInPlace(tx);
  const rows = tx.select().from(assignments).where(inArray(assignments.taskId, [...ids.keys()])).orderBy(asc(assignments.position)).all();
  const keyOf = (taskId: string, role: string, unitId: string): string => `${taskId} ${role} ${unitId}`;
  const named = new Set(rows.map(({ taskId, role, unitId }) => keyOf(taskId, role, unitId ?? '')));
  insertMany(
    tx,
    assignments,
    rows.flatMap(({ taskId, role, position, ...target }) => {
      const { printedName, unitId, collectiveUnitId } = inPlace(target);
      if (unitId !== null && unitId !== target.unitId) {
        // A unit that was named beside the one whose work it took over is named once.
        if (named.has(keyOf(taskId, role, unitId))) return [];
        named.add(keyOf(taskId, role, unitId));
      }
      return [{ id: newId(), taskId: ids.get(taskId) ?? '', role, printedName, unitId, collectiveUnitId, position }];
    }),
  );
}
