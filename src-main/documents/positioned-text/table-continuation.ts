import { isColumnHeader } from '../../domain/extraction/table-columns.ts';
import { rowsOf } from './page-lines.ts';
import type { PageTable, PageTableCell } from './page-table.ts';
import type { CellPiece } from './paragraphs.ts';
import { isFilledBy } from './paragraphs.ts';

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
/** Rows that a header may have. */
const mostHeaderRows = 3;

/** Begins a table with what stands on its first page. */
export function openTable(table: PageTable, page: number): OpenTable {
  return { page, rows: table.rows, edges: table.edges, cells: table.cells.map((cell) => openCell(cell, page)) };
}

function openCell({ row, column, rowSpan, columnSpan, left, right, runs }: PageTableCell, page: number): OpenCell {
  const lines = rowsOf(runs);
  return { row, column, rowSpan, columnSpan, pieces: lines.length === 0 ? [] : [{ page, width: right - left, lines }] };
}

/** What is printed above the rest of a table on its next page, e.g. 续表. */
export function isContinuationNote(text: string): boolean {
  return /^\s*[(\uff08]?(?:续表|接上表|接上页|续上表|表\s*\d*\s*[(\uff08]?续[)\uff09]?)[)\uff09]?\s*\d*\s*$/u.test(text);
}

/**
 * Adds the rows of the next page to a table, without its repeated header, when the columns are the same: then says
 * true. Where the page's end cuts a row, its cells go on; an empty cell goes on with the one above.
 */
export function continueTable(open: OpenTable, next: PageTable, page: number): boolean {
  const edges = commonEdges(open.edges, next.edges);
  if (edges === null) return false;
  const cells = inColumns(next.cells.map((cell) => openCell(cell, page)), next.edges, edges);
  const upperCells = inColumns(open.cells, open.edges, edges);
  const skipped = repeatedRows(upperCells, cells);
  if (skipped === 0 && hasOtherHeader(upperCells, cells)) return false;
  Object.assign(open, { edges, cells: upperCells });
  const above = lastRowCells(open);
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

/** The edges of two parts of a table: the same, or on one page only some, because its cells are merged; null for another table. */
function commonEdges(one: readonly number[], other: readonly number[]): number[] | null {
  const [more, fewer] = one.length >= other.length ? [one, other] : [other, one];
  const has = (edge: number | undefined): boolean => edge !== undefined && more.some((place) => Math.abs(place - edge) <= sameEdge);
  const sameEnds = [0, -1].every((end) => Math.abs((one.at(end) ?? 0) - (other.at(end) ?? 0)) <= sameEdge);
  return sameEnds && fewer.every(has) ? [...more] : null;
}

/** Cells counted by the columns between these edges. */
function inColumns(cells: OpenCell[], from: readonly number[], to: readonly number[]): OpenCell[] {
  if (from.length === to.length) return cells;
  const indexOf = (edge: number): number => to.findIndex((place) => Math.abs(place - (from[edge] ?? 0)) <= sameEdge);
  return cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
}

/** Rows at the top of a page that repeat those at the top of the table. */
function repeatedRows(open: readonly OpenCell[], cells: readonly OpenCell[]): number {
  let rows = 0;
  while (rows < mostHeaderRows && rowText(open, rows) !== '' && rowText(open, rows) === rowText(cells, rows)) rows++;
  return rows;
}

function rowText(cells: readonly OpenCell[], row: number): string {
  const texts = cells.filter((cell) => cell.row === row).map(textOf);
  return texts.every((text) => text === '') ? '' : texts.join('|');
}

/** Another header: a table of its own, even in the same columns. */
function hasOtherHeader(open: readonly OpenCell[], cells: readonly OpenCell[]): boolean {
  const [own, other] = [open, cells].map((all) => all.filter((cell) => cell.row === 0 && isColumnHeader(textOf(cell))).length);
  return (own ?? 0) > 1 && (other ?? 0) > 1;
}

/**
 * Whether a page begins with the rest of the last row: the number above has none below it, or a cell goes on in the
 * middle of its text while others are empty.
 */
function isRestOfRow(above: readonly OpenCell[], first: readonly OpenCell[]): boolean {
  const pairs = first.flatMap((lower) => {
    const upper = above.find(({ column, columnSpan }) => column === lower.column && columnSpan === lower.columnSpan);
    return upper === undefined ? [] : [{ upper, lower }];
  });
  const numbers = pairs.find(({ upper }) => /^\s*[(\uff08]?\d+[)\uff09.、]?\s*$/u.test(textOf(upper)));
  if (numbers !== undefined) return numbers.lower.pieces.length === 0 && numbers.lower.rowSpan === 1;
  const isEmptyBelow = pairs.some(({ upper, lower }) => upper.pieces.length > 0 && lower.pieces.length === 0 && lower.rowSpan === 1);
  return isEmptyBelow && pairs.some(({ upper, lower }) => goesOn(upper, lower)) && pairs.every(({ upper, lower }) => lower.pieces.length === 0 || upper.pieces.length > 0);
}

const sentenceEnd = /[。；！？;!?]\s*$/u;

function goesOn(upper: OpenCell, lower: OpenCell): boolean {
  const [piece, next] = [upper.pieces.at(-1), lower.pieces[0]?.lines[0]];
  const last = piece?.lines.at(-1);
  return piece !== undefined && last !== undefined && next !== undefined && !sentenceEnd.test(last.text) && isFilledBy(last, next, piece.width);
}

function textOf({ pieces }: OpenCell): string {
  return pieces.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
}

function lastRowCells({ cells, rows }: OpenTable): OpenCell[] {
  return cells.filter(({ row, rowSpan }) => row + rowSpan === rows);
}
