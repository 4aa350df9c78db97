import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { unitClasses, units } from '../../database/schema/index.ts';

export type UnitRow = typeof units.$inferSelect;

/** All units, archived ones too, by the order of their classes and their own order in the class. */
export function unitsInOrder(db: Database): UnitRow[] {
  return db
    .select(getTableColumns(units))
    .from(units)
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .orderBy(asc(unitClasses.position), asc(unitClasses.code), asc(units.position), asc(units.id))
    .all();
}
