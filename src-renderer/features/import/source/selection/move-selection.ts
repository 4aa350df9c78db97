import { clauseCuts } from './clauses.ts';
import { endsOf, isBefore } from './source-selection.ts';
import type { SourcePosition, SourceSelection } from './source-selection.ts';

/** What a key does to the selection: whole blocks, clauses, or one end by one character. */
export type SelectionMove =
  | { by: 'block' | 'clause'; step: 1 | -1; extend: boolean }
  | { by: 'character'; step: 1 | -1; edge: 'start' | 'end' };

/** The parts of a keyboard event that decide. */
interface ArrowPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** ↑↓ choose a block, ←→ a clause, Shift extends; Ctrl+←→ moves the beginning by a character, with Shift the end. */
export function moveOfKey({ key, ctrlKey, shiftKey, altKey }: ArrowPress): SelectionMove | null {
  if (altKey) return null;
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  if (key === 'ArrowUp' || key === 'ArrowDown') return ctrlKey ? null : { by: 'block', step, extend: shiftKey };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return ctrlKey ? { by: 'character', step, edge: shiftKey ? 'end' : 'start' } : { by: 'clause', step, extend: shiftKey };
}

/**
 * The selection after a key. `texts` are the original texts by the index of their block; without a selection the block
 * `first` is chosen.
 */
export function moveSelection(
  texts: readonly string[],
  selection: SourceSelection | null,
  first: number,
  move: SelectionMove,
): SourceSelection | null {
  if (selection === null) {
    const block = texts[first] ? first : neighbour(texts, first, 1);
    return block === null ? null : whole(texts, block);
  }
  if (move.by === 'character') return byCharacter(texts, selection, move.step, move.edge);
  if (move.by === 'block') return move.extend ? extendByBlock(texts, selection, move.step) : byBlock(texts, selection, move.step);
  return move.extend ? extendByClause(texts, selection, move.step) : byClause(texts, selection, move.step);
}

const lengthOf = (texts: readonly string[], block: number): number => texts[block]?.length ?? 0;

function neighbour(texts: readonly string[], block: number, step: 1 | -1): number | null {
  for (let at = block + step; at >= 0 && at < texts.length; at += step) if (lengthOf(texts, at) > 0) return at;
  return null;
}

function whole(texts: readonly string[], block: number): SourceSelection {
  return { anchor: { block, offset: 0 }, head: { block, offset: lengthOf(texts, block) } };
}

function byBlock(texts: readonly string[], selection: SourceSelection, step: 1 | -1): SourceSelection {
  const { block } = selection.head;
  return whole(texts, neighbour(texts, block, step) ?? block);
}

function extendByBlock(texts: readonly string[], { anchor, head }: SourceSelection, step: 1 | -1): SourceSelection {
  const block = neighbour(texts, head.block, step) ?? head.block;
  const backwards = block < anchor.block;
  return {
    anchor: { block: anchor.block, offset: backwards ? lengthOf(texts, anchor.block) : 0 },
    head: { block, offset: backwards ? 0 : lengthOf(texts, block) },
  };
}

/** The nearest cut behind (1) or before (-1) a place, in the neighbouring block where its own has none. */
function cutFrom(texts: readonly string[], { block, offset }: SourcePosition, step: 1 | -1): SourcePosition | null {
  const cuts = clauseCuts(texts[block] ?? '');
  const cut = step === 1 ? cuts.find((at) => at > offset) : cuts.findLast((at) => at < offset);
  if (cut !== undefined) return { block, offset: cut };
  const next = neighbour(texts, block, step);
  if (next === null) return null;
  return cutFrom(texts, { block: next, offset: step === 1 ? 0 : lengthOf(texts, next) }, step);
}

function byClause(texts: readonly string[], selection: SourceSelection, step: 1 | -1): SourceSelection {
  const { start, end } = endsOf(selection);
  const isWhole = start.block === end.block && start.offset === 0 && end.offset === lengthOf(texts, end.block);
  // A whole block is entered at the side that the key comes from.
  const from = isWhole ? (step === 1 ? start : end) : step === 1 ? end : start;
  const far = cutFrom(texts, from, step);
  if (far === null) return selection;
  // Every block begins and ends with a cut, so that the other end lies in the same block.
  const near = cutFrom(texts, far, step === 1 ? -1 : 1) ?? from;
  return step === 1 ? { anchor: near, head: far } : { anchor: far, head: near };
}

function extendByClause(texts: readonly string[], { anchor, head }: SourceSelection, step: 1 | -1): SourceSelection {
  return { anchor, head: cutFrom(texts, head, step) ?? head };
}

function byCharacter(texts: readonly string[], selection: SourceSelection, step: 1 | -1, edge: 'start' | 'end'): SourceSelection {
  const { start, end } = endsOf(selection);
  const moved = edge === 'start' ? start : end;
  const offset = Math.min(lengthOf(texts, moved.block), Math.max(0, moved.offset + step));
  const place = { block: moved.block, offset };
  const next = edge === 'start' ? { anchor: place, head: end } : { anchor: start, head: place };
  return isBefore(next.anchor, next.head) ? next : { anchor: start, head: end };
}
