import type { AlignedLine } from './aligned-columns.ts';
import { alignedLines, isNumberColumn } from './aligned-columns.ts';
import { alignedRows } from './aligned-rows.ts';
import type { AlignedColumn } from './header-row.ts';
import { headerRow, longRules, mostLines, rulesAround } from './header-row.ts';
import type { TextRow } from './page-lines.ts';
import type { PageTable, PageTableCell } from './page-table.ts';
import { cellPadding } from './page-table.ts';
import type { Rule, TextRun } from './text-page.ts';

/** A table without vertical rules; the next page may go on with its columns. */
export interface AlignedTable extends PageTable {
  columns: AlignedColumn[];
}

/** Points between the columns as far as another page's table is compared with them: no two are taken for the same. */
const columnStep = 1_000;
/** Fewest cells of a line that show that there are columns. */
const severalCells = 2;

/**
 * Finds the tables that no vertical rules divide: below a header of known words, lines whose texts keep to its columns.
 * `carried` are the columns of a table that the page before ended with: it may go on at the top without a header.
 * Returns the tables with the lines that belong to none.
 */
export function alignedTables(rows: readonly TextRow[], rules: readonly Rule[], carried: readonly AlignedColumn[] | null): { tables: AlignedTable[]; rest: TextRow[] } {
  const long = longRules(rules);
  const tables: AlignedTable[] = [];
  const rest: TextRow[] = [];
  for (let at = 0; at < rows.length;) {
    const found = tableAt(rows, at, long) ?? (at === 0 && carried !== null ? tableWithout(rows, carried) : null);
    if (found === null) {
      const row = rows[at];
      if (row !== undefined) rest.push(row);
    } else tables.push(found.table);
    at += found?.lines ?? 1;
  }
  return { tables, rest };
}

interface FoundTable {
  table: AlignedTable;
  lines: number;
}

function tableAt(all: readonly TextRow[], at: number, rules: readonly Rule[]): FoundTable | null {
  const first = all[at];
  if (first === undefined || first.runs.length < severalCells) return null;
  const around = rulesAround(first, rules);
  const header = headerRow(all.slice(at, at + mostLines), around.length > 0);
  if (header === null) return null;
  const rows = all.slice(at);
  const columns = header.columns.map((column) => ({ ...column }));
  const end = around.at(-1) ?? Infinity;
  const below = rows.slice(header.lines).filter(({ baseline }) => baseline <= end);
  const lines = alignedLines(below, columns, rows[header.lines - 1]?.baseline ?? first.baseline);
  if (!lines.some(({ cells }) => cells.length >= severalCells)) return null;
  const headerLines = rows.slice(0, header.lines);
  const inside = around.slice(2, -1);
  const bodyRows = alignedRows(lines, anchorOf(columns), inside);
  const cells = [...headerCells(headerLines, columns), ...bodyRows.flatMap((row, index) => cellsOf(row, index + 1, columns))];
  return { table: tableOf(cells, bodyRows.length + 1, columns, header.columns, [...headerLines, ...below.slice(0, lines.length)]), lines: header.lines + lines.length };
}

/** The rest of a table whose header stands on the page before. */
function tableWithout(rows: readonly TextRow[], carried: readonly AlignedColumn[]): FoundTable | null {
  const columns = carried.map((column) => ({ ...column }));
  const lines = alignedLines(rows, columns, rows[0]?.baseline ?? 0);
  if (lines.filter(({ cells }) => cells.length >= severalCells).length === 0 || (lines[0]?.cells.length ?? 0) < severalCells) return null;
  const bodyRows = alignedRows(lines, anchorOf(columns), []);
  const cells = bodyRows.flatMap((row, index) => cellsOf(row, index, columns));
  return { table: tableOf(cells, bodyRows.length, columns, carried, rows.slice(0, lines.length)), lines: lines.length };
}

function tableOf(cells: PageTableCell[], rows: number, columns: AlignedColumn[], edges: readonly AlignedColumn[], lines: readonly TextRow[]): AlignedTable {
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    top: (first?.baseline ?? 0) - (first?.size ?? 0), bottom: last?.baseline ?? 0,
    edges: edges.map((_, index) => index * columnStep), rows, cells, columns,
  };
}

function anchorOf(columns: readonly AlignedColumn[]): number | null {
  const index = columns.findIndex(isNumberColumn);
  return index < 0 ? null : index;
}

function headerCells(rows: readonly TextRow[], columns: readonly AlignedColumn[]): PageTableCell[] {
  const runs = rows.flatMap((row) => row.runs);
  return columns.map((place, column) => cellOf(0, column, place, runs.filter((run) => run.left < place.right && place.left < run.right)));
}

function cellsOf(lines: readonly AlignedLine[], row: number, columns: readonly AlignedColumn[]): PageTableCell[] {
  const heading = lines[0]?.heading;
  if (heading !== null && heading !== undefined) {
    return [{ ...cellOf(row, 0, heading, heading.runs), columnSpan: columns.length }];
  }
  return columns.map((place, column) => {
    const runs = lines.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column === column ? cell.text.runs : [])));
    return cellOf(row, column, place, runs);
  });
}

function cellOf(row: number, column: number, { left, right }: { left: number; right: number }, runs: TextRun[]): PageTableCell {
  return { row, column, rowSpan: 1, columnSpan: 1, left: left - cellPadding, right: right + cellPadding, runs };
}
