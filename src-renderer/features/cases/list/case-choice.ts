import type { CaseView } from '../../../../src-main/contract/cases.ts';

export type CaseState = CaseView['clock']['state'];
export type CaseChannel = CaseView['channel'];

/** Which requests the table shows. */
export interface CaseChoice {
  /** Year of receipt; null for all years. */
  year: number | null;
  channel: CaseChannel | null;
  unitId: string | null;
  /** Empty for all. */
  states: readonly CaseState[];
  search: string;
  includeArchived: boolean;
}

/** Nothing narrowed but the year. */
export function plainChoice(year: number | null): CaseChoice {
  return { year, channel: null, unitId: null, states: [], search: '', includeArchived: false };
}

/** True when the choice leaves out nothing of its year. */
export function isPlain({ channel, unitId, states, search }: CaseChoice): boolean {
  return channel === null && unitId === null && states.length === 0 && search.trim() === '';
}

/** Requests of the chosen channel and unit, in all states: what the states are counted among. */
export function casesOfChoice(cases: readonly CaseView[], { channel, unitId }: Pick<CaseChoice, 'channel' | 'unitId'>): CaseView[] {
  return cases.filter((one) => (channel === null || one.channel === channel) && (unitId === null || one.unitId === unitId));
}

/** How many requests there are in each state. */
export function countByState(cases: readonly CaseView[]): Map<CaseState, number> {
  const counts = new Map<CaseState, number>();
  for (const { clock } of cases) counts.set(clock.state, (counts.get(clock.state) ?? 0) + 1);
  return counts;
}

/** The years that can be chosen: the office's and nine before it, newest first, and the chosen one. */
export function choosableYears(officeYear: number, chosen: number | null): number[] {
  const years = Array.from({ length: 10 }, (_, before) => officeYear - before);
  return chosen === null || years.includes(chosen) ? years : [...years, chosen].toSorted((one, other) => other - one);
}
