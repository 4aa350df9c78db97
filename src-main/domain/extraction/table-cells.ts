import type { PlanText, TextRange } from './plan-text.ts';

/** A cell with its text; a merged cell is the same object in every row and column that it covers. */
export interface GridCell {
  range: TextRange;
}

/** One row, by column; null where a cell is empty. */
export interface GridRow {
  cells: (GridCell | null)[];
  /** The file says where cells stand and how they are merged; in copied text cells may have slid to the left. */
  exact: boolean;
  /** Where cells end was guessed from their words. */
  guessed?: boolean;
  /** Empty cells are printed too, so that every cell stands in its column; merged ones may still be empty. */
  placed?: boolean;
  /** Cells were put into their columns by what they say; a blank leaves no trace. */
  unplaced?: boolean;
}

/** Words of a cell in half width, as the grammar reads them. */
export function wordsOf(plan: PlanText, cell: GridCell): string {
  return plan.text.slice(cell.range.start, cell.range.end);
}

/** Cells of a row that are not empty, in order, a merged one once. */
export function cellsOfRow(row: GridRow): GridCell[] {
  return [...new Set(row.cells.filter((cell) => cell !== null))];
}

/** The cell between two places of the text; null where nothing stands there. */
export function cellAt(plan: PlanText, start: number, end: number): GridCell | null {
  let [from, to] = [start, end];
  while (from < to && plan.text.charAt(from) === '\n') from++;
  while (to > from && plan.text.charAt(to - 1) === '\n') to--;
  return to > from ? { range: { start: from, end: to } } : null;
}

/** Number of columns that the widest row has; a file may claim hundreds of thousands of rows. */
export function widthOf(rows: readonly GridRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}
