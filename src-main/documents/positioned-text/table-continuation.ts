import type { TextLine } from './page-lines.ts';
import { linesOf } from './page-lines.ts';
import type { RuledCell, RuledTable } from './ruled-tables.ts';

/** The part of a cell that stands on one page. */
interface CellPiece {
  page: number;
  width: number;
  lines: TextLine[];
}

interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  pieces: CellPiece[];
}

/** A table that the next page may go on with. */
export interface OpenTable {
  page: number;
  rows: number;
  edges: number[];
  cells: OpenCell[];
}

/** Points that the columns may be shifted by on the next page. */
const sameEdge = 4;

/** Begins a table with what stands on its first page. */
export function openTable(table: RuledTable, page: number): OpenTable {
  return { page, rows: table.rows, edges: table.edges, cells: table.cells.map((cell) => openCell(cell, page)) };
}

function openCell({ row, column, rowSpan, columnSpan, left, right, runs }: RuledCell, page: number): OpenCell {
  const lines = linesOf(runs);
  return { row, column, rowSpan, columnSpan, pieces: lines.length === 0 ? [] : [{ page, width: right - left, lines }] };
}

/**
 * Adds the rows of the next page to a table, without its repeated header, when the columns are the same: then says
 * true. A first row without a number below one with a number is the rest of that row; an empty cell goes on with the one above.
 */
export function continueTable(open: OpenTable, next: RuledTable, page: number): boolean {
  if (open.edges.length !== next.edges.length || next.edges.some((edge, index) => Math.abs(edge - (open.edges[index] ?? 0)) > sameEdge)) return false;
  const cells = next.cells.map((cell) => openCell(cell, page));
  const above = lastRowCells(open);
  const skipped = repeatsHeader(open, cells) ? 1 : 0;
  const isRest = isRestOfRow(above, cells.filter(({ row }) => row === skipped));
  const offset = open.rows - skipped - (isRest ? 1 : 0);
  for (const cell of cells) {
    if (cell.row < skipped) continue;
    const upper = cell.row === skipped ? above.find((one) => one.column === cell.column && one.columnSpan === cell.columnSpan) : undefined;
    if (upper !== undefined && (isRest || cell.pieces.length === 0)) {
      upper.pieces.push(...cell.pieces);
      upper.rowSpan += cell.rowSpan - (isRest ? 1 : 0);
    } else open.cells.push({ ...cell, row: cell.row + offset });
  }
  open.rows = offset + next.rows;
  open.page = page;
  return true;
}

function isRestOfRow(above: readonly OpenCell[], first: readonly OpenCell[]): boolean {
  const [upper, lower] = [above, first].map((cells) => cells.find(({ column }) => column === 0));
  return upper !== undefined && lower !== undefined && lower.rowSpan === 1 && lower.pieces.length === 0 && /^\s*\d+\s*$/u.test(textOf(upper));
}

function textOf({ pieces }: OpenCell): string {
  return pieces.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
}

function lastRowCells({ cells, rows }: OpenTable): OpenCell[] {
  return cells.filter(({ row, rowSpan }) => row + rowSpan === rows);
}

function repeatsHeader(open: OpenTable, cells: readonly OpenCell[]): boolean {
  const header = firstRowText(open.cells);
  return header !== '' && header === firstRowText(cells);
}

function firstRowText(cells: readonly OpenCell[]): string {
  return cells.flatMap((cell) => (cell.row === 0 ? [textOf(cell)] : [])).join('|');
}
