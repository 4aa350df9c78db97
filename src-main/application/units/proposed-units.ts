import type { UnitProposal } from '../../contract/unit-proposals.ts';
import { proposeUnits } from '../../domain/units/propose-units.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';
import type { UnitRow } from '../../domain/units/unit-row.ts';
import type { ApplicationContext } from '../context.ts';
import { listUnits } from './list-units.ts';
import { loadUnitIndex } from './load-unit-index.ts';
import { isTaken } from './unit-names.ts';

/** What rows of units would add to the register or change in it. */
export function proposalsFor(context: ApplicationContext, rows: readonly UnitRow[], index: UnitIndex = loadUnitIndex(context)): UnitProposal[] {
  const { units, classes } = listUnits(context);
  const known = new Map<string, boolean>();
  const taken = (name: string, exceptUnitId: string | null): boolean => {
    const key = JSON.stringify([name, exceptUnitId]);
    const found = known.get(key) ?? isTaken(context.db, name, exceptUnitId);
    known.set(key, found);
    return found;
  };
  return proposeUnits(rows, { units, classes, index, isTaken: taken });
}
