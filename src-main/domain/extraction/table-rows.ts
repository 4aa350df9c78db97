import { readOutlineNumber } from '../outline/outline-number.ts';
import type { CellContent } from './cell-content.ts';
import { contentOf } from './cell-content.ts';
import type { HeaderRole } from './column-settling.ts';
import { areTaskColumns, settleColumns, withStyles } from './column-settling.ts';
import { firstLeadsWords } from './keywords.ts';
import type { PlanText } from './plan-text.ts';
import type { Column } from './row-alignment.ts';
import { alignCells, fitIn, fitOf } from './row-alignment.ts';
import type { ColumnRole } from './table-columns.ts';
import { columnRoleOf, isForeignHeader } from './table-columns.ts';
import type { GridCell, GridRow, TableGrid } from './table-grid.ts';
import { rowsOfStream, streamColumns } from './table-stream.ts';

/** One row of a task table by what its cells hold. */
export interface TaskRow {
  cells: Partial<Record<Exclude<ColumnRole, 'ignored' | 'category'>, GridCell>>;
  /** Cells that group tasks, the outermost first; null where the cell above goes on. */
  categories: (GridCell | null)[];
  /** Further cells of requirement columns. */
  more: GridCell[];
  /** Cells were moved to the column where their content belongs. */
  repaired: boolean;
  exact: boolean;
}

/** A row that is a heading, or one that is a task. */
export type TableLine = { kind: 'heading'; cell: GridCell } | { kind: 'task'; row: TaskRow };

/** The rows of a task table. */
export interface TableReading {
  columns: Column[];
  lines: TableLine[];
  /** The header says that the first unit of a list leads. */
  firstLeads: boolean;
}

const read = (plan: PlanText, cell: GridCell): string => plan.text.slice(cell.range.start, cell.range.end);
const present = (cells: readonly (GridCell | null)[]): GridCell[] => [...new Set(cells.filter((cell) => cell !== null))];

/** What the cells of a row name as headers; null where there is no cell. */
function rolesOfRow(plan: PlanText, row: GridRow): HeaderRole[] {
  return row.cells.map((cell) => (cell ? (columnRoleOf(read(plan, cell)) ?? 'ignored') : null));
}

const isHeader = (plan: PlanText, row: GridRow): boolean => present(row.cells).filter((cell) => columnRoleOf(read(plan, cell)) !== null).length >= 2;

interface Header {
  roles: HeaderRole[];
  /** First row behind the header. */
  next: number;
  words: string;
}

/** The header may take two rows, the lower one parting a merged cell of the upper. */
function findHeader(plan: PlanText, rows: readonly GridRow[]): Header | null {
  for (const [index, row] of rows.slice(0, 8).entries()) {
    const upper = rolesOfRow(plan, row);
    if (!isHeader(plan, row)) continue;
    const lowerRow = rows[index + 1];
    const lower = lowerRow ? rolesOfRow(plan, lowerRow) : [];
    const isSecond = lowerRow !== undefined && isHeader(plan, lowerRow) && present(lowerRow.cells).every((cell) => columnRoleOf(read(plan, cell)) !== null);
    const roles = isSecond && lowerRow.exact ? upper.map((role, column) => lower[column] ?? role) : isSecond ? withLowerRow(upper, lower) : upper;
    const words = present(row.cells).map((cell) => read(plan, cell)).join(' ');
    if (areTaskColumns(roles)) return { roles, next: index + (isSecond ? 2 : 1), words };
  }
  return null;
}

/** In copied text the cells of the lower header row have slid left: they part the cell of the upper that gives units. */
function withLowerRow(upper: readonly HeaderRole[], lower: readonly HeaderRole[]): HeaderRole[] {
  const names = upper.filter((role) => role !== null);
  const parts = lower.filter((role) => role !== null);
  const at = names.findIndex((role) => role === 'responsible' || role === 'lead');
  return at < 0 ? [...names, ...parts] : [...names.slice(0, at), ...parts, ...names.slice(at + 1)];
}

