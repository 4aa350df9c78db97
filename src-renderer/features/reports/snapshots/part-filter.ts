import type { SignalLight, UnitState } from '../../../../src-main/contract/codes.ts';
import type { SnapshotChanges, SnapshotPart } from './snapshot-part.ts';
import { searchedWords } from './snapshot-words.ts';

/** Which parts of a snapshot or a comparison are shown; empty lists show all. */
export interface PartFilter {
  unitId: string | null;
  states: readonly UnitState[];
  lights: readonly SignalLight[];
  search: string;
}

/** True when nothing is left out. */
export function showsAll({ unitId, states, lights, search }: PartFilter): boolean {
  return unitId === null && states.length === 0 && lights.length === 0 && search.trim() === '';
}

/** True for a part that the filter shows. */
export function isShown(part: SnapshotPart, { unitId, states, lights, search }: PartFilter): boolean {
  if (unitId !== null && part.unitId !== unitId) return false;
  if (states.length > 0 && !states.includes(part.state)) return false;
  if (lights.length > 0 && !lights.includes(part.light)) return false;
  const words = search.trim();
  return words === '' || searchedWords(part).includes(words);
}

/** A line of a comparison. */
export type ChangeLine =
  | { kind: 'changed'; before: SnapshotPart; after: SnapshotPart }
  | { kind: 'added'; before: null; after: SnapshotPart }
  | { kind: 'removed'; before: SnapshotPart; after: null };

/** The lines of a comparison that the filter shows, before or after: what moved, what came, what went. */
export function changeLines({ moved, added, removed }: SnapshotChanges, filter: PartFilter): ChangeLine[] {
  const lines: ChangeLine[] = [
    ...moved.map(({ before, after }) => ({ kind: 'changed' as const, before, after })),
    ...added.map((after) => ({ kind: 'added' as const, before: null, after })),
    ...removed.map((before) => ({ kind: 'removed' as const, before, after: null })),
  ];
  return lines.filter(({ before, after }) => (before !== null && isShown(before, filter)) || (after !== null && isShown(after, filter)));
}
