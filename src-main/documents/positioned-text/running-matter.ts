import type { TextLine } from './page-lines.ts';
import { usualDistance } from './paragraphs.ts';

/** Lines of a page with its height. */
export interface LinedPage {
  height: number;
  lines: readonly TextLine[];
}

/** Part of the height at the top and at the bottom where GB/T 9704-2012 leaves the margins (37 and 35 mm of 297). */
const margin = 0.125;
/** Points that the same line may stand higher or lower on another page. */
const samePlace = 4;
/** Part of the pages that a header has to stand on; left and right pages may have their own. */
const enoughPages = 0.4;
/** `— 3 —`, `第3页 共8页`, `共8页，第3页`, `3/8`, `Page 3 of 8`, `第三页`. */
const pageNumber = /^[\s\-\u2014\u2013\u2015\u2500\uff0d\u00b7.·~]*(?:(?:第|Page|P)\.?\s*)?(?:\d{1,4}|[一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*页)?(?:\s*(?:[/\uff0f,，]|of|\|)?\s*(?:共|总)?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*页)?)?[\s\-\u2014\u2013\u2015\u2500\uff0d\u00b7.·~]*$|^\s*共\s*\d{1,4}\s*页\s*[,，/]?\s*第\s*\d{1,4}\s*页\s*$/iu;

/** Size of a header against that of the text, at most, when nothing repeats it. */
const smallPrint = 0.9;

/** Distance of the next line of a text at most: against the usual one, and in heights of the font. */
const [nextLine, highestLine] = [1.5, 2.5];
/** Part of the height by which lines of one text may differ. */
const sameSize = 0.05;

/**
 * Tells the headers, footers and page numbers of a document: lines in the margins that repeat at the same place, numbers
 * aside, and small print above the text of any page but the first (a short document repeats no header of its left pages).
 * Lines that go on with the text are none: narrow margins hold the same words of one task after the other.
 */
export function runningMatter(pages: readonly LinedPage[]): (page: LinedPage, line: TextLine) => boolean {
  const places = new Map<string, number[]>();
  const distance = usualDistance(pages.flatMap(({ lines }, page) => lines.map(({ baseline }) => ({ page, baseline })))) * nextLine;
  const text = new Set(pages.flatMap((page) => linesOfText(page, distance)));
  pages.forEach((page) => {
    for (const line of page.lines) {
      if (!isInMargin(page, line) || text.has(line)) continue;
      const key = wordsOf(line);
      const same = places.get(key) ?? [];
      same.push(line.baseline);
      places.set(key, same);
    }
  });
  const needed = Math.max(2, Math.ceil(pages.length * enoughPages));
  const usualSize = commonestSize(pages);
  return (page, line) => {
    if (!isInMargin(page, line)) return false;
    if (isPageNumber(line.text)) return true;
    if (text.has(line)) return false;
    const same = (places.get(wordsOf(line)) ?? []).filter((baseline) => Math.abs(baseline - line.baseline) <= samePlace);
    const isSmallHeader = page !== pages[0] && page.lines.length > 1 && line === page.lines[0] && line.size < usualSize * smallPrint;
    return same.length >= needed || isSmallHeader;
  };
}

/** The lines between the margins, and those in the margins that follow each other from there without a gap. */
function linesOfText(page: LinedPage, distance: number): TextLine[] {
  const { lines } = page;
  const goesOn = (line: TextLine | undefined, next: TextLine | undefined): boolean =>
    line !== undefined && next !== undefined && Math.abs(line.size - next.size) <= sameSize * line.size
    && Math.abs(next.baseline - line.baseline) <= Math.min(distance, highestLine * line.size);
  let first = lines.findIndex((line) => !isInMargin(page, line));
  let last = lines.findLastIndex((line) => !isInMargin(page, line));
  if (first < 0) return [];
  while (goesOn(lines[first], lines[first - 1])) first--;
  while (goesOn(lines[last], lines[last + 1])) last++;
  return lines.slice(first, last + 1);
}

/** Size in which most characters outside tables are set. */
function commonestSize(pages: readonly LinedPage[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce<[number, number]>((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Whether a line is only the number of a page. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

function isInMargin({ height }: LinedPage, { baseline, size }: TextLine): boolean {
  return baseline < height * margin || baseline - size > height * (1 - margin);
}

function wordsOf({ text }: TextLine): string {
  return text.replaceAll(/\s/gu, '').replaceAll(/\d+/gu, '#');
}
