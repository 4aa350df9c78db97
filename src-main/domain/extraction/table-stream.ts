import { contentOf } from './cell-content.ts';
import type { SettledColumn } from './column-settling.ts';
import { roleBeside } from './column-settling.ts';
import type { ColumnRole } from './found-table.ts';
import type { PlanText } from './plan-text.ts';
import type { Column } from './row-alignment.ts';
import { fitIn, styleOf } from './row-alignment.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { wordsOf } from './table-cells.ts';
import { holdsWords, namesUnits } from './table-columns.ts';

const isGroup = (style: string): boolean => style === 'part' || style === 'chinese' || style === 'chineseBracketed';

/** Number of runs of neighbouring cells with one content. */
function runsOf(plan: PlanText, cells: readonly GridCell[], content: string): number {
  return cells.filter((cell, at) => {
    const before = cells[at - 1];
    return contentOf(plan, cell) === content && !(before && contentOf(plan, before) === content);
  }).length;
}

/** Whether nearly every row has a numbered item with its requirement, if any, behind it. */
function itemsLead(plan: PlanText, cells: readonly GridCell[], rows: number): boolean {
  const isText = (cell: GridCell | undefined): boolean => cell !== undefined && contentOf(plan, cell) === 'text' && styleOf(plan, cell) === 'none';
  const items = cells.flatMap((cell, at) => (contentOf(plan, cell) === 'text' && /^(?:arabic|decimal)$/.test(styleOf(plan, cell)) ? [at] : []));
  const before = items.filter((at) => isText(cells[at - 1])).length;
  const behind = items.filter((at) => isText(cells[at + 1])).length;
  return items.length >= rows * 0.7 && behind >= before;
}

/** Settles the columns of cells that follow each other without row ends. */
export function streamColumns(plan: PlanText, named: readonly ColumnRole[], cells: readonly GridCell[], rowNumbers: ReadonlySet<GridCell>): SettledColumn[] {
  let roles = [...named];
  let headers: (number | null)[] = [...named.keys()];
  const numbers = rowNumbers.size;
  if (!roles.includes('number') && numbers >= 2) {
    const first = cells[0];
    const at = first && contentOf(plan, first) === 'number' ? 0 : roles.findIndex((role) => holdsWords(role)) + 1;
    const inside = roles.slice(at).some((role) => holdsWords(role));
    roles = roles.toSpliced(inside ? at : 0, 0, 'number');
    headers = headers.toSpliced(inside ? at : 0, 0, null);
  }
  const rows = Math.max(1, numbers >= 2 ? numbers : runsOf(plan, cells, 'units'));
  const words = cells.filter((cell) => contentOf(plan, cell) === 'text');
  const groups = words.filter((cell) => isGroup(styleOf(plan, cell)));
  const perRow = groups.filter((cell) => groups.filter((other) => styleOf(plan, other) === styleOf(plan, cell)).length >= rows * 0.7);
  const plain = Math.max(1, Math.round((words.length - groups.length + perRow.length) / rows));
  const wordy = roles.flatMap((role, column) => (holdsWords(role) ? [column] : []));
  const number = roles.indexOf('number');
  const behind = wordy.find((column) => column > number);
  const grouped = wordy[Math.max(0, wordy.length - plain)] ?? 0;
  const tasks = wordy.filter((column) => roles[column] === 'task');
  const usual = tasks.at(-1) ?? wordy.find((column) => roles[column] === 'requirement') ?? grouped;
  const numbered = number > (wordy[0] ?? 0) && behind !== undefined ? behind : Math.max(grouped, usual);
  const task = itemsLead(plan, cells, rows) ? usual : numbered;
  return roles.map((role, column) => ({ role: roleBeside(role, column, task), style: null, header: headers[column] ?? null }));
}

/** Cost of a row without a number among numbered ones. */
const costOfNoNumber = 6;

/** Suits a bare figure that numbers no row in the column of numbers. */
const unfit = -6;

/** Cost of a row without a cell in a column. */
function costOfSkipping(column: Column, columns: readonly Column[], hasNumbers: boolean): number {
  const { role } = column;
  if (role === 'number') return hasNumbers ? costOfNoNumber : 0;
  if (role === 'task') return 2;
  if (namesUnits(role)) return columns.filter((one) => namesUnits(one.role)).length > 1 ? 0.8 : 1.6;
  if (role === 'requirement' || role === 'deadline') return 0.8;
  return role === 'status' || role === 'supporting' ? 0.3 : 0;
}

