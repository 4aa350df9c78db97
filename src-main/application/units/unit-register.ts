import { and, eq, isNull, max, ne, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { UnitFields } from '../../contract/units.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { unitAliases, unitClasses, units } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

/** Refuses with UNIT_NAME_TAKEN when another unit in use has one of these as its name, short name or alias. */
export function refuseTakenNames(tx: Database, names: readonly string[], exceptUnitId: string | null): void {
  for (const name of names) {
    const named = tx
      .select({ id: units.id })
      .from(units)
      .where(and(or(eq(units.name, name), eq(units.shortName, name)), isNull(units.archivedAt), otherUnit(units.id, exceptUnitId)))
      .get();
    const aliased = tx
      .select({ id: unitAliases.unitId })
      .from(unitAliases)
      .where(and(eq(unitAliases.alias, name), isNull(unitAliases.archivedAt), otherUnit(unitAliases.unitId, exceptUnitId)))
      .get();
    if (named ?? aliased) throw new AppError('UNIT_NAME_TAKEN', { name });
  }
}

function otherUnit(column: SQLiteColumn, exceptUnitId: string | null): SQL | undefined {
  return exceptUnitId === null ? undefined : ne(column, exceptUnitId);
}

/** Every name under which the fields make a unit known. */
export function namesOf({ name, shortName, aliases }: UnitFields): string[] {
  return [...new Set([name, ...(shortName ? [shortName] : []), ...aliases])];
}

/** Adds a unit at the end of its class inside an open change set and returns its id. */
export function insertUnit(tx: Database, fields: UnitFields, now: Date): string {
  const unitClass = tx.select().from(unitClasses).where(eq(unitClasses.code, fields.classCode)).get();
  if (!unitClass) throw notFound('unitClass', fields.classCode);
  const last = tx
    .select({ position: max(units.position) })
    .from(units)
    .where(eq(units.classCode, fields.classCode))
    .get();
  const id = newId();
  tx.insert(units)
    .values({
      id,
      name: fields.name,
      shortName: fields.shortName === '' ? null : fields.shortName,
      classCode: fields.classCode,
      position: (last?.position ?? 0) + 1,
      createdAt: now.toISOString(),
    })
    .run();
  for (const alias of aliasesOf(fields)) tx.insert(unitAliases).values({ id: newId(), unitId: id, alias }).run();
  return id;
}

/** The aliases of the fields without repeats and without the name itself. */
export function aliasesOf(fields: UnitFields): string[] {
  return [...new Set(fields.aliases)].filter((alias) => alias !== fields.name);
}

/** Brings the stored aliases of a unit to the wanted list inside an open change set. */
export function replaceAliases(tx: Database, unitId: string, wanted: readonly string[]): void {
  const stored = tx.select().from(unitAliases).where(and(eq(unitAliases.unitId, unitId), isNull(unitAliases.archivedAt))).all();
  for (const row of stored) {
    if (!wanted.includes(row.alias)) tx.delete(unitAliases).where(eq(unitAliases.id, row.id)).run();
  }
  for (const alias of wanted) {
    if (!stored.some((row) => row.alias === alias)) {
      tx.insert(unitAliases).values({ id: newId(), unitId, alias }).run();
    }
  }
}
