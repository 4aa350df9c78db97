import type { TextPage } from './text-page.ts';

/** Fewer characters on a page than this are page numbers or a stamp on a picture. */
const fewestCharacters = 10;

/** Says that the pages are pictures: there is next to no text on them. */
export function isScan(pages: readonly TextPage[]): boolean {
  const characters = pages.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.trim().length, 0), 0);
  return characters < fewestCharacters * pages.length;
}
