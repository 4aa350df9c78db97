import type { AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';

export type WordingChange = AdaptationDraftView['wording']['title'][number];

/** A run of a text; `change` says how it came to differ from the superior's. */
export interface WordingPiece {
  text: string;
  change: WordingChange | null;
}

/** Cuts a text where its words were changed; places beyond the text or inside an earlier change are left out. */
export function wordingPieces(text: string, changes: readonly WordingChange[]): WordingPiece[] {
  const pieces: WordingPiece[] = [];
  let at = 0;
  for (const change of changes.toSorted((one, other) => one.start - other.start)) {
    if (change.start < at || change.end > text.length || change.end <= change.start) continue;
    if (change.start > at) pieces.push({ text: text.slice(at, change.start), change: null });
    pieces.push({ text: text.slice(change.start, change.end), change });
    at = change.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), change: null });
  return pieces;
}

/** The different changes of a text with how often each was made, those to be checked first. */
export function wordingSummary(
  text: string,
  changes: readonly WordingChange[],
): { from: string; into: string; certain: boolean; times: number }[] {
  const found = new Map<string, { from: string; into: string; certain: boolean; times: number }>();
  for (const { start, end, from, certain } of changes) {
    const into = text.slice(start, end);
    const key = JSON.stringify([from, into, certain]);
    const seen = found.get(key);
    if (seen) seen.times += 1;
    else found.set(key, { from, into, certain, times: 1 });
  }
  return [...found.values()].toSorted((one, other) => Number(one.certain) - Number(other.certain));
}
