import { excelText } from './excel-text.ts';
import type { CellModel, RowModel, StyleTable } from './sheet-model.ts';
import { lineStarts } from './wrap-text.ts';

/** Points of one unit of column width: 7 pixels, a digit of the default font that `writeWorkbook` sets. */
const pointsPerWidthUnit = 5.25;
/** Points at the left and right of a cell that hold no text. */
const sidePadding = 4;
/** Points above and below the text of a row. */
const verticalPadding = 4;
/**
 * Line height in em. Noto CJK, the tallest of the common Chinese fonts, takes 1.43 to 1.5 in LibreOffice; 仿宋, 宋体
 * and 黑体 take 1.15 to 1.3 in Excel and WPS, so rows there have some 15 % to spare.
 */
const lineHeight = 1.48;
/** Most points that Excel gives a row. */
export const tallestRow = 409;
/** Part of a cell's width that is counted on: printers round character widths, so a line may hold one fewer. */
const usableWidth = 0.97;

/** What `fitRow` must know of the sheet. */
export interface RowGeometry {
  readonly columnWidths: readonly number[];
  readonly styles: StyleTable;
  /** Points, at most 409, the most that Excel takes; a row that needs more is continued in further rows. */
  readonly maximumHeight: number;
}

/** What stands in a row's continuation rows so that they can be recognised on paper: 12(续). */
export interface ContinuationMark {
  readonly column: number;
  readonly cell: CellModel;
}

/** Points that so many lines of a font size take in a cell, in the quarter points that Excel keeps; more than a row may have. */
export function heightOfLines(lines: number, fontSize: number): number {
  return cellHeight(lines * fontSize * lineHeight);
}

function cellHeight(textPoints: number): number {
  return Math.ceil((textPoints + verticalPadding) * 4) / 4;
}

function rowHeight(textPoints: number): number {
  return Math.min(tallestRow, cellHeight(textPoints));
}

interface FittedCell {
  readonly text: string;
  readonly starts: readonly number[];
  readonly linePoints: number;
  readonly linesPerPiece: number;
}

/** Width in em of the text area of a cell over these columns. */
export function textWidth(widthUnits: number, style: { readonly font: { readonly size: number } }): number {
  return ((widthUnits * pointsPerWidthUnit - sidePadding) * usableWidth) / style.font.size;
}

function widthOfCell(row: RowModel, column: number, columnWidths: readonly number[]): number {
  if (row.merges.length === 0) return columnWidths[column] ?? 0;
  const to = row.merges.find((merge) => merge.from === column)?.to ?? column;
  return columnWidths.slice(column, to + 1).reduce((sum, width) => sum + width, 0);
}

function fitCell(row: RowModel, column: number, cell: CellModel, geometry: RowGeometry): FittedCell {
  const style = geometry.styles[cell.style];
  const text = typeof cell.value === 'string' ? excelText(cell.value) : '';
  const starts = text === '' ? [0] : lineStarts(text, textWidth(widthOfCell(row, column, geometry.columnWidths), style));
  const linePoints = style.font.size * lineHeight;
  const mostLines = Math.max(1, Math.floor((geometry.maximumHeight - verticalPadding) / linePoints));
  const pieces = Math.ceil(starts.length / mostLines);
  return { text, starts, linePoints, linesPerPiece: Math.ceil(starts.length / pieces) };
}

function pieceOf(cell: FittedCell, piece: number): { text: string; height: number } {
  const from = piece * cell.linesPerPiece;
  const to = Math.min(from + cell.linesPerPiece, cell.starts.length);
  const start = cell.starts[from];
  if (start === undefined) return { text: '', height: cell.linePoints };
  const end = cell.starts[to];
  const text = end === undefined ? cell.text.slice(start) : cell.text.slice(start, end).replace(/\n$/, '');
  return { text, height: (to - from) * cell.linePoints };
}

/**
 * The row with the height (points) that shows all of its wrapped text, or, when that is over `maximumHeight`, several
 * rows: long texts go on in the next row at the end of a line, in equal parts, and `mark` says what the row belongs to.
 */
export function fitRow(row: RowModel, geometry: RowGeometry, mark?: ContinuationMark): RowModel[] {
  const fitted = row.cells.map((cell, column) => fitCell(row, column, cell, geometry));
  const pieces = Math.max(1, ...fitted.map((cell) => Math.ceil(cell.starts.length / cell.linesPerPiece)));
  return Array.from({ length: pieces }, (_, piece): RowModel => {
    const texts = fitted.map((cell) => pieceOf(cell, piece));
    const height = rowHeight(Math.max(0, ...texts.map((text) => text.height)));
    const cells = row.cells.map((cell, column): CellModel => {
      const text = texts[column]?.text ?? '';
      if (text !== '') return { value: text, style: cell.style };
      if (piece === 0 && typeof cell.value !== 'string') return cell;
      return piece > 0 && mark?.column === column ? mark.cell : { value: null, style: cell.style };
    });
    return { cells, merges: row.merges, height };
  });
}

/**
 * The row with the height that shows all of its wrapped text, every text whole in its cell; where Excel has no row so tall,
 * with further rows of the same height below, over which each cell is merged. For rows without merged cells.
 */
export function spreadRow(row: RowModel, geometry: RowGeometry): RowModel[] {
  const needed = row.cells.map((cell, column) => {
    const shown = { ...cell, value: geometry.styles[cell.style].shownInstead ?? cell.value };
    const { starts, linePoints } = fitCell(row, column, shown, geometry);
    return starts.length * linePoints;
  });
  const textPoints = Math.max(0, ...needed);
  const count = Math.ceil((textPoints + verticalPadding) / tallestRow);
  const height = Math.min(tallestRow, cellHeight(textPoints / count));
  const merges = count === 1 ? [] : row.cells.map((_, column) => ({ from: column, to: column, down: count - 1 }));
  const below: RowModel = { cells: row.cells.map(({ style }) => ({ value: null, style })), merges: [], height };
  return [{ cells: row.cells, merges, height }, ...Array.from({ length: count - 1 }, () => below)];
}
