import type { PreviewSheet } from '../../../../src-main/contract/export-questions.ts';
import type { PaperFacts } from './paper.ts';

/** Rows `from` up to, not including, `to` (0-based) of a sheet that stand together. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** One printed page: spans of rows one below the other, the first of them the repeated header on all but the first page. */
export interface Page {
  readonly spans: readonly RowSpan[];
}

/** Rounding of sums of quarter points: a row that fits but for this still fits. Points. */
const tolerance = 0.01;

/**
 * The pages of a sheet as Excel and LibreOffice break them: a row goes to the next page whole; title rows stand on the
 * first page alone, header rows on each. A row that no page can hold has a page of its own, where its end is cut.
 */
export function paginate(sheet: PreviewSheet, paper: PaperFacts): Page[] {
  const { rowEdges, usableHeight } = paper;
  const headTo = sheet.titleRowCount + sheet.headerRowCount;
  const header: RowSpan = { from: sheet.titleRowCount, to: headTo };
  const top = (row: number): number => rowEdges[row] ?? 0;
  const headerHeight = top(header.to) - top(header.from);
  const count = sheet.rows.length;
  const pages: Page[] = [];
  let from = 0;
  while (from < count || pages.length === 0) {
    const isFirst = pages.length === 0;
    const repeated = isFirst || headerHeight === 0 || headerHeight >= usableHeight ? [] : [header];
    const room = usableHeight - (repeated.length > 0 ? headerHeight : 0);
    let to = Math.min(count, from + 1);
    while (to < count && top(to + 1) - top(from) <= room + tolerance) to += 1;
    // A page of nothing but its head would say nothing: the first row goes with it, as far as there is room.
    if (isFirst) to = Math.max(to, Math.min(headTo, count));
    pages.push({ spans: [...repeated, { from, to }] });
    from = to;
  }
  return pages;
}
