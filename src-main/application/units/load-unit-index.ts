import { buildUnitIndex, type UnitIndex } from '../../domain/units/unit-index.ts';
import type { ApplicationContext } from '../context.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { listUnits } from './list-units.ts';

/** Index of all unit names in use, former ones among the aliases, read against the county's own name. */
export function loadUnitIndex(context: ApplicationContext): UnitIndex {
  const { units, collectives } = listUnits(context);
  const indexed = units.map(({ aliases, formerNames, ...unit }) => ({
    ...unit,
    aliases: [...aliases, ...formerNames.map((former) => former.name)],
  }));
  return buildUnitIndex(indexed, collectives, readOffice(context.db)?.countyName ?? '');
}