/** Suits a heading over the whole width; less than a column that its number suits. */
function headingFit(plan: PlanText, cell: GridCell): number {
  const words = wordsOf(plan, cell);
  if (contentOf(plan, cell) !== 'text' || words.length > 60) return -6;
  return isGroup(styleOf(plan, cell)) ? 2 : -1.5;
}

/** A second lead costs more than any column of units behind it. */
const costOfLeadGoingOn = 1.5;

/** Cost of a cell that goes on with the one before it in the same column. */
function costOfGoingOn(plan: PlanText, before: GridCell | undefined, cell: GridCell, column: Column): number {
  const content = contentOf(plan, cell);
  if (!before || contentOf(plan, before) !== content) return 8;
  // Which of several lines of units belong to the next column is open: only the first of them leads.
  if (content === 'units') return column.role === 'lead' ? costOfLeadGoingOn : /[、,]$/.test(wordsOf(plan, before)) ? 0 : 0.4;
  return content === 'text' && styleOf(plan, cell) === 'none' && column.role !== 'category' ? 2.2 : 8;
}

/** A way to read the first cells: where the last of them stands, and the way before it. */
interface Reading {
  sum: number;
  /** Column of the last cell; the number of columns stands for a heading. */
  column: number;
  opensRow: boolean;
  before: Reading | null;
}

/** Puts cells that follow each other without row ends into rows, so that their contents suit the columns best. */
export function rowsOfStream(plan: PlanText, cells: readonly GridCell[], columns: readonly Column[], rowNumbers: ReadonlySet<GridCell>): GridRow[] {
  const heading = columns.length;
  const hasNumbers = rowNumbers.size > 0;
  const skips = columns.map((column) => costOfSkipping(column, columns, hasNumbers));
  const upTo = skips.reduce<number[]>((sums, cost) => [...sums, (sums.at(-1) ?? 0) + cost], [0]);
  const between = (from: number, to: number): number => (to > from ? (upTo[to] ?? 0) - (upTo[Math.max(0, from)] ?? 0) : 0);
  const ending = (reading: Reading): number => (reading.column === heading ? 0 : between(reading.column + 1, heading));
  let ways: (Reading | undefined)[] = [{ sum: 0, column: heading, opensRow: true, before: null }];
  for (const [at, cell] of cells.entries()) {
    const next: (Reading | undefined)[] = [];
    const better = (reading: Reading): void => {
      const known = next[reading.column];
      if (!known || known.sum < reading.sum) next[reading.column] = reading;
    };
    const isFigure = contentOf(plan, cell) === 'number' && !rowNumbers.has(cell);
    const fits = columns.map((column) => (isFigure && column.role === 'number' ? unfit : fitIn(plan, cell, column)));
    const asHeading = headingFit(plan, cell);
    for (const before of ways) {
      if (before === undefined) continue;
      better({ sum: before.sum - ending(before) + asHeading, column: heading, opensRow: true, before });
      for (const [index, column] of columns.entries()) {
        const fit = fits[index] ?? 0;
        better({ sum: before.sum - ending(before) - between(0, index) + fit, column: index, opensRow: true, before });
        if (before.column === heading) continue;
        if (index > before.column) better({ sum: before.sum - between(before.column + 1, index) + fit, column: index, opensRow: false, before });
        if (index === before.column) {
          better({ sum: before.sum - costOfGoingOn(plan, cells[at - 1], cell, column) + fit, column: index, opensRow: false, before });
        }
      }
    }
    ways = next;
  }
  const best = ways.filter((way) => way !== undefined).sort((a, b) => b.sum - ending(b) - (a.sum - ending(a)))[0];
  return rowsOfReading(cells, best ?? null, heading);
}

function rowsOfReading(cells: readonly GridCell[], best: Reading | null, heading: number): GridRow[] {
  const steps: Reading[] = [];
  for (let step = best; step?.before; step = step.before) steps.push(step);
  const rows: GridRow[] = [];
  for (const [at, step] of steps.toReversed().entries()) {
    const cell = cells[at];
    if (!cell) continue;
    if (step.opensRow) rows.push({ cells: Array<GridCell | null>(heading).fill(null), exact: false, placed: true, unplaced: true });
    const row = rows.at(-1);
    const column = step.column === heading ? 0 : step.column;
    const known = row?.cells[column];
    if (row) row.cells[column] = known ? { range: { start: known.range.start, end: cell.range.end } } : cell;
  }
  return rows;
}
