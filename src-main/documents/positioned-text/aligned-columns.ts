import { readOutlineNumber } from '../../domain/outline/outline-number.ts';
import type { AlignedColumn } from './header-row.ts';
import type { TextRow } from './page-lines.ts';
import { piecesOf, rowOf, segmentsOf } from './page-lines.ts';

/** A line of a table: its text by column; one that goes across all columns has only `heading`. */
export interface AlignedLine {
  baseline: number;
  size: number;
  cells: { column: number; text: TextRow }[];
  heading: TextRow | null;
}

/** Heights of the font: columns keep this distance; a line further down belongs to no row above. */
const narrowestGap = 0.25;
const widestDistance = 4;

/**
 * Puts the lines below a header into its columns, as far as each stands clear of the others; a heading across them may
 * stand between. `columns` are widened by what stands in them. Stops at the first line that does not fit.
 */
export function alignedLines(rows: readonly TextRow[], columns: AlignedColumn[], from: number): AlignedLine[] {
  const lines: AlignedLine[] = [];
  let above = from;
  for (const [index, row] of rows.entries()) {
    if (row.baseline - above > widestDistance * row.size) break;
    const own = cellsOf(row, columns);
    const next = rows[index + 1];
    const isAcross = isHeading(row) && next !== undefined && beginsRow(cellsOf(next, columns), columns) && (own === null || (own.length === 1 && columns.some(isNumberColumn)));
    if (own === null && !isAcross) break;
    const cells = isAcross ? [] : (own ?? []);
    lines.push({ baseline: row.baseline, size: row.size, cells, heading: isAcross ? row : null });
    for (const { column, text } of cells) widen(columns[column], text);
    above = row.baseline;
  }
  return lines;
}

function widen(column: AlignedColumn | undefined, { left, right }: TextRow): void {
  if (column !== undefined) Object.assign(column, { left: Math.min(column.left, left), right: Math.max(column.right, right) });
}

/** Whether a line begins a row: with its number, if the rows have numbers. */
function beginsRow(cells: AlignedLine['cells'] | null, columns: readonly AlignedColumn[]): boolean {
  return cells !== null && cells.length > 1 && (!columns.some(isNumberColumn) || cells.some(({ column }) => isNumberColumn(columns[column])));
}

/** A section of the table: one text with a number of its own. */
function isHeading(row: TextRow): boolean {
  return segmentsOf(row).length === 1 && readOutlineNumber(row.text.replaceAll(/\s/gu, '')) !== null;
}

function cellsOf(row: TextRow, columns: readonly AlignedColumn[]): AlignedLine['cells'] | null {
  const pieces = piecesOf(row).map((text) => ({ text, column: columnOf(text, columns) }));
  const cells = [...new Set(pieces.map(({ column }) => column))].map((column) => (
    { column, text: rowOf(pieces.filter((one) => one.column === column).flatMap(({ text }) => text.runs)) }
  ));
  const isClear = cells.every(({ text, column }) => {
    const gap = narrowestGap * text.size;
    return column >= 0 && (columns[column - 1]?.right ?? -Infinity) + gap <= text.left && (columns[column + 1]?.left ?? Infinity) - gap >= text.right && fitsNumber(columns[column], text);
  });
  return isClear ? cells : null;
}

/** The column that stands over or under a text, else the nearest one; -1 where it goes across several. */
function columnOf({ left, right }: TextRow, columns: readonly AlignedColumn[]): number {
  const over = columns.flatMap((column, index) => (column.left < right && left < column.right ? [index] : []));
  if (over.length > 1) return -1;
  if (over[0] !== undefined) return over[0];
  const distances = columns.map((column) => Math.max(column.left - right, left - column.right));
  return distances.indexOf(Math.min(...distances));
}

/** In a column of numbers there is nothing but numbers: a short line below the table is no part of it. */
function fitsNumber(column: AlignedColumn | undefined, { text }: TextRow): boolean {
  return !isNumberColumn(column) || /^[\d一二三四五六七八九十百①-⑳().、（）．\s-]+$/u.test(text);
}

/** Whether a column numbers the rows. */
export function isNumberColumn(column: AlignedColumn | undefined): boolean {
  return /^(?:序号?|编号|号|No\.?)$/iu.test(column?.header ?? '');
}
