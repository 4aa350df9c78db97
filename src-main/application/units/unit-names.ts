import { and, asc, eq, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { FormerName, UnitFields } from '../../contract/units.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { unitAliases, units } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';

type NameFields = Pick<UnitFields, 'name' | 'shortName' | 'aliases' | 'formerNames'>;

/** Further names of a unit. */
interface FurtherNames {
  aliases: string[];
  formerNames: FormerName[];
}

/** Refuses with UNIT_NAME_TAKEN when another unit has one of these as its name, short name, alias or former name. */
export function refuseTakenNames(tx: Database, names: readonly string[], exceptUnitId: string | null): void {
  for (const name of names) if (isTaken(tx, name, exceptUnitId)) throw new AppError('UNIT_NAME_TAKEN', { name });
}

/** Whether another unit in use is called so, or has it kept as a further name. */
export function isTaken(tx: Database, name: string, exceptUnitId: string | null): boolean {
  const named = tx
    .select({ id: units.id })
    .from(units)
    .where(and(or(eq(units.name, name), eq(units.shortName, name)), isNull(units.archivedAt), otherUnit(units.id, exceptUnitId)))
    .get();
  const further = tx
    .select({ id: unitAliases.unitId })
    .from(unitAliases)
    .where(and(eq(unitAliases.alias, name), isNull(unitAliases.archivedAt), otherUnit(unitAliases.unitId, exceptUnitId)))
    .get();
  return (named ?? further) !== undefined;
}

function otherUnit(column: SQLiteColumn, exceptUnitId: string | null): SQL | undefined {
  return exceptUnitId === null ? undefined : ne(column, exceptUnitId);
}

/** Every name under which the fields make a unit known. */
export function namesOf({ name, shortName, aliases, formerNames = [] }: NameFields): string[] {
  return [...new Set([name, ...(shortName ? [shortName] : []), ...aliases, ...formerNames.map((former) => former.name)])];
}

/** Aliases and former names of all units, each list in alphabetical order of the code. */
export function readNames(db: Database): Map<string, FurtherNames> {
  const names = new Map<string, FurtherNames>();
  for (const { unitId, alias, kind, usedUntil } of db
    .select()
    .from(unitAliases)
    .where(isNull(unitAliases.archivedAt))
    .orderBy(asc(unitAliases.alias))
    .all()) {
    const own = names.get(unitId) ?? { aliases: [], formerNames: [] };
    names.set(unitId, own);
    if (kind === 'former') own.formerNames.push({ name: alias, usedUntil });
    else own.aliases.push(alias);
  }
  return names;
}

/**
 * Brings the stored further names of a unit to those of the fields inside an open change set. A name that is both counts
 * as former; without `formerNames` the stored ones stay.
 */
export function replaceNames(tx: Database, unitId: string, fields: NameFields): void {
  const stored = tx.select().from(unitAliases).where(and(eq(unitAliases.unitId, unitId), isNull(unitAliases.archivedAt))).all();
  const wanted = new Map<string, { kind: 'alias' | 'former'; usedUntil: string | null }>();
  for (const alias of fields.aliases) wanted.set(alias, { kind: 'alias', usedUntil: null });
  const formerNames =
    fields.formerNames ??
    stored.filter((row) => row.kind === 'former').map(({ alias, usedUntil }) => ({ name: alias, usedUntil }));
  for (const { name, usedUntil } of formerNames) wanted.set(name, { kind: 'former', usedUntil });
  wanted.delete(fields.name);
  for (const row of stored) {
    const name = wanted.get(row.alias);
    wanted.delete(row.alias);
    if (!name) tx.delete(unitAliases).where(eq(unitAliases.id, row.id)).run();
    else if (name.kind !== row.kind || name.usedUntil !== row.usedUntil) {
      tx.update(unitAliases).set(name).where(eq(unitAliases.id, row.id)).run();
    }
  }
  insertMany(tx, unitAliases, [...wanted].map(([alias, name]) => ({ id: newId(), unitId, alias, ...name })));
}
