import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { unitClasses, units } from '../../database/schema/index.ts';

/** All units in the order of the register, those that were dissolved included. */
export function unitsInOrder(db: Database): { unitId: string; unitName: string; dissolved: boolean }[] {
  return db
    .select({ unitId: units.id, unitName: units.name, archivedAt: units.archivedAt })
    .from(units)
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .orderBy(asc(unitClasses.position), asc(units.position))
    .all()
    .map(({ archivedAt, ...unit }) => ({ ...unit, dissolved: archivedAt !== null }));
}
