import type { TextLine } from './page-lines.ts';

/** Lines of a page with its height. */
export interface LinedPage {
  height: number;
  lines: TextLine[];
}

/** Part of the height at the top and at the bottom where GB/T 9704-2012 leaves the margins (37 and 35 mm of 297). */
const margin = 0.125;
/** Points that the same line may stand higher or lower on another page. */
const samePlace = 4;
/** Part of the pages that a header has to stand on; left and right pages may have their own. */
const enoughPages = 0.4;
const pageNumber = /^[\s\-\u2014\u2013\u2015\u2500\uff0d\u00b7.·~]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/\uff0f,，]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-\u2014\u2013\u2015\u2500\uff0d\u00b7.·~]*$/u;

/** Tells the headers, footers and page numbers of a document: lines in the margins that repeat at the same place, numbers aside. */
export function runningMatter(pages: readonly LinedPage[]): (page: LinedPage, line: TextLine) => boolean {
  const places = new Map<string, number[]>();
  pages.forEach((page) => {
    for (const line of page.lines) {
      if (!isInMargin(page, line)) continue;
      const key = wordsOf(line);
      places.set(key, [...(places.get(key) ?? []), line.baseline]);
    }
  });
  const needed = Math.max(2, Math.ceil(pages.length * enoughPages));
  return (page, line) => {
    if (!isInMargin(page, line)) return false;
    if (pageNumber.test(line.text)) return true;
    const same = (places.get(wordsOf(line)) ?? []).filter((baseline) => Math.abs(baseline - line.baseline) <= samePlace);
    return same.length >= needed;
  };
}

function isInMargin({ height }: LinedPage, { baseline, size }: TextLine): boolean {
  return baseline < height * margin || baseline - size > height * (1 - margin);
}

function wordsOf({ text }: TextLine): string {
  return text.replaceAll(/\s/gu, '').replaceAll(/\d+/gu, '#');
}
