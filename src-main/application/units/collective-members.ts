import { and, eq, inArray } from 'drizzle-orm';
import type { DatedMembership } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { collectiveUnitMembers, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';

/** Brings the stored list of a collective unit to the wanted one inside an open change set. */
export function writeMembers(tx: Database, collectiveUnitId: string, wanted: readonly DatedMembership[]): void {
  const missing = new Map(wanted.map((membership) => [membershipKey(membership), membership]));
  const stored = tx
    .select()
    .from(collectiveUnitMembers)
    .where(eq(collectiveUnitMembers.collectiveUnitId, collectiveUnitId))
    .all();
  const gone = stored.filter((row) => !missing.delete(membershipKey(row))).map((row) => row.id);
  tx.delete(collectiveUnitMembers)
    .where(and(eq(collectiveUnitMembers.collectiveUnitId, collectiveUnitId), inArray(collectiveUnitMembers.id, gone)))
    .run();
  insertMany(tx, collectiveUnitMembers, [...missing.values()].map((row) => ({ ...row, id: newId(), collectiveUnitId })));
}

function membershipKey({ unitId, validFrom, validTo }: DatedMembership): string {
  return `${unitId} ${validFrom} ${validTo}`;
}

/** NOT_FOUND for the first id that is no unit's. */
export function requireUnits(db: Database, unitIds: readonly string[]): void {
  const known = new Set(
    db.select({ id: units.id }).from(units).where(inArray(units.id, [...unitIds])).all().map((row) => row.id),
  );
  const unknown = unitIds.find((unitId) => !known.has(unitId));
  if (unknown !== undefined) throw notFound('unit', unknown);
}
