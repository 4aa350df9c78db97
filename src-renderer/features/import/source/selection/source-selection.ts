import type { SourceSpan } from '../source-marks.ts';

/** A place in the original: `offset` in UTF-16 units of a block's original text. */
export interface SourcePosition {
  block: number;
  offset: number;
}

/** Selected words of the original, from where the selection began to where it ends; empty when both are the same. */
export interface SourceSelection {
  anchor: SourcePosition;
  head: SourcePosition;
}

/** True when the first place lies before the second. */
export function isBefore(one: SourcePosition, other: SourcePosition): boolean {
  return one.block < other.block || (one.block === other.block && one.offset < other.offset);
}

/** The two ends in reading order. */
export function endsOf({ anchor, head }: SourceSelection): { start: SourcePosition; end: SourcePosition } {
  return isBefore(head, anchor) ? { start: head, end: anchor } : { start: anchor, end: head };
}

/** The selected run of each block that has one; `texts` are the original texts by the index of their block. */
export function spansOf(texts: readonly string[], selection: SourceSelection): SourceSpan[] {
  const { start, end } = endsOf(selection);
  const spans: SourceSpan[] = [];
  for (let block = start.block; block <= end.block; block++) {
    const from = block === start.block ? start.offset : 0;
    const to = Math.min(block === end.block ? end.offset : Number.MAX_SAFE_INTEGER, texts[block]?.length ?? 0);
    if (from < to) spans.push({ block, start: from, end: to });
  }
  return spans;
}

/** The same selection without words, at its end: where the next key goes on. */
export function collapsed(selection: SourceSelection): SourceSelection {
  const { end } = endsOf(selection);
  return { anchor: end, head: end };
}

/** All words of the original. */
export function wholeText(texts: readonly string[]): SourceSelection {
  const last = Math.max(0, texts.length - 1);
  return { anchor: { block: 0, offset: 0 }, head: { block: last, offset: texts[last]?.length ?? 0 } };
}
