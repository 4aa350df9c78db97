import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { findLabels, readAssignment } from './assignment.ts';
import type { GridCell } from './table-grid.ts';
import type { ColumnRole } from './table-columns.ts';
import type { PlanText } from './plan-text.ts';

/** What the words of a cell look like, whatever column they stand in. */
export type CellContent = 'number' | 'units' | 'deadline' | 'status' | 'text';

const statusWords =
  /^(?:已|未|正在|基本|全部|部分|持续|长期|按期|按时|逾期|超期|尚未|暂)?(?:完成|推进|落实|启动|销号|开展|办结|整改到位|进行|实施)(?:中|完毕|到位)?[。.]?$|^(?:进行中|推进中|待启动|不涉及|√|是|否)$|^(?:完成|已完成|未完成)\d{0,3}%?$/;
const digitsOnly = /^[((]?\d{1,3}[))]?[.、]?$/;

/** A cell is asked about many times while its row is put in order. */
const known = new WeakMap<GridCell, CellContent>();

/** Classifies the words of a cell. */
export function contentOf(plan: PlanText, cell: GridCell): CellContent {
  const content = known.get(cell) ?? classify(plan, cell);
  known.set(cell, content);
  return content;
}

function classify(plan: PlanText, cell: GridCell): CellContent {
  const words = plan.text.slice(cell.range.start, cell.range.end);
  if (digitsOnly.test(words)) return 'number';
  const flat = words.replaceAll('\n', '');
  if (flat.length <= 40) {
    const found = parseDeadlinePhrases(flat, { year: 2000, position: 'label' }).filter((one) => !(one.doubtful && one.deadline.kind === 'ongoing'));
    const covered = found.reduce((sum, one) => sum + one.end - one.start, 0);
    if (found.length > 0 && covered * 3 >= flat.replace(/[、,;。完成前并]/g, '').length * 2) return 'deadline';
  }
  if (flat.length <= 12 && statusWords.test(flat)) return 'status';
  if (readOutlineNumber(flat) === null && flat.length <= 400) {
    const { units } = readAssignment(plan, cell.range, 'responsible', 2000);
    if (units.length > 0 && (units.every((unit) => !unit.doubtful) || findLabels(flat).some((label) => label.kind !== 'time'))) return 'units';
  }
  return 'text';
}

const fits: Record<ColumnRole, Partial<Record<CellContent, number>> & { other: number }> = {
  number: { number: 4, other: -6 },
  category: { text: 1, units: -3, other: -5 },
  task: { text: 2.4, units: -3, other: -5 },
  requirement: { text: 2, units: -3, other: -5 },
  lead: { units: 3, other: -5 },
  responsible: { units: 3.4, other: -5 },
  supporting: { units: 2.8, other: -5 },
  deadline: { deadline: 3, status: 0.5, text: -2, other: -5 },
  status: { status: 3.2, text: 1, deadline: 0, units: -2, other: -3 },
  ignored: { other: 0.2 },
};

/** How well a cell's content suits a column: below zero it does not belong there. */
export function fitOf(content: CellContent, role: ColumnRole): number {
  return fits[role][content] ?? fits[role].other;
}

/**
 * Finds the columns for cells that may have slid: the order stays, and the sum of the fits is the greatest. The
 * result has one entry a column, null where it got no cell.
 */
export function alignCells(contents: readonly CellContent[], roles: readonly ColumnRole[]): (number | null)[] {
  const [rows, columns] = [contents.length, roles.length];
  const best: number[][] = Array.from({ length: rows + 1 }, () => Array<number>(columns + 1).fill(Number.NEGATIVE_INFINITY));
  const value = (cell: number, column: number): number => best[cell]?.[column] ?? Number.NEGATIVE_INFINITY;
  const set = (cell: number, column: number, sum: number): void => {
    const row = best[cell];
    if (row) row[column] = sum;
  };
  for (let column = 0; column <= columns; column++) set(0, column, 0);
  const fit = (cell: number, column: number): number => fitOf(contents[cell - 1] ?? 'text', roles[column - 1] ?? 'ignored');
  for (let cell = 1; cell <= rows; cell++) {
    for (let column = cell; column <= columns; column++) {
      set(cell, column, Math.max(value(cell, column - 1), value(cell - 1, column - 1) + fit(cell, column)));
    }
  }
  const placed = Array<number | null>(columns).fill(null);
  let cell = rows;
  for (let column = columns; column > 0 && cell > 0; column--) {
    if (value(cell, column) === value(cell, column - 1)) continue;
    placed[column - 1] = cell - 1;
    cell--;
  }
  return placed;
}