/** Columns of a table without header, told by what most of its cells hold. */
function guessColumns(plan: PlanText, rows: readonly GridRow[]): ColumnRole[] | null {
  const full = rows.filter((row) => present(row.cells).length >= 2);
  const width = Math.max(0, ...full.map((row) => row.cells.length));
  if (full.length < 3 || width < 2) return null;
  // A page's own data (索引号: | … | 发布机构: | …) stand in tables too.
  if (full.filter((row) => present(row.cells).some((cell) => read(plan, cell).endsWith(':'))).length * 2 >= full.length) return null;
  const contents = Array.from({ length: width }, (_, column): CellContent | null => {
    const found = full.flatMap((row) => (row.cells[column] ? [contentOf(plan, row.cells[column])] : []));
    const kinds: CellContent[] = ['number', 'units', 'deadline', 'status', 'text'];
    return kinds.find((kind) => found.length > 0 && found.filter((one) => one === kind).length * 5 >= found.length * 3) ?? (found.length > 0 ? 'text' : null);
  });
  const unitColumns = contents.flatMap((content, column) => (content === 'units' ? [column] : []));
  if (unitColumns.length === 0) return null;
  let named = false;
  return contents.map((content, column): ColumnRole => {
    if (content === 'units') return unitColumns.length > 1 && column === unitColumns[0] ? 'lead' : 'responsible';
    if (content !== 'text') return content ?? 'ignored';
    if (named) return 'requirement';
    named = true;
    return 'task';
  });
}

/** Blanks inside a cell make too many cells: neighbours of one kind are put together until they fit. */
function joinNeighbours(plan: PlanText, cells: readonly GridCell[], columns: number): GridCell[] {
  const joined = [...cells];
  for (const kind of ['units', 'text'] as const) {
    for (let at = joined.length - 1; at > 0 && joined.length > columns; at--) {
      const [left, right] = [joined[at - 1], joined[at]];
      if (!left || !right || contentOf(plan, left) !== kind || contentOf(plan, right) !== kind) continue;
      joined.splice(at - 1, 2, { range: { start: left.range.start, end: right.range.end } });
    }
  }
  return joined.slice(0, columns);
}

/** How much better other columns must suit cells whose row shows where they stand. */
const leastGain = 8;

const sumOfFits = (plan: PlanText, cells: readonly (GridCell | null)[], columns: readonly Column[]): number =>
  columns.reduce((sum, column, at) => sum + (cells[at] ? fitIn(plan, cells[at], column) : 0), 0);

/** Whether empty cells between or in front of filled ones show that the cells have not slid. */
function isPlaced(row: GridRow, columns: readonly Column[]): boolean {
  if (row.cells.length > columns.length + 1 || row.cells.length < columns.length - 1) return false;
  const last = row.cells.findLastIndex((cell) => cell !== null);
  return row.placed === true || last === columns.length - 1 || row.cells.slice(0, last).includes(null);
}

/** Rows whose cells have slid are put back by content; rows that fit as they stand stay. */
function readRow(plan: PlanText, row: GridRow, columns: readonly Column[]): TaskRow {
  const printed = columns.map((_, column) => row.cells[column] ?? null);
  const misplaced = columns.some(({ role }, column) => {
    const cell = printed[column];
    return cell && role !== 'ignored' && fitOf(contentOf(plan, cell), role) < 0;
  });
  const cells = joinNeighbours(plan, present(row.cells), columns.length);
  const overfull = present(row.cells.slice(columns.length)).length > 0;
  const aligned = !row.exact && (misplaced || overfull) ? alignCells(plan, cells, columns) : null;
  const gain = aligned ? sumOfFits(plan, aligned, columns) - sumOfFits(plan, printed, columns) : 0;
  const slid = aligned !== null && (overfull || gain > (isPlaced(row, columns) ? leastGain : 0));
  const placed = slid ? aligned : printed;
  const result: TaskRow = { cells: {}, categories: [], more: [], repaired: slid || row.guessed === true, exact: row.exact };
  for (const [column, { role }] of columns.entries()) {
    const cell = placed[column] ?? null;
    if (role === 'category') result.categories.push(cell);
    if (!cell || role === 'ignored' || role === 'category') continue;
    if (result.cells[role]) result.more.push(cell);
    else result.cells[role] = cell;
  }
  return result;
}

