import type { UnitLoad } from '../../../../src-main/contract/ledger.ts';

/** The load of a unit with the given numbers. */
export function load(unitId: string, parts: Partial<UnitLoad> = {}): UnitLoad {
  return { unitId, lead: 0, responsible: 0, supporting: 0, open: 0, overdue: 0, ...parts };
}
