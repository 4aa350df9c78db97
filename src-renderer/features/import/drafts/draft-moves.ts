import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

type PlacedDraft = Pick<DraftTaskView, 'id' | 'section'>;

/** Where drafts are put: behind another one (null: to the front), in `section`, or, null, in that other one's section. */
export interface MovePlace {
  afterDraftTaskId: string | null;
  section: readonly string[] | null;
}

const sameSection = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

/** The place in `others` before index `at`, in the given section; the application itself takes that of the draft above. */
function placeAt(others: readonly PlacedDraft[], at: number, section: readonly string[]): MovePlace {
  const above = others[at - 1];
  const taken = (above ?? others[0])?.section ?? [];
  return { afterDraftTaskId: above?.id ?? null, section: sameSection(taken, section) ? null : section };
}

/**
 * One step up (-1) or down (1) for drafts, which come to stand together: over the neighbour in the same section, else
 * to the near end of the neighbour's section. Null at the ends of the list.
 */
export function stepPlace(drafts: readonly PlacedDraft[], moved: ReadonlySet<string>, step: 1 | -1): MovePlace | null {
  const first = drafts.findIndex(({ id }) => moved.has(id));
  const last = drafts.findLastIndex(({ id }) => moved.has(id));
  const edge = drafts[step === 1 ? last : first];
  const neighbour = drafts[step === 1 ? last + 1 : first - 1];
  if (!edge || !neighbour) return null;
  const others = drafts.filter(({ id }) => !moved.has(id));
  const beside = others.indexOf(neighbour);
  const over = sameSection(edge.section, neighbour.section);
  const behind = step === 1 ? over : !over;
  return placeAt(others, behind ? beside + 1 : beside, neighbour.section);
}

/** The place before or behind the draft that others are dropped on, in its section; null when it is one of them. */
export function dropPlace(
  drafts: readonly PlacedDraft[],
  moved: ReadonlySet<string>,
  targetId: string,
  edge: 'before' | 'after',
): MovePlace | null {
  const others = drafts.filter(({ id }) => !moved.has(id));
  const at = others.findIndex(({ id }) => id === targetId);
  const target = others[at];
  return target ? placeAt(others, edge === 'before' ? at : at + 1, target.section) : null;
}
