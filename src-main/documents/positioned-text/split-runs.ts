import { widthInHeights } from './character-width.ts';
import type { TextRun } from './text-page.ts';

/** A character with the place that its usual width gives it in its run. */
export interface PlacedCharacter {
  character: string;
  left: number;
  right: number;
}

/** Where the characters of a run stand, as far as their usual widths tell. */
export function charactersOf({ text, left, right }: TextRun): PlacedCharacter[] {
  const scale = (right - left) / Math.max(widthInHeights(text), 0.5);
  let at = left;
  return Array.from(text, (character) => {
    const from = at;
    at += widthInHeights(character) * scale;
    return { character, left: from, right: at };
  });
}

/** Heights of the font that a run may hang over an edge. */
const overhang = 0.8;

/** Divides a run at the edges of columns that it goes across: some programs write a row's neighbouring cells as one text. */
export function runsBetween(run: TextRun, edges: readonly number[]): TextRun[] {
  const crossed = edges.filter((edge) => edge - run.left > overhang * run.size && run.right - edge > overhang * run.size);
  if (crossed.length === 0) return [run];
  const characters = charactersOf(run);
  const limits = [-Infinity, ...crossed, Infinity];
  return limits.slice(1).flatMap((limit, index) => {
    const part = characters.filter(({ character, left, right }) => character.trim() !== '' && (left + right) / 2 >= (limits[index] ?? 0) && (left + right) / 2 < limit);
    const [first, last] = [part[0], part.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...run, text: part.map(({ character }) => character).join(''), left: first.left, right: last.right }];
  });
}
