import type { OutlineStyle } from '../outline/outline-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { CellContent } from './cell-content.ts';
import { contentOf } from './cell-content.ts';
import type { PlanText } from './plan-text.ts';
import type { ColumnRole } from './found-table.ts';
import type { GridCell } from './table-cells.ts';
import { wordsOf } from './table-cells.ts';
import { holdsWords } from './table-columns.ts';
import { looksLikeName } from './enclosed/person-names.ts';

/** How the words of a cell are numbered; `none` where they have no number. */
export type CellStyle = OutlineStyle | 'none';

/** A column of a task table. */
export interface Column {
  role: ColumnRole;
  /** How most of its cells are numbered; null where that is unknown or differs. */
  style: CellStyle | null;
  /** What the cells of a column that is no field hold, where its header says it. */
  holds?: 'persons' | 'figures' | null;
}

const fits: Record<ColumnRole, Partial<Record<CellContent, number>> & { other: number }> = {
  number: { number: 4, other: -6 },
  category: { text: 1, none: 0, units: -3, other: -5 },
  task: { text: 2.4, units: -3, other: -5 },
  requirement: { text: 2, none: 0.4, deadline: -1, units: -3, other: -5 },
  lead: { units: 3, none: 1, other: -5 },
  responsible: { units: 3.4, none: 1, other: -5 },
  supporting: { units: 2.8, none: 1.2, other: -5 },
  deadline: { deadline: 3, none: 1, status: 0.5, text: -2, other: -5 },
  status: { status: 3.2, text: 1, none: 1, deadline: 0, units: -2, other: -3 },
  ignored: { person: 1, none: 0.4, other: 0.2 },
};
const styleBonus = 1.2;

/** How well a cell's content suits a column: below zero it does not belong there. */
export function fitOf(content: CellContent, role: ColumnRole): number {
  return fits[role][content] ?? fits[role].other;
}

/** How the words of a cell are numbered. */
export function styleOf(plan: PlanText, cell: GridCell): CellStyle {
  return readOutlineNumber(wordsOf(plan, cell))?.style ?? 'none';
}

/** Suits a column of persons or figures. */
const fitOfHeld = 2.7;

/** Whether a cell holds what the header of its column says: names of persons, or figures. */
function holdsSuch(words: string, content: CellContent, holds: 'persons' | 'figures'): boolean {
  if (holds === 'figures') return content === 'number' || /^\d{1,3}(?:\.\d{1,2})?(?:分|%)?$/.test(words);
  return content === 'person' || words.split(/[、,\n]/).every((name) => looksLikeName(name));
}

/** Whether units or a deadline stand in a column of persons or figures. */
export function holdsOthers(plan: PlanText, cell: GridCell, { holds = null }: Column): boolean {
  const content = contentOf(plan, cell);
  return holds !== null && (content === 'units' || content === 'deadline') && !holdsSuch(wordsOf(plan, cell), content, holds);
}

/** How well a cell suits a column by its content and by the way that it is numbered. */
export function fitIn(plan: PlanText, cell: GridCell, column: Column): number {
  const content = contentOf(plan, cell);
  if (column.holds && holdsSuch(wordsOf(plan, cell), content, column.holds)) return fitOfHeld;
  const fit = fitOf(content, column.role);
  if (content !== 'text' || column.style === null || !holdsWords(column.role)) return fit;
  const style = styleOf(plan, cell);
  if (style === column.style) return fit + (style === 'none' ? 0 : styleBonus);
  return fit - styleBonus;
}

/** Greatest of numbers; rows may have more cells than a call has arguments. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((best, one) => Math.max(best, one), Number.NEGATIVE_INFINITY);

/** Greatest sum of fits of the first cells, by the last of them and its column; a column is entered once, in order. */
function bestSums(plan: PlanText, cells: readonly GridCell[], columns: readonly Column[]): number[][] {
  const sums: number[][] = [];
  for (const [at, cell] of cells.entries()) {
    let before = at === 0 ? 0 : Number.NEGATIVE_INFINITY;
    sums.push(
      columns.map((column, index) => {
        const sum = before + fitIn(plan, cell, column);
        before = Math.max(before, at === 0 ? 0 : (sums[at - 1]?.[index] ?? Number.NEGATIVE_INFINITY));
        return sum;
      }),
    );
  }
  return sums;
}

/**
 * Finds the columns for cells that may have slid: the order stays, and the sum of the fits is the greatest. The
 * result has one entry a column, null where it got no cell. Of two columns that suit alike the right one wins.
 */
export function alignCells(plan: PlanText, cells: readonly GridCell[], columns: readonly Column[]): (GridCell | null)[] {
  const sums = bestSums(plan, cells, columns);
  const placed = Array<GridCell | null>(columns.length).fill(null);
  let end = columns.length;
  for (let at = cells.length - 1; at >= 0; at--) {
    const reached = (sums[at] ?? []).slice(0, end);
    end = reached.lastIndexOf(greatest(reached));
    if (end < 0) break;
    placed[end] = cells[at] ?? null;
  }
  return placed;
}

/** A way to place a row's cells counts as possible up to so much below the best one. */
const narrowMargin = 0.7;

/** Columns in which each cell may stand as well, nearly as good as where it was placed; the better ones first. */
export function otherColumns(plan: PlanText, cells: readonly GridCell[], columns: readonly Column[]): Map<GridCell, Column[]> {
  const forward = bestSums(plan, cells, columns);
  const backward = bestSums(plan, cells.toReversed(), columns.toReversed());
  const through = (at: number, column: number): number =>
    (forward[at]?.[column] ?? 0) + (backward[cells.length - 1 - at]?.[columns.length - 1 - column] ?? 0);
  const others = new Map<GridCell, Column[]>();
  for (const [at, cell] of cells.entries()) {
    const sums = columns.map((column, index) => ({ column, sum: through(at, index) - fitIn(plan, cell, column) }));
    const best = greatest(sums.map(({ sum }) => sum));
    const near = sums.filter(({ column, sum }) => best - sum <= narrowMargin && fitIn(plan, cell, column) > 0);
    others.set(cell, near.sort((a, b) => b.sum - a.sum).map(({ column }) => column));
  }
  return others;
}
