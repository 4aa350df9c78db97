import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';

export type ColumnState = WebsiteColumnView['state'];

/** Value of the unit filter for columns whose unit is not one of the register. */
export const withoutUnit = 'without-unit';

/** Which columns the table shows. */
export interface ColumnChoice {
  /** A unit's id, `withoutUnit`, or null for all. */
  unit: string | null;
  /** Empty for all. */
  states: readonly ColumnState[];
  search: string;
}

export const plainChoice: ColumnChoice = { unit: null, states: [], search: '' };

/** True when the choice leaves out nothing. */
export function isPlain({ unit, states, search }: ColumnChoice): boolean {
  return unit === null && states.length === 0 && search.trim() === '';
}

/** Columns of the chosen unit, in all states: what the states are counted among. */
export function columnsOfUnit(columns: readonly WebsiteColumnView[], unit: string | null): readonly WebsiteColumnView[] {
  if (unit === null) return columns;
  return columns.filter(({ unitId }) => (unit === withoutUnit ? unitId === null : unitId === unit));
}

/** How many columns there are in each state. */
export function countByState(columns: readonly WebsiteColumnView[]): Map<ColumnState, number> {
  const counts = new Map<ColumnState, number>();
  for (const { state } of columns) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
