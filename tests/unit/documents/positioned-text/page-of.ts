import { widthInHeights } from '../../../../src-main/documents/positioned-text/character-width.ts';
import { pageBlocks } from '../../../../src-main/documents/positioned-text/page-blocks.ts';
import type { Rule, TextPage, TextRun } from '../../../../src-main/documents/positioned-text/text-page.ts';

/** A run of usual widths at a place on the page. */
export function run(text: string, left: number, baseline: number, size = 12): TextRun {
  return { text, left, right: left + widthInHeights(text) * size, baseline, size };
}

export const horizontal = (at: number, from: number, to: number): Rule => ({ direction: 'horizontal', at, from, to });
export const vertical = (at: number, from: number, to: number): Rule => ({ direction: 'vertical', at, from, to });

/** An upright page, A4 where nothing else is said. */
export function pageOf(runs: TextRun[], rest: Partial<TextPage> = {}): TextPage {
  return { width: 595, height: 842, turned: [], rules: [], isRecognised: false, ...rest, runs };
}

/** Paragraphs as their text, cells as `row,column text`. */
export function blocksOf(...pages: TextPage[]): string[] {
  return pageBlocks(pages).map(({ original, cell }) => (cell === null ? original : `${cell.row},${cell.column} ${original}`));
}
