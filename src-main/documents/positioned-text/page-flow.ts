import type { AlignedColumn } from './header-row.ts';
import type { AlignedTable } from './aligned-tables.ts';
import { alignedTables } from './aligned-tables.ts';
import { joinedRules } from './drawn-rules.ts';
import type { TextRow } from './page-lines.ts';
import { rowOf, rowsOf } from './page-lines.ts';
import type { PageTable } from './page-table.ts';
import type { PageSide, PlacedLine } from './paragraphs.ts';
import { ruledTables } from './ruled-tables.ts';
import type { LinedPage } from './running-matter.ts';
import { runningMatter } from './running-matter.ts';
import type { ColumnBand } from './text-columns.ts';
import { columnBands } from './text-columns.ts';
import type { Rule, TextPage } from './text-page.ts';
import { singlePages } from './two-up-pages.ts';

/** Lines and tables of a page in the order in which they are read. */
export interface PageFlow {
  /** Number in the file, from 1; two flows may share a sheet. */
  page: number;
  width: number;
  items: FlowItem[];
}

export type FlowItem = { kind: 'line'; line: PlacedLine } | { kind: 'table'; table: PageTable };

interface RuledPage extends LinedPage {
  page: number;
  width: number;
  rules: Rule[];
  ruled: PageTable[];
  /** Lines outside ruled tables. */
  lines: TextRow[];
}

/** Reads what stands on each page: ruled tables, then, without headers, footers and page numbers, other tables, columns and lines. */
export function pageFlows(pages: readonly TextPage[]): PageFlow[] {
  const ruledPages = pages.flatMap((page, index) => singlePages({ ...page, rules: joinedRules(page.rules) }).map((one) => ruledPage(one, index + 1)));
  const isRunning = runningMatter(ruledPages);
  let carried: AlignedColumn[] | null = null;
  let gutter: { place: number; width: number } | null = null;
  return ruledPages.map((page) => {
    const own = page.lines.filter((line) => !isRunning(page, line));
    const { tables, rest } = alignedTables(own, page.rules, page.ruled.length === 0 ? carried : null);
    carried = columnsAtEnd(tables, page.ruled, rest);
    const bands = columnBands(rest, page.width, gutter?.width === page.width ? gutter.place : null);
    const band = bands.at(-1);
    gutter = band === undefined ? null : { place: band.gutter, width: page.width };
    return { page: page.page, width: page.width, items: inReadingOrder(page.page, rest, [...page.ruled, ...tables], bands) };
  });
}

function ruledPage(page: TextPage, number: number): RuledPage {
  const { tables, rest } = ruledTables(page);
  return { page: number, width: page.width, height: page.height, rules: page.rules, ruled: tables, lines: rowsOf(rest) };
}

/** Columns of the table that a page ends with, when no rules divide them. */
function columnsAtEnd(tables: readonly AlignedTable[], ruled: readonly PageTable[], rest: readonly TextRow[]): AlignedColumn[] | null {
  const last = tables.at(-1);
  const below = last === undefined || rest.some(({ baseline }) => baseline > last.bottom) || ruled.some(({ bottom }) => bottom > last.bottom);
  return below ? null : last.columns;
}

interface OrderedItem {
  /** Height at which its band begins, then its column, then its own height. */
  order: readonly [number, number, number];
  content: { kind: 'line'; row: TextRow; side: PageSide } | { kind: 'table'; table: PageTable };
}

const sideOrder: Record<PageSide, number> = { whole: 0, left: 1, right: 2 };

function inReadingOrder(page: number, rows: readonly TextRow[], tables: readonly PageTable[], bands: readonly ColumnBand[]): FlowItem[] {
  const items: OrderedItem[] = [...rows.flatMap((row) => orderedLines(row, bands)), ...tables.map((table) => orderedTable(table, bands))];
  const sorted = items.toSorted(({ order: [a, b, c] }, { order: [x, y, z] }) => a - x || b - y || c - z);
  let lines = 0;
  return sorted.map(({ content }) => {
    if (content.kind === 'table') return content;
    const { row: { text, left, right, baseline, size }, side } = content;
    return { kind: 'line', line: { text, left, right, baseline, size, side, page, line: ++lines } };
  });
}

function orderedLines(row: TextRow, bands: readonly ColumnBand[]): OrderedItem[] {
  const band = bands.find(({ top, bottom }) => row.baseline >= top && row.baseline <= bottom);
  if (band === undefined) return [{ order: [row.baseline, 0, row.baseline], content: { kind: 'line', row, side: 'whole' } }];
  return (['left', 'right'] as const).flatMap((side) => {
    const runs = row.runs.filter(({ left, right }) => ((left + right) / 2 < band.gutter) === (side === 'left'));
    return runs.length === 0 ? [] : [{ order: [band.top, sideOrder[side], row.baseline] as const, content: { kind: 'line' as const, row: rowOf(runs), side } }];
  });
}

function orderedTable(table: PageTable, bands: readonly ColumnBand[]): OrderedItem {
  const places = table.cells.map(({ left, right }) => ({ left, right }));
  const band = bands.find(({ top, bottom, gutter }) => table.top >= top && table.top <= bottom && !places.some(({ left, right }) => left < gutter && right > gutter));
  const side: PageSide = band === undefined ? 'whole' : places.every(({ left }) => left >= band.gutter) ? 'right' : 'left';
  return { order: [band?.top ?? table.top, sideOrder[side], table.top], content: { kind: 'table', table } };
}
