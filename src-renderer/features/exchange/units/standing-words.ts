import type { ReturnStanding } from '../../../../src-main/contract/collection.ts';
import { returnStandings } from '../../../../src-main/contract/collection.ts';
import { returnStandingLabels } from '../../../../src-main/contract/text/exchange-words.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

const colours: Record<ReturnStanding, ChipColour> = { given: 'none', waiting: 'blue', conflict: 'red', partly: 'yellow', complete: 'green' };

/** Where a unit stands, as a word and a colour. */
export const standingChips: Record<ReturnStanding, { label: string; colour: ChipColour }> = {
  given: { label: returnStandingLabels.given, colour: colours.given },
  waiting: { label: returnStandingLabels.waiting, colour: colours.waiting },
  conflict: { label: returnStandingLabels.conflict, colour: colours.conflict },
  partly: { label: returnStandingLabels.partly, colour: colours.partly },
  complete: { label: returnStandingLabels.complete, colour: colours.complete },
};

/** By what the units are narrowed: where they stand, or that their day has passed. */
export const unitFilters = [...returnStandings, 'overdue'] as const;
export type UnitFilter = (typeof unitFilters)[number];

/** A filter as a word and a colour: what has only been given has not been returned. */
export function filterChip(filter: UnitFilter): { label: string; colour: ChipColour } {
  if (filter === 'overdue') return { label: '逾期', colour: 'red' };
  return filter === 'given' ? { label: '未报', colour: colours.given } : standingChips[filter];
}
