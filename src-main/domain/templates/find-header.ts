import { isForeignHeader } from '../extraction/table-columns.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { headsColumn } from './column-roles.ts';
import type { SheetView } from './sheet-view.ts';
import { seenCells } from './sheet-view.ts';

/** A column as its header shows it: cells that the header merges over several columns of the grid make one. */
export interface HeaderColumn {
  readonly column: number;
  readonly lastColumn: number;
  /** From above; none for a column without words. */
  readonly words: readonly string[];
}

/** The header of a table with the rows that it takes. */
export interface FoundHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

const mostHeaderRows = 3;
/** Longest words over a column. */
const longestHeader = 40;

/** Whether a row names columns of a table of tasks: at least two, and no fewer than those of other tables. */
export function isHeaderRow(view: SheetView, row: number): boolean {
  const cells = seenCells(view, row);
  if (cells.length < 2 || cells.some(({ text }) => text.length > longestHeader)) return false;
  const known = cells.filter(({ text }) => headsColumn(text)).length;
  const foreign = cells.filter(({ text }) => isForeignHeader(foldWidth(text)) && !headsColumn(text)).length;
  return known >= 2 && known * 2 >= cells.length && foreign <= known;
}

/** Cells that reach down make a header of several rows; so do wide ones with cells below them only. */
function lastHeaderRow(view: SheetView, top: number): number {
  const cells = seenCells(view, top);
  const last = Math.min(top + mostHeaderRows, view.rowCount) - 1;
  const reach = Math.min(last, Math.max(...cells.map(({ range }) => range.bottom)));
  if (reach > top || top >= last) return reach;
  const below = seenCells(view, top + 1);
  const above = below.map(({ range }) => cells.find((cell) => cell.range.left <= range.left && cell.range.right >= range.right));
  const divides = above.every((cell) => cell !== undefined && above.filter((other) => other === cell).length >= 2);
  return below.length > 0 && divides && below.every(({ text }) => text.length <= longestHeader) ? top + 1 : top;
}

/** Reads the header that begins at a row. */
export function headerAt(view: SheetView, top: number): FoundHeader {
  const bottom = lastHeaderRow(view, top);
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < view.columnCount;) {
    const seen = new Map<number, string>();
    let lastColumn = view.columnCount - 1;
    for (let row = top; row <= bottom; row++) {
      const range = view.rangeAt(row, column);
      const text = view.textAt(row, column);
      if (text !== '') seen.set(range.top, text.replaceAll(/\s+/g, ''));
      lastColumn = Math.min(lastColumn, range.right);
    }
    columns.push({ column, lastColumn, words: [...seen.values()] });
    column = lastColumn + 1;
  }
  return { top, bottom, columns: columns.slice(0, columns.findLastIndex(({ words }) => words.length > 0) + 1) };
}
