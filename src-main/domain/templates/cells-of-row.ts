import type { HeaderColumn } from './find-header.ts';
import type { CellPlace, CellRange } from './plain-sheet.ts';
import type { SheetView } from './sheet-view.ts';

/** Columns of the grid that a column of the table takes. */
type ColumnSpan = Pick<HeaderColumn, 'column' | 'lastColumn'>;

const isSame = (one: CellRange, other: CellRange): boolean => one.top === other.top && one.left === other.left;

/** Cells of a row over the width of its table, empty ones too. */
function rangesOf(view: SheetView, row: number, columns: readonly ColumnSpan[]): CellRange[] {
  const ranges: CellRange[] = [];
  const last = columns.at(-1)?.lastColumn ?? -1;
  for (let column = columns[0]?.column ?? 0; column <= last; column = (ranges.at(-1)?.right ?? last) + 1) ranges.push(view.rangeAt(row, column));
  return ranges;
}

/** The cell of a column: one that begins below the header's cell, else the one that reaches there. */
function rangeBelow(view: SheetView, row: number, { column, lastColumn }: ColumnSpan): CellRange {
  for (let at = column; at <= lastColumn; at++) if (view.rangeAt(row, at).left === at) return view.rangeAt(row, at);
  return view.rangeAt(row, column);
}

/**
 * The cells of a row by the columns of its table, merged ones by the first of them; rows that share a merged cell have the
 * same one. A row of as many cells as the header has them in its order, wherever its lines were drawn. Null where a cell
 * belongs to another column.
 */
export function cellsOfRow(view: SheetView, row: number, columns: readonly ColumnSpan[]): (CellPlace | null)[] {
  const inOrder = rangesOf(view, row, columns);
  const ranges = inOrder.length === columns.length ? inOrder : columns.map((column) => rangeBelow(view, row, column));
  return ranges.map((range, at) => {
    const sharing = columns.flatMap((column, other) => (isSame(range, ranges[other] ?? range) ? [{ column, other }] : []));
    const owner = sharing.find(({ column }) => range.left >= column.column && range.left <= column.lastColumn) ?? sharing[0];
    return owner?.other === at ? { row: range.top, column: range.left } : null;
  });
}
