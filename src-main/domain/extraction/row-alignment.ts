import type { OutlineStyle } from '../outline/outline-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { CellContent } from './cell-content.ts';
import { contentOf } from './cell-content.ts';
import type { PlanText } from './plan-text.ts';
import type { ColumnRole } from './table-columns.ts';
import type { GridCell } from './table-grid.ts';

/** How the words of a cell are numbered; `none` where they have no number. */
export type CellStyle = OutlineStyle | 'none';

/** A column of a task table. */
export interface Column {
  role: ColumnRole;
  /** How most of its cells are numbered; null where that is unknown or differs. */
  style: CellStyle | null;
}

const fits: Record<ColumnRole, Partial<Record<CellContent, number>> & { other: number }> = {
  number: { number: 4, other: -6 },
  category: { text: 1, units: -3, other: -5 },
  task: { text: 2.4, units: -3, other: -5 },
  requirement: { text: 2, deadline: -1, units: -3, other: -5 },
  lead: { units: 3, other: -5 },
  responsible: { units: 3.4, other: -5 },
  supporting: { units: 2.8, other: -5 },
  deadline: { deadline: 3, status: 0.5, text: -2, other: -5 },
  status: { status: 3.2, text: 1, deadline: 0, units: -2, other: -3 },
  ignored: { other: 0.2 },
};
const styleBonus = 1.2;

/** How well a cell's content suits a column: below zero it does not belong there. */
export function fitOf(content: CellContent, role: ColumnRole): number {
  return fits[role][content] ?? fits[role].other;
}

/** How the words of a cell are numbered. */
export function styleOf(plan: PlanText, cell: GridCell): CellStyle {
  return readOutlineNumber(plan.text.slice(cell.range.start, cell.range.end))?.style ?? 'none';
}

/** How well a cell suits a column by its content and by the way that it is numbered. */
export function fitIn(plan: PlanText, cell: GridCell, column: Column): number {
  const content = contentOf(plan, cell);
  const fit = fitOf(content, column.role);
  if (content !== 'text' || column.style === null || !/category|task|requirement/.test(column.role)) return fit;
  const style = styleOf(plan, cell);
  if (style === column.style) return fit + (style === 'none' ? 0 : styleBonus);
  return fit - styleBonus;
}

/**
 * Finds the columns for cells that may have slid: the order stays, and the sum of the fits is the greatest. The
 * result has one entry a column, null where it got no cell. Of two columns that suit alike the right one wins.
 */
export function alignCells(plan: PlanText, cells: readonly GridCell[], columns: readonly Column[]): (GridCell | null)[] {
  const best: number[][] = cells.map(() => []);
  const value = (cell: number, column: number): number => (cell < 0 ? 0 : column < 0 ? Number.NEGATIVE_INFINITY : (best[cell]?.[column] ?? Number.NEGATIVE_INFINITY));
  for (const [at, cell] of cells.entries()) {
    for (const [index, column] of columns.entries()) {
      const row = best[at];
      if (row) row[index] = Math.max(value(at, index - 1), value(at - 1, index - 1) + fitIn(plan, cell, column));
    }
  }
  const placed = Array<GridCell | null>(columns.length).fill(null);
  let cell = cells.length - 1;
  for (let column = columns.length - 1; column >= 0 && cell >= 0; column--) {
    const here = columns[column];
    const own = cells[cell];
    if (!here || !own || value(cell, column) !== value(cell - 1, column - 1) + fitIn(plan, own, here)) continue;
    placed[column] = own;
    cell--;
  }
  return placed;
}
