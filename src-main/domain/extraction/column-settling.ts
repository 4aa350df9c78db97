import { contentOf } from './cell-content.ts';
import { namesEachRow } from './column-guessing.ts';
import type { PlanText } from './plan-text.ts';
import type { CellStyle, Column } from './row-alignment.ts';
import { fitOf, styleOf } from './row-alignment.ts';
import type { ColumnRole } from './found-table.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, wordsOf } from './table-cells.ts';
import { holdsWords, namesUnits } from './table-columns.ts';

/** What a header says of a column's role. */
export interface NamedColumn {
  /** `ignored` for unknown words, null where the header has no cell. */
  role: ColumnRole | null;
  /** The role is the same wherever the column stands. */
  keepsPlace: boolean;
}

/** A column of a table with the place of the header above it; null where the header has none for it. */
export interface SettledColumn extends Column {
  header: number | null;
}

/** Share of the rows from which on something is a habit of the table and no accident. */
const habit = 0.3;

/** Whether named columns can be those of a table of tasks. */
export function areTaskColumns(roles: readonly (ColumnRole | null)[]): boolean {
  const assigned = roles.some((role) => role !== null && (namesUnits(role) || role === 'deadline' || role === 'status'));
  return assigned && roles.some((role) => role !== null && holdsWords(role));
}

/** Number of cells that the fullest rows have; a single odd row does not count among many. */
function widthOf(rows: readonly GridRow[]): number {
  const counts = rows.map((row) => cellsOfRow(row).length).sort((a, b) => b - a);
  return counts[Math.floor(counts.length * 0.08)] ?? 0;
}

/**
 * A header cell may reach over several columns (工作任务 over heading, number and words): gives each column of the full
 * rows the place of the header cell above it, in order, so that the contents suit best.
 */
function spreadHeader(plan: PlanText, named: readonly ColumnRole[], full: readonly (readonly (GridCell | null)[])[], width: number): number[] {
  const mean = (column: number, role: ColumnRole): number => {
    const sum = full.reduce((total, row) => {
      const cell = row[column];
      if (!cell) return total;
      const content = contentOf(plan, cell);
      return total + (content === 'number' && role !== 'number' ? 1 : fitOf(content, role));
    }, 0);
    return sum / Math.max(1, full.length);
  };
  const best = new Map<string, { sum: number; places: number[] }>();
  const solve = (column: number, header: number): { sum: number; places: number[] } | null => {
    if (column === width) return header === named.length - 1 ? { sum: 0, places: [] } : null;
    const key = `${column}:${header}`;
    const known = best.get(key);
    if (known) return known;
    const options = [header, header + 1].flatMap((next) => {
      const role = named[next];
      const rest = role && (column > 0 || next === 0) ? solve(column + 1, next) : null;
      return rest && role ? [{ sum: rest.sum + mean(column, role), places: [next, ...rest.places] }] : [];
    });
    const chosen = options.sort((a, b) => b.sum - a.sum)[0] ?? null;
    if (chosen) best.set(key, chosen);
    return chosen;
  };
  return solve(0, -1)?.places ?? [...named.keys()];
}

function isNumberColumn(plan: PlanText, rows: readonly GridRow[], column: number): boolean {
  const filled = rows.flatMap((row) => row.cells[column] ?? []);
  const numbers = filled.filter((cell) => contentOf(plan, cell) === 'number').length;
  return numbers >= 2 && numbers * 2 >= filled.length;
}

function commonStyle(plan: PlanText, cells: readonly GridCell[]): CellStyle | null {
  const styles = cells.filter((cell) => contentOf(plan, cell) === 'text').map((cell) => styleOf(plan, cell));
  const count = (style: CellStyle): number => styles.filter((one) => one === style).length;
  const [first] = [...new Set(styles)].sort((a, b) => count(b) - count(a));
  return first !== undefined && count(first) >= 2 && count(first) * 5 >= styles.length * 3 ? first : null;
}

/** Share of the rows in which the task's cell is merged with the one above while the requirement is a new one. */
function shareOfMergedTasks(plan: PlanText, rows: readonly GridRow[], task: number, requirement: number, number: number, styles: readonly (CellStyle | null)[]): number {
  const closes = (cell: GridCell): boolean => /[。;]$/.test(wordsOf(plan, cell));
  const full = rows.filter((row) => row.cells[task] && row.cells[requirement] && contentOf(plan, row.cells[requirement]) === 'text');
  const closed = (column: number): number => full.filter((row) => row.cells[column] && closes(row.cells[column])).length / Math.max(1, full.length);
  const toldByStop = closed(task) < 0.3 && closed(requirement) > 0.7;
  const style = styles[task] ?? null;
  let merged = 0;
  let counted = 0;
  for (const [index, row] of rows.entries()) {
    const cells = cellsOfRow(row);
    if (cells.length < 2) continue;
    counted++;
    const above = rows[index - 1];
    if (row.exact) {
      const same = row.cells[task] !== null && row.cells[task] === above?.cells[task] && row.cells[requirement] !== above?.cells[requirement];
      if (same && (number < 0 || row.cells[number] !== above?.cells[number])) merged++;
      continue;
    }
    const words = cells.filter((cell) => contentOf(plan, cell) === 'text');
    const [only] = words;
    if (!only || words.length > 1) continue;
    if (style !== null && style !== 'none' ? styleOf(plan, only) !== style : toldByStop && closes(only)) merged++;
  }
  return counted > 0 ? merged / counted : 0;
}