/** A heading row: one cell over the whole width, or alone in its row. */
function headingOf(plan: PlanText, row: GridRow, columns: readonly Column[], itemStyle: string | null): GridCell | null {
  const cells = present(row.cells);
  const [cell, named] = cells;
  // 一 | 主动公开: the number of a heading in the column of numbers.
  if (cell && named && cells.length === 2 && columns.length > 2 && /^[一二三四五六七八九十]{1,3}[、.]?$/.test(read(plan, cell)) && contentOf(plan, named) === 'text') return named;
  if (!cell || cells.length !== 1 || columns.length < 2) return null;
  const number = readOutlineNumber(read(plan, cell));
  if (contentOf(plan, cell) === 'units' || (number !== null && number.style === itemStyle && itemStyle !== 'chinese')) return null;
  return cell;
}

function itemStyleOf(plan: PlanText, rows: readonly GridRow[], columns: readonly Column[]): string | null {
  const task = columns.findIndex(({ role }) => role === 'task');
  const cells = rows.filter((row) => present(row.cells).length > 1).flatMap((row) => row.cells[task] ?? []);
  const styles = cells.flatMap((cell) => readOutlineNumber(read(plan, cell))?.style ?? []);
  const count = (style: string): number => styles.filter((one) => one === style).length;
  return styles.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

const sums = /^(?:合计|总计|小计)$/;
const remark = /^(?:注|备注|说明|填报|填表|合计|总计|联系人)[::]?/;

/** Columns and rows of cells that follow each other without row ends; null where their header is not one of tasks. */
function readStream(plan: PlanText, cells: readonly GridCell[]): { columns: Column[]; rows: GridRow[]; words: string } | null {
  const count = cells.findIndex((cell) => columnRoleOf(read(plan, cell)) === null);
  const head = cells.slice(0, count < 0 ? cells.length : count);
  const named = head.map((cell) => columnRoleOf(read(plan, cell)));
  if (!areTaskColumns(named)) return null;
  const rest = cells.slice(head.length);
  const columns = streamColumns(plan, named, rest);
  // How the columns are numbered is known once the cells stand in them.
  const styled = withStyles(plan, columns, rowsOfStream(plan, rest, columns));
  // Which of two columns for units lacks its cell can only be guessed.
  const lacksUnits = (row: GridRow): boolean => present(row.cells).length > 1 && styled.some(({ role }, at) => /lead|responsible/.test(role) && !row.cells[at]);
  const rows = rowsOfStream(plan, rest, styled).map((row) => (lacksUnits(row) ? { ...row, guessed: true } : row));
  return { columns: styled, rows, words: head.map((cell) => read(plan, cell)).join(' ') };
}

/** Columns and rows of a table that has rows, with its header or by its contents. */
function readRows(plan: PlanText, grid: TableGrid): { columns: Column[]; rows: GridRow[]; words: string } | null {
  const { rows } = grid;
  if (grid.roles) return { columns: settleColumns(plan, grid.roles, rows, false), rows, words: '' };
  const header = findHeader(plan, rows);
  if (header) {
    const body = rows.slice(header.next).filter((row) => !isHeader(plan, row));
    const spread = !grid.blanks && !body.some((row) => row.exact);
    return { columns: settleColumns(plan, header.roles, body.filter((row) => present(row.cells).length > 1), spread), rows: body, words: header.words };
  }
  if (rows.some((row) => isHeader(plan, row))) return null;
  const guessed = guessColumns(plan, rows);
  return guessed && { columns: settleColumns(plan, guessed, rows, false), rows, words: '' };
}

/** Reads a table's header and rows; null when it is no table of tasks. */
export function readTable(plan: PlanText, grid: TableGrid): TableReading | null {
  if (grid.rows.slice(0, 3).some((row) => present(row.cells).slice(0, 12).some((cell) => isForeignHeader(read(plan, cell))))) return null;
  const found = grid.stream ? readStream(plan, present(grid.rows[0]?.cells ?? [])) : readRows(plan, grid);
  if (!found) return null;
  const { columns, rows, words } = found;
  const itemStyle = itemStyleOf(plan, rows, columns);
  const lines: TableLine[] = [];
  for (const row of rows) {
    const cells = present(row.cells);
    const first = cells[0];
    if (!first || sums.test(read(plan, first)) || (cells.length === 1 && remark.test(read(plan, first)))) continue;
    const heading = headingOf(plan, row, columns, itemStyle);
    if (heading) lines.push({ kind: 'heading', cell: heading });
    else lines.push({ kind: 'task', row: readRow(plan, row, columns) });
  }
  return { columns, lines, firstLeads: firstLeadsWords.test(words) };
}
