import { eq, max } from 'drizzle-orm';
import type { UnitFields } from '../../contract/units.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { unitClasses, units } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { UnitRow } from './register-order.ts';
import { namesOf, refuseTakenNames, replaceNames } from './unit-names.ts';
import { replacePeople } from './unit-people.ts';

/**
 * Adds a unit at the end of its class inside an open change set and returns its id; UNIT_NAME_TAKEN when one of its names
 * is in use. `syncTasksOfCollectives` has to follow once all units are written.
 */
export function insertUnit(tx: Database, fields: UnitFields, now: Date): string {
  requireClass(tx, fields.classCode);
  refuseTakenNames(tx, namesOf(fields), null);
  const id = newId();
  tx.insert(units)
    .values({
      id,
      name: fields.name,
      shortName: fields.shortName === '' ? null : fields.shortName,
      classCode: fields.classCode,
      position: endOfClass(tx, fields.classCode),
      establishedOn: fields.establishedOn ?? null,
      createdAt: now.toISOString(),
    })
    .run();
  replaceNames(tx, id, fields);
  if (fields.people) replacePeople(tx, id, fields.people);
  return id;
}

/**
 * Writes the fields of a unit inside an open change set; what is left out stays. UNIT_NAME_TAKEN, or DAYS_REVERSED when it
 * would be founded after it was dissolved. A unit that changes its class goes to the end of the new one.
 * `syncTasksOfCollectives` has to follow once all units are written.
 */
export function changeUnit(tx: Database, unitId: string, fields: UnitFields): void {
  const unit = requireUnit(tx, unitId);
  requireClass(tx, fields.classCode);
  refuseTakenNames(tx, namesOf(fields), unitId);
  const establishedOn = fields.establishedOn === undefined ? unit.establishedOn : fields.establishedOn;
  refuseReversedDays({ name: fields.name, establishedOn, dissolvedOn: unit.dissolvedOn });
  // The row is written even when only its names or people change, so that its version tells other editors.
  tx.update(units)
    .set({
      name: fields.name,
      shortName: fields.shortName === '' ? null : fields.shortName,
      classCode: fields.classCode,
      position: fields.classCode === unit.classCode ? unit.position : endOfClass(tx, fields.classCode),
      establishedOn,
    })
    .where(eq(units.id, unitId))
    .run();
  replaceNames(tx, unitId, fields);
  if (fields.people) replacePeople(tx, unitId, fields.people);
}

/** A unit, in use or archived; with the version that the caller saw, if one is given. NOT_FOUND, ROW_CHANGED. */
export function requireUnit(db: Database, unitId: string, rowVersion?: number): UnitRow {
  const unit = db.select().from(units).where(eq(units.id, unitId)).get();
  if (!unit) throw notFound('unit', unitId);
  if (rowVersion !== undefined) requireRowVersion(db, units, unitId, rowVersion);
  return unit;
}

/** A unit that can be given work; NOT_FOUND, or UNIT_DISSOLVED when it is archived. */
export function requireUnitInUse(db: Database, unitId: string): UnitRow {
  const unit = requireUnit(db, unitId);
  if (unit.archivedAt !== null) throw new AppError('UNIT_DISSOLVED', { name: unit.name });
  return unit;
}

/** DAYS_REVERSED when a unit would be dissolved before it was founded. */
export function refuseReversedDays({ name, establishedOn, dissolvedOn }: Pick<UnitRow, 'name' | 'establishedOn' | 'dissolvedOn'>): void {
  if (establishedOn !== null && dissolvedOn !== null && dissolvedOn < establishedOn) throw new AppError('DAYS_REVERSED', { name });
}

/** A class of units; NOT_FOUND when there is none with the code. */
export function requireClass(db: Database, code: string): typeof unitClasses.$inferSelect {
  const unitClass = db.select().from(unitClasses).where(eq(unitClasses.code, code)).get();
  if (!unitClass) throw notFound('unitClass', code);
  return unitClass;
}

function endOfClass(tx: Database, classCode: string): number {
  const last = tx.select({ position: max(units.position) }).from(units).where(eq(units.classCode, classCode)).get();
  return (last?.position ?? 0) + 1;
}
