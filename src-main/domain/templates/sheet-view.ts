import type { CellRange, PlainSheet } from './plain-sheet.ts';

/** A sheet in which merged cells say their words wherever they reach. */
export interface SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Words of the cell at a place, empty for none. */
  readonly textAt: (row: number, column: number) => string;
  /** The cells that are one with a place; a single cell is a range of its own. */
  readonly rangeAt: (row: number, column: number) => CellRange;
}

/** Merged ranges over more cells than this were drawn over the empty part of a sheet. */
const largestMerge = 20_000;

/** Reads a sheet by places. */
export function viewSheet({ rows, merges }: PlainSheet): SheetView {
  const rowCount = rows.length;
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const ranges = new Map<number, CellRange>();
  const keyOf = (row: number, column: number): number => row * columnCount + column;
  for (const range of merges) {
    const [bottom, right] = [Math.min(range.bottom, rowCount - 1), Math.min(range.right, columnCount - 1)];
    if ((bottom - range.top + 1) * (right - range.left + 1) > largestMerge) continue;
    const cut = { ...range, bottom, right };
    for (let row = range.top; row <= bottom; row++) for (let column = range.left; column <= right; column++) ranges.set(keyOf(row, column), cut);
  }
  const rangeAt = (row: number, column: number): CellRange => ranges.get(keyOf(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  return {
    rowCount,
    columnCount,
    rangeAt,
    textAt: (row, column) => {
      const { top, left } = rangeAt(row, column);
      return String(rows[top]?.[left] ?? '').trim();
    },
  };
}

/** A cell that is not empty, as a person sees it in a row. */
export interface SeenCell {
  readonly range: CellRange;
  readonly text: string;
}

/** Cells of a row that are not empty, merged ones once. */
export function seenCells(view: SheetView, row: number): SeenCell[] {
  const cells: SeenCell[] = [];
  for (let column = 0; column < view.columnCount; ) {
    const range = view.rangeAt(row, column);
    const text = view.textAt(row, column);
    if (text !== '') cells.push({ range, text });
    column = range.right + 1;
  }
  return cells;
}
