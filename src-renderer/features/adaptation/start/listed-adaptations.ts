import type { AdaptationView } from '../../../../src-main/contract/adaptation.ts';

/** Adaptations that a list shows: those under way first, then the finished ones, each newest first; not the discarded ones. */
export function listedAdaptations(adaptations: readonly AdaptationView[]): AdaptationView[] {
  const later = ({ state }: AdaptationView): number => (state === 'open' ? 0 : 1);
  return adaptations
    .filter(({ state }) => state !== 'discarded')
    .toSorted((one, other) => later(one) - later(other) || other.createdAt.localeCompare(one.createdAt));
}
