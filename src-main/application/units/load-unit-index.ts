import { isNull } from 'drizzle-orm';
import { units } from '../../database/schema/index.ts';
import { buildUnitIndex, type UnitIndex } from '../../domain/units/unit-index.ts';
import type { ApplicationContext } from '../context.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { listUnits } from './list-units.ts';

/** Index of all unit names in use, read against the county's own name. */
export function loadUnitIndex(context: ApplicationContext): UnitIndex {
  const register = listUnits(context);
  return buildUnitIndex(register.units, register.collectives, readOffice(context.db)?.countyName ?? '');
}

/** Ids and classes of the units in use, for rules that name classes. */
export function unitsInUse({ db }: Pick<ApplicationContext, 'db'>): { id: string; classCode: string }[] {
  return db.select({ id: units.id, classCode: units.classCode }).from(units).where(isNull(units.archivedAt)).all();
}
