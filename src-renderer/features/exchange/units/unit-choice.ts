import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import { filterChip, unitFilters } from './standing-words.ts';
import type { UnitFilter } from './standing-words.ts';

/** Which units the table shows. */
export interface UnitChoice {
  /** Empty for all; a unit fits one of them. */
  filters: readonly UnitFilter[];
  search: string;
}

export const allUnits: UnitChoice = { filters: [], search: '' };

function fits(unit: UnitReturnView, filter: UnitFilter): boolean {
  return filter === 'overdue' ? unit.overdue : unit.standing === filter;
}

function isFound({ unitName, className, missing }: UnitReturnView, search: string): boolean {
  const wanted = search.trim();
  return wanted === '' || [unitName, className, ...missing.map(({ title }) => title)].some((words) => words.includes(wanted));
}

/** Units that fit the text (name, class, or a matter that is missing) and one of the pressed filters. */
export function chosenUnits(units: readonly UnitReturnView[], { filters, search }: UnitChoice): UnitReturnView[] {
  return units.filter((unit) => isFound(unit, search) && (filters.length === 0 || filters.some((filter) => fits(unit, filter))));
}

/** A chip for each filter that some unit fits, or that is pressed, with the number of those that fit the text. */
export function unitChips(units: readonly UnitReturnView[], { filters, search }: UnitChoice): CountChip<UnitFilter>[] {
  const found = units.filter((unit) => isFound(unit, search));
  const shown = unitFilters.filter((filter) => filters.includes(filter) || units.some((unit) => fits(unit, filter)));
  return shown.map((filter) => ({ key: filter, ...filterChip(filter), count: found.filter((unit) => fits(unit, filter)).length }));
}

/** How far a distribution has come: 已报齐 12 家，待核对 3 家，未报 17 家，其中逾期 5 家. */
export function standingSentence(units: readonly UnitReturnView[]): string {
  const count = (filter: UnitFilter): number => units.filter((unit) => fits(unit, filter)).length;
  const parts: [words: string, count: number][] = [
    ['已报齐', count('complete')],
    ['待核对', count('waiting') + count('conflict')],
    ['部分报回', count('partly')],
    ['未报', count('given')],
    ['逾期', count('overdue')],
  ];
  return parts.flatMap(([words, number]) => (number > 0 ? [`${words} ${number} 家`] : [])).join('，');
}
