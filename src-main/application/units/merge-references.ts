import { eq, like } from 'drizzle-orm';
import type { AdaptedAssignment } from '../../domain/adaptation/adaptation-draft.ts';
import type { Database } from '../../database/database.ts';
import {
  adaptationDrafts,
  draftUnitChoices,
  issuerUnitNames,
  phoneCalls,
  requestCases,
  savedViews,
  scoreEvents,
  slips,
  unitMappings,
  units,
  websiteColumns,
} from '../../database/schema/index.ts';

/**
 * Points all else that names a unit to another inside an open change set: events, requests, slips and calls, columns of the website, what names were said to mean, open imports and adaptations, saved views, and units whose work it had taken over.
 * A snapshot of a quarter stays as it was frozen.
 */
export function moveReferences(tx: Database, fromId: string, intoId: string): void {
  tx.update(scoreEvents).set({ unitId: intoId }).where(eq(scoreEvents.unitId, fromId)).run();
  tx.update(scoreEvents).set({ reportedByUnitId: intoId }).where(eq(scoreEvents.reportedByUnitId, fromId)).run();
  tx.update(requestCases).set({ unitId: intoId }).where(eq(requestCases.unitId, fromId)).run();
  tx.update(slips).set({ unitId: intoId }).where(eq(slips.unitId, fromId)).run();
  tx.update(phoneCalls).set({ unitId: intoId }).where(eq(phoneCalls.unitId, fromId)).run();
  tx.update(websiteColumns).set({ unitId: intoId }).where(eq(websiteColumns.unitId, fromId)).run();
  tx.update(unitMappings).set({ unitId: intoId }).where(eq(unitMappings.unitId, fromId)).run();
  tx.update(issuerUnitNames).set({ unitId: intoId }).where(eq(issuerUnitNames.unitId, fromId)).run();
  tx.update(draftUnitChoices).set({ unitId: intoId }).where(eq(draftUnitChoices.unitId, fromId)).run();
  tx.update(units).set({ successorId: intoId }).where(eq(units.successorId, fromId)).run();
  moveInViews(tx, fromId, intoId);
  for (const { id, body } of tx.select().from(adaptationDrafts).where(like(adaptationDrafts.body, `%${fromId}%`)).all()) {
    const assignments = mergeAdapted(body.assignments, fromId, intoId);
    tx.update(adaptationDrafts).set({ body: { ...body, assignments } }).where(eq(adaptationDrafts.id, id)).run();
  }
}

/** A view names a unit by its id alone, wherever its screen keeps it. */
function moveInViews(tx: Database, fromId: string, intoId: string): void {
  for (const { id, query } of tx.select().from(savedViews).where(like(savedViews.query, `%${fromId}%`)).all()) {
    const moved = JSON.parse(JSON.stringify(query), (_key, value: unknown) => (value === fromId ? intoId : value)) as typeof query;
    tx.update(savedViews).set({ query: moved }).where(eq(savedViews.id, id)).run();
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
