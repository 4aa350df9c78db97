import { contentOf } from './cell-content.ts';
import type { PlanText } from './plan-text.ts';
import type { CellStyle, Column } from './row-alignment.ts';
import { fitOf, styleOf } from './row-alignment.ts';
import type { ColumnRole } from './table-columns.ts';
import type { GridCell, GridRow } from './table-grid.ts';

/** Role that a header cell names, `ignored` for unknown words; null where the header has no cell. */
export type HeaderRole = ColumnRole | null;

const present = (row: GridRow): GridCell[] => [...new Set(row.cells.filter((cell) => cell !== null))];
const isWordy = (role: ColumnRole | undefined): boolean => role === 'task' || role === 'requirement' || role === 'category';
const isUnits = (role: ColumnRole): boolean => role === 'lead' || role === 'responsible' || role === 'supporting';
/** Share of the rows from which on something is a habit of the table and no accident. */
const habit = 0.3;

/** Whether named columns can be those of a table of tasks. */
export function areTaskColumns(roles: readonly HeaderRole[]): boolean {
  const assigned = roles.some((role) => role !== null && (isUnits(role) || role === 'deadline' || role === 'status'));
  return assigned && roles.some((role) => role !== null && isWordy(role));
}

/** Number of cells that the fullest rows have; a single odd row does not count among many. */
function widthOf(rows: readonly GridRow[]): number {
  const counts = rows.map((row) => present(row).length).sort((a, b) => b - a);
  return counts[Math.floor(counts.length * 0.08)] ?? 0;
}

/**
 * A header cell may reach over several columns (工作任务 over heading, number and words): gives each column of the full
 * rows the role of the header cell above it, in order, so that the contents suit best.
 */
function spreadHeader(plan: PlanText, named: readonly ColumnRole[], full: readonly (readonly (GridCell | null)[])[], width: number): ColumnRole[] {
  const mean = (column: number, role: ColumnRole): number => {
    const sum = full.reduce((total, row) => {
      const cell = row[column];
      if (!cell) return total;
      const content = contentOf(plan, cell);
      return total + (content === 'number' && role !== 'number' ? 1 : fitOf(content, role));
    }, 0);
    return sum / Math.max(1, full.length);
  };
  const best = new Map<string, { sum: number; roles: ColumnRole[] }>();
  const solve = (column: number, header: number): { sum: number; roles: ColumnRole[] } | null => {
    if (column === width) return header === named.length - 1 ? { sum: 0, roles: [] } : null;
    const key = `${column}:${header}`;
    const known = best.get(key);
    if (known) return known;
    const options = [header, header + 1].flatMap((next) => {
      const role = named[next];
      const rest = role && (column > 0 || next === 0) ? solve(column + 1, next) : null;
      return rest && role ? [{ sum: rest.sum + mean(column, role), roles: [role, ...rest.roles] }] : [];
    });
    const chosen = options.sort((a, b) => b.sum - a.sum)[0] ?? null;
    if (chosen) best.set(key, chosen);
    return chosen;
  };
  return solve(0, -1)?.roles ?? [...named];
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
  const closes = (cell: GridCell): boolean => /[。;]$/.test(plan.text.slice(cell.range.start, cell.range.end));
  const full = rows.filter((row) => row.cells[task] && row.cells[requirement] && contentOf(plan, row.cells[requirement]) === 'text');
  const closed = (column: number): number => full.filter((row) => row.cells[column] && closes(row.cells[column])).length / Math.max(1, full.length);
  const toldByStop = closed(task) < 0.3 && closed(requirement) > 0.7;
  const style = styles[task] ?? null;
  let merged = 0;
  let counted = 0;
  for (const [index, row] of rows.entries()) {
    const cells = present(row);
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

/** The column whose cells are the tasks: what stands left of it groups them, what stands right of it says more. */
function taskColumn(plan: PlanText, roles: readonly ColumnRole[], rows: readonly GridRow[], styles: readonly (CellStyle | null)[]): number {
  const wordy = roles.flatMap((role, column) => (isWordy(role) ? [column] : []));
  const number = roles.indexOf('number');
  const first = wordy[0] ?? 0;
  const behind = wordy.find((column) => column > number);
  // A number between two columns of words numbers the one behind it.
  if (number > first && behind !== undefined) return behind;
  const tasks = wordy.filter((column) => roles[column] === 'task');
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
export function settleColumns(plan: PlanText, header: readonly HeaderRole[], rows: readonly GridRow[], spread: boolean): Column[] {
  const named = header.filter((role) => role !== null);
  const width = Math.max(widthOf(rows), spread ? header.length : 0);
  // A row that fills the last column has not slid; in a table without such a row the fullest ones have not.
  const whole = rows.filter((row) => row.cells.length === width && row.cells.at(-1)).map((row) => row.cells);
  const full = whole.length > 0 ? whole : rows.map((row) => present(row)).filter((cells) => cells.length === width);
  const spreads = spread && width > named.length && full.length > 0;
  let roles = spreads ? spreadHeader(plan, named, full, width) : header.map((role) => role ?? 'ignored');
  const placed: GridRow[] = spreads ? full.map((cells) => ({ cells, exact: false })) : rows.filter((row) => present(row).length * 2 > roles.length);
  if (!roles.includes('number')) {
    const column = roles.findIndex((role, at) => (role === 'ignored' || isWordy(role)) && isNumberColumn(plan, placed, at));
    const words = roles.filter((role) => isWordy(role)).length;
    if (column >= 0 && (words > 1 || roles[column] === 'ignored')) roles = roles.map((role, at) => (at === column ? 'number' : role));
  }
  const styles = roles.map((_, column) => commonStyle(plan, placed.flatMap((row) => row.cells[column] ?? [])));
  const task = taskColumn(plan, roles, rows, styles);
  return roles.map((role, column) => ({ role: roleBeside(role, column, task), style: styles[column] ?? null }));
}

/** Columns with the way that most of their cells are numbered. */
export function withStyles(plan: PlanText, columns: readonly Column[], rows: readonly GridRow[]): Column[] {
  const full = rows.filter((row) => present(row).length > 1);
  return columns.map(({ role }, column) => ({ role, style: commonStyle(plan, full.flatMap((row) => row.cells[column] ?? [])) }));
}

/** Role of a column of words by its place beside the column of tasks. */
export function roleBeside(role: ColumnRole, column: number, task: number): ColumnRole {
  if (column === task) return 'task';
  if (!isWordy(role)) return role;
  return column < task ? 'category' : 'requirement';
}