/** The only column of groups, right before the only column of words that describe something; null where no column is named for tasks so. */
export function groupBeforeWords(roles: readonly (ColumnRole | null)[]): number | null {
  const wordy = roles.flatMap((role, column) => (role !== null && holdsWords(role) ? [column] : []));
  const [group, words] = wordy;
  return wordy.length === 2 && group !== undefined && words === group + 1 && roles[group] === 'category' && roles[words] === 'requirement' ? group : null;
}

/** The column whose cells are the tasks: what stands left of it groups them, what stands right of it says more. */
function taskColumn(plan: PlanText, roles: readonly ColumnRole[], rows: readonly GridRow[], styles: readonly (CellStyle | null)[]): number {
  const wordy = roles.flatMap((role, column) => (holdsWords(role) ? [column] : []));
  const number = roles.indexOf('number');
  const first = wordy[0] ?? 0;
  const behind = wordy.find((column) => column > number);
  // A number between two columns of words numbers the one behind it.
  if (number > first && behind !== undefined) return behind;
  const tasks = wordy.filter((column) => roles[column] === 'task');
  const group = groupBeforeWords(roles);
  if (group !== null && namesEachRow(plan, rows, group, group + 1) === 'described') return group;
  const task = tasks.at(-1) ?? wordy.find((column) => roles[column] === 'requirement') ?? wordy.at(-1) ?? 0;
  const next = wordy.find((column) => column > task);
  if (next === undefined) return task;
  const isItem = (column: number): boolean => styles[column] === 'arabic' || styles[column] === 'decimal';
  if (isItem(task)) return task;
  if (number < 0 && isItem(next)) return next;
  const numbersRows = number >= 0 && rows.some((row) => row.exact);
  return (number < 0 || numbersRows) && shareOfMergedTasks(plan, rows, task, next, number, styles) >= habit ? next : task;
}

/**
 * Settles the columns of a table from its header and its rows. `spread`: header cells may reach over several columns
 * without the rows saying so, as in copied text.
 */
export function settleColumns(plan: PlanText, header: readonly NamedColumn[], rows: readonly GridRow[], spread: boolean): SettledColumn[] {
  const filled = header.flatMap(({ role }, place) => (role === null ? [] : [{ role, place }]));
  const width = Math.max(widthOf(rows), spread ? header.length : 0);
  // A row that fills the last column has not slid; in a table without such a row the fullest ones have not.
  const whole = rows.filter((row) => row.cells.length === width && row.cells.at(-1)).map((row) => row.cells);
  const full = whole.length > 0 ? whole : rows.map((row) => cellsOfRow(row)).filter((cells) => cells.length === width);
  const spreads = spread && width > filled.length && full.length > 0;
  const over = spreads ? spreadHeader(plan, filled.map(({ role }) => role), full, width).flatMap((at) => filled[at]?.place ?? []) : [...header.keys()];
  let roles = over.map((place): ColumnRole => header[place]?.role ?? 'ignored');
  const placed: GridRow[] = spreads ? full.map((cells) => ({ cells, exact: false })) : rows.filter((row) => cellsOfRow(row).length * 2 > roles.length);
  if (!roles.includes('number')) {
    const column = roles.findIndex((role, at) => (role === 'ignored' || holdsWords(role)) && isNumberColumn(plan, placed, at));
    const words = roles.filter((role) => holdsWords(role)).length;
    if (column >= 0 && (words > 1 || roles[column] === 'ignored')) roles = roles.map((role, at) => (at === column ? 'number' : role));
  }
  const styles = roles.map((_, column) => commonStyle(plan, placed.flatMap((row) => row.cells[column] ?? [])));
  const task = taskColumn(plan, roles, rows, styles);
  const isNamed = roles[task] === 'task';
  return roles.map((role, column) => {
    const place = over[column] ?? null;
    const keeps = isNamed && column !== task && place !== null && header[place]?.keepsPlace;
    return { role: keeps ? role : roleBeside(role, column, task), style: styles[column] ?? null, header: place };
  });
}

/** Columns with the way that most of their cells are numbered. */
export function withStyles<Settled extends Column>(plan: PlanText, columns: readonly Settled[], rows: readonly GridRow[]): Settled[] {
  const full = rows.filter((row) => cellsOfRow(row).length > 1);
  return columns.map((one, column) => ({ ...one, style: commonStyle(plan, full.flatMap((row) => row.cells[column] ?? [])) }));
}

/** Role of a column of words by its place beside the column of tasks. */
export function roleBeside(role: ColumnRole, column: number, task: number): ColumnRole {
  if (column === task) return 'task';
  if (!holdsWords(role)) return role;
  return column < task ? 'category' : 'requirement';
}
