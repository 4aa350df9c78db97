import { eq, like } from 'drizzle-orm';
import type { AdaptedAssignment } from '../../domain/adaptation/adaptation-draft.ts';
import type { Database } from '../../database/database.ts';
import {
  adaptationDrafts,
  draftUnitChoices,
  issuerUnitNames,
  scoreEvents,
  unitMappings,
  units,
} from '../../database/schema/index.ts';

/**
 * Points all else that names a unit to another inside an open change set: events, what names were said to mean, open
 * imports and adaptations, and units whose work it had taken over.
 */
export function moveReferences(tx: Database, fromId: string, intoId: string): void {
  tx.update(scoreEvents).set({ unitId: intoId }).where(eq(scoreEvents.unitId, fromId)).run();
  tx.update(scoreEvents).set({ reportedByUnitId: intoId }).where(eq(scoreEvents.reportedByUnitId, fromId)).run();
  tx.update(unitMappings).set({ unitId: intoId }).where(eq(unitMappings.unitId, fromId)).run();
  tx.update(issuerUnitNames).set({ unitId: intoId }).where(eq(issuerUnitNames.unitId, fromId)).run();
  tx.update(draftUnitChoices).set({ unitId: intoId }).where(eq(draftUnitChoices.unitId, fromId)).run();
  tx.update(units).set({ successorId: intoId }).where(eq(units.successorId, fromId)).run();
  for (const { id, body } of tx.select().from(adaptationDrafts).where(like(adaptationDrafts.body, `%${fromId}%`)).all()) {
    const assignments = mergeAdapted(body.assignments, fromId, intoId);
    tx.update(adaptationDrafts).set({ body: { ...body, assignments } }).where(eq(adaptationDrafts.id, id)).run();
  }
}

/** As with stored assignments: one of each role, the unit's own before the merged one's. */
function mergeAdapted(assignments: readonly AdaptedAssignment[], fromId: string, intoId: string): AdaptedAssignment[] {
  const held = new Set(assignments.filter(({ unitId }) => unitId === intoId).map(({ role }) => role));
  return assignments.flatMap((assignment) => {
    if (assignment.unitId !== fromId) return [assignment];
    if (held.has(assignment.role)) return [];
    held.add(assignment.role);
    return [{ ...assignment, unitId: intoId }];
  });
}
