import { contentsOfColumns, looksLikeColumns } from './column-guessing.ts';
import { areTaskColumns } from './column-settling.ts';
import type { PlanText } from './plan-text.ts';
import type { GridRow } from './table-cells.ts';
import { cellsOfRow, widthOf, wordsOf } from './table-cells.ts';
import { columnRoleOf, isForeignHeader } from './table-columns.ts';
import type { TableHeader } from './table-header.ts';
import { findChosenHeader, findNamedHeader, findUnknownHeader, headerAt, namesColumns, namesOtherColumns } from './table-header.ts';

/** Rows under one header; a sheet may hold several tables one below the other. */
export interface TablePart {
  /** null for a table without header. */
  header: TableHeader | null;
  /** Rows of the header as they stand. */
  headerRows: GridRow[];
  /** Rows below the header, without those that only repeat it. */
  rows: GridRow[];
}

/** A header that stands again may have lost cells; one of another table has at least so many known ones. */
const leastNewHeader = 3;

const rolesOf = (header: TableHeader | null): string => (header?.columns ?? []).flatMap(({ role }) => role ?? []).join();
const wordsOfRow = (plan: PlanText, row: GridRow): string => cellsOfRow(row).map((cell) => wordsOf(plan, cell)).join('|');

/** The header of the first table in the rows; null where there is none. */
function firstHeader(plan: PlanText, rows: readonly GridRow[], signatures: ReadonlySet<string>): TableHeader | null {
  const chosen = findChosenHeader(plan, rows, signatures);
  if (chosen) return chosen;
  const named = findNamedHeader(plan, rows, 0);
  for (let header = named; header; header = findNamedHeader(plan, rows, header.next)) {
    if (areTaskColumns(header.columns.map(({ role }) => role))) return header;
  }
  if (named) return named;
  const width = widthOf(rows);
  const first = rows.findIndex((row) => cellsOfRow(row).length >= 2);
  const contents = contentsOfColumns(plan, rows.slice(first + 1), width);
  return findUnknownHeader(plan, rows, (row) => looksLikeColumns(plan, row, contents));
}

/** Whether a row below a header heads another table. */
function beginsPart(plan: PlanText, row: GridRow, header: TableHeader, current: TableHeader | null): boolean {
  const known = cellsOfRow(row).every((cell) => columnRoleOf(wordsOf(plan, cell)) !== null || isForeignHeader(wordsOf(plan, cell)));
  const roles = header.columns.map(({ role }) => role);
  return known && cellsOfRow(row).length >= leastNewHeader && areTaskColumns(roles) && rolesOf(header) !== rolesOf(current);
}

/** Leaves out columns that hold nothing, or nothing but the cells of the column before, as merged ones of a sheet do. */
function withoutCopies(part: TablePart): TablePart {
  const all = [...part.headerRows, ...part.rows];
  const width = widthOf(all);
  const isOwn = (column: number): boolean => all.some((row) => row.cells[column] && row.cells[column] !== row.cells[column - 1]);
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) => isOwn(column));
  if (kept.length === width || !all.every((row) => row.exact)) return part;
  const cut = (row: GridRow): GridRow => ({ ...row, cells: kept.map((column) => row.cells[column] ?? null) });
  const columns = kept.flatMap((column) => part.header?.columns[column] ?? []);
  return { header: part.header && { ...part.header, columns }, headerRows: part.headerRows.map(cut), rows: part.rows.map(cut) };
}

/**
 * Divides rows into tables by their headers. What stands above the first header (a title, the unit and the date) is
 * left out, and so are headers and titles that are printed again on each page. `signatures`: headers that are known
 * although nobody knows their words.
 */
export function divideRows(plan: PlanText, rows: readonly GridRow[], signatures: ReadonlySet<string>): TablePart[] {
  const first = firstHeader(plan, rows, signatures);
  const begin = (header: TableHeader): TablePart => ({ header, headerRows: rows.slice(header.start, header.next), rows: [] });
  let part: TablePart = first ? begin(first) : { header: null, headerRows: [], rows: [] };
  const parts = [part];
  const printed = new Set(rows.slice(0, first?.next ?? 0).map((row) => wordsOfRow(plan, row)));
  for (let at = first?.next ?? 0; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    const names = namesColumns(plan, row);
    if (names || (row.exact && namesOtherColumns(plan, row))) {
      const header = headerAt(plan, rows, at);
      if (!names || beginsPart(plan, row, header, part.header)) parts.push((part = begin(header)));
      if (!names || row.exact || part.headerRows[0] === row) at = header.next - 1;
    } else if (!printed.has(wordsOfRow(plan, row))) part.rows.push(row);
  }
  return parts.map((one) => withoutCopies(one));
}
