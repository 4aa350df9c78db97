import { headerRow } from './header-row.ts';
import { rowsOf } from './page-lines.ts';
import { isPageNumber } from './running-matter.ts';
import { isRunningText } from './text-columns.ts';
import type { TextPage } from './text-page.ts';

/** How much wider than high a sheet with two pages is at least, and points to both sides of its middle that are clear. */
const landscape = 1.25;
const clearStrip = 8;

/** Divides a sheet on which two pages stand side by side (A3 folded to A4) into them; any other page stays whole. */
export function singlePages(page: TextPage): TextPage[] {
  const { width, height, runs, rules } = page;
  const middle = width / 2;
  if (width < height * landscape) return [page];
  const isCrossed = runs.some(({ left, right }) => left < middle + clearStrip && right > middle - clearStrip)
    || rules.some(({ direction, from, to }) => direction === 'horizontal' && from < middle - clearStrip && to > middle + clearStrip);
  if (isCrossed || rowsOf(runs).some((row) => headerRow([row], false) !== null && row.left < middle && row.right > middle)) return [page];
  const halves = [half(page, 0, middle), half(page, middle, width)];
  return halves.every(isPage) ? halves : [page];
}

function half({ height, runs, turned, rules, isRecognised }: TextPage, from: number, to: number): TextPage {
  const isInside = (left: number, right: number): boolean => (left + right) / 2 >= from && (left + right) / 2 < to;
  const inHalf = <Run extends { left: number; right: number }>(all: readonly Run[]): Run[] =>
    all.flatMap((run) => (isInside(run.left, run.right) ? [{ ...run, left: run.left - from, right: run.right - from }] : []));
  return {
    width: to - from, height, isRecognised, runs: inHalf(runs), turned: inHalf(turned),
    rules: rules.flatMap((rule) => {
      if (rule.direction === 'vertical') return isInside(rule.at, rule.at) ? [{ ...rule, at: rule.at - from }] : [];
      return isInside(rule.from, rule.to) ? [{ ...rule, from: rule.from - from, to: rule.to - from }] : [];
    }),
  };
}

/** A page by itself has a number of its own or is filled with text. */
function isPage({ runs, height }: TextPage): boolean {
  const rows = rowsOf(runs);
  const last = rows.at(-1);
  return isRunningText(rows) || (last !== undefined && rows.length > 1 && last.baseline > height * 0.85 && isPageNumber(last.text));
}
