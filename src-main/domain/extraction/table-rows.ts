import { readOutlineNumber } from '../outline/outline-number.ts';
import type { CellContent } from './cell-content.ts';
import { alignCells, contentOf, fitOf } from './cell-content.ts';
import { firstLeadsWords } from './keywords.ts';
import type { PlanText } from './plan-text.ts';
import type { ColumnRole } from './table-columns.ts';
import { columnRoleOf, isForeignHeader, settleColumns } from './table-columns.ts';
import type { GridCell, GridRow, TableGrid } from './table-grid.ts';

/** One row of a task table by what its cells hold. */
export interface TaskRow {
  cells: Partial<Record<Exclude<ColumnRole, 'ignored'>, GridCell>>;
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
  roles: ColumnRole[];
  lines: TableLine[];
  /** The header says that the first unit of a list leads. */
  firstLeads: boolean;
}

const read = (plan: PlanText, cell: GridCell): string => plan.text.slice(cell.range.start, cell.range.end);
const present = (cells: readonly (GridCell | null)[]): GridCell[] => [...new Set(cells.filter((cell) => cell !== null))];

function rolesOfRow(plan: PlanText, row: GridRow): (ColumnRole | null)[] {
  return row.cells.map((cell) => (cell ? columnRoleOf(read(plan, cell)) : null));
}

const isHeader = (roles: readonly (ColumnRole | null)[]): boolean => roles.filter((role) => role !== null).length >= 2;

interface Header {
  roles: ColumnRole[];
  /** First row behind the header. */
  next: number;
  words: string;
}

/** The header may take two rows, the lower one parting a merged cell of the upper. */
function findHeader(plan: PlanText, rows: readonly GridRow[]): Header | null {
  for (const [index, row] of rows.slice(0, 8).entries()) {
    const upper = rolesOfRow(plan, row);
    if (!isHeader(upper) || present(row.cells).length < 2) continue;
    const lowerRow = rows[index + 1];
    const lower = lowerRow ? rolesOfRow(plan, lowerRow) : [];
    const isSecond = lowerRow !== undefined && lowerRow.exact && isHeader(lower) && present(lowerRow.cells).every((cell) => columnRoleOf(read(plan, cell)) !== null);
    const roles = settleColumns(isSecond ? upper.map((role, column) => lower[column] ?? role) : upper);
    const words = present(row.cells).map((cell) => read(plan, cell)).join(' ');
    if (roles) return { roles, next: index + (isSecond ? 2 : 1), words };
  }
  return null;
}

/** Columns of a table without header, told by what most of its cells hold. */
function guessColumns(plan: PlanText, rows: readonly GridRow[]): ColumnRole[] | null {
  const full = rows.filter((row) => present(row.cells).length >= 2);
  const width = Math.max(0, ...full.map((row) => row.cells.length));
  if (full.length < 3 || width < 2) return null;
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

/** A column of bare digits that the header does not name; where it parts task and requirement, the latter is the item. */
function withNumberColumn(plan: PlanText, roles: readonly ColumnRole[], rows: readonly GridRow[]): ColumnRole[] {
  const full = rows.filter((row) => present(row.cells).length >= 3);
  const isNumbers = (column: number): boolean => {
    const filled = full.filter((row) => row.cells[column]);
    const numbers = filled.filter((row) => row.cells[column] && contentOf(plan, row.cells[column]) === 'number');
    return numbers.length >= 2 && numbers.length * 2 >= filled.length;
  };
  let settled = [...roles];
  const width = Math.max(0, ...full.map((row) => row.cells.filter((cell, column) => cell !== null || column < roles.length).length));
  for (let column = 0; column < width && !settled.includes('number'); column++) {
    if (!isNumbers(column)) continue;
    if (width > roles.length) settled.splice(column, 0, 'number');
    else if (settled[column] === 'ignored') settled[column] = 'number';
  }
  const number = settled.indexOf('number');
  const task = settled.indexOf('task');
  if (number > task && settled[number + 1] === 'requirement') {
    settled = settled.map((role, column) => (column === task ? 'category' : column === number + 1 ? 'task' : role));
  }
  return withItemColumn(plan, settled, full);
}

/** Where the requirement cells carry the item numbers, the column before them groups. */
function withItemColumn(plan: PlanText, roles: readonly ColumnRole[], rows: readonly GridRow[]): ColumnRole[] {
  const task = roles.indexOf('task');
  const requirement = roles.indexOf('requirement');
  if (requirement < 0 || roles.includes('number')) return [...roles];
  const arabic = (column: number): number =>
    rows.filter((row) => row.cells[column] && /^(?:arabic|decimal)$/.test(readOutlineNumber(read(plan, row.cells[column]))?.style ?? '')).length;
  const full = rows.filter((row) => row.cells[task] && row.cells[requirement] && row.cells[task] !== row.cells[requirement]).length;
  if (arabic(requirement) * 2 < full || arabic(requirement) < 2 || arabic(task) * 2 > full) return [...roles];
  return roles.map((role, column) => (column === task ? 'category' : column === requirement ? 'task' : role));
}

/** Cells that follow each other without row ends, put into rows by the order of the columns. */
function rowsOfStream(plan: PlanText, cells: readonly GridCell[], roles: readonly ColumnRole[]): GridRow[] {
  const rows: GridRow[] = [];
  const task = roles.indexOf('task');
  let row: GridCell[] = [];
  let last = -1;
  const close = (): void => {
    const placed = alignCells(row.map((cell) => contentOf(plan, cell)), roles).map((at) => (at === null ? null : (row[at] ?? null)));
    if (row.length > 0) rows.push({ cells: placed, exact: true });
    row = [];
    last = -1;
  };
  const firstFit = (content: CellContent, from: number): number =>
    roles.findIndex((role, column) => column > from && role !== 'ignored' && fitOf(content, role) >= 0);
  for (const cell of cells) {
    const content = contentOf(plan, cell);
    const style = readOutlineNumber(read(plan, cell))?.style ?? '';
    const isHeading = content === 'text' && /^(?:part|chinese|chineseBracketed)$/.test(style) && (roles.includes('number') || !roles.includes('category'));
    if (isHeading && (last < 0 || last >= task)) {
      close();
      rows.push({ cells: [cell, ...Array<null>(roles.length - 1).fill(null)], exact: true });
      continue;
    }
    const isNumbered = content === 'text' && /^(?:arabic|decimal)$/.test(style);
    if (firstFit(content, last) < 0 || (isNumbered && last >= task)) close();
    const column = firstFit(content, last);
    if (column < 0) continue;
    row.push(cell);
    last = column;
  }
  close();
  return rows;
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

/** Rows whose cells have slid are put back by content; rows that fit as they stand stay. */
function readRow(plan: PlanText, row: GridRow, roles: readonly ColumnRole[]): TaskRow {
  const printed = roles.map((_, column) => row.cells[column] ?? null);
  const misplaced = roles.some((role, column) => {
    const cell = printed[column];
    return cell && role !== 'ignored' && fitOf(contentOf(plan, cell), role) < 0;
  });
  const cells = joinNeighbours(plan, present(row.cells), roles.length);
  const slid = !row.exact && (misplaced || present(row.cells.slice(roles.length)).length > 0);
  const aligned = slid ? alignCells(cells.map((cell) => contentOf(plan, cell)), roles) : [];
  const placed = slid ? aligned.map((at) => (at === null ? null : (cells[at] ?? null))) : printed;
  const result: TaskRow = { cells: {}, more: [], repaired: slid || row.guessed === true, exact: row.exact };
  for (const [column, role] of roles.entries()) {
    const cell = placed[column];
    if (!cell || role === 'ignored') continue;
    if (role !== 'category' && result.cells[role]) result.more.push(cell);
    else result.cells[role] = cell;
  }
  return result;
}

/** A heading row: one cell over the whole width, or alone in its row. */
function headingOf(plan: PlanText, row: GridRow, roles: readonly ColumnRole[], itemStyle: string | null): GridCell | null {
  const cells = present(row.cells);
  const [cell] = cells;
  if (!cell || cells.length !== 1 || roles.length < 2) return null;
  const number = readOutlineNumber(read(plan, cell));
  if (contentOf(plan, cell) === 'units' || (number !== null && number.style === itemStyle && itemStyle !== 'chinese')) return null;
  return cell;
}

function itemStyleOf(plan: PlanText, rows: readonly GridRow[], roles: readonly ColumnRole[]): string | null {
  const task = roles.indexOf('task');
  const cells = rows.filter((row) => present(row.cells).length > 1).flatMap((row) => row.cells[task] ?? []);
  const styles = cells.flatMap((cell) => readOutlineNumber(read(plan, cell))?.style ?? []);
  const count = (style: string): number => styles.filter((one) => one === style).length;
  return styles.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

const remark = /^(?:注|备注|说明|填报|填表|合计|总计|联系人)[::]?/;

/** Reads a table's header and rows; null when it is no table of tasks. */
export function readTable(plan: PlanText, grid: TableGrid): TableReading | null {
  let rows = grid.rows;
  if (rows.slice(0, 3).some((row) => present(row.cells).slice(0, 12).some((cell) => isForeignHeader(read(plan, cell))))) return null;
  let header: Header | null;
  if (grid.stream) {
    const cells = present(rows[0]?.cells ?? []);
    const count = cells.findIndex((cell) => columnRoleOf(read(plan, cell)) === null);
    const head = cells.slice(0, count < 0 ? cells.length : count);
    const roles = settleColumns(head.map((cell) => columnRoleOf(read(plan, cell))));
    if (!roles) return null;
    const rest = cells.slice(head.length);
    rows = rowsOfStream(plan, rest, roles);
    header = { roles: streamRoles(plan, rest, roles), next: 0, words: head.map((cell) => read(plan, cell)).join(' ') };
    if (header.roles.length !== roles.length) rows = rowsOfStream(plan, rest, header.roles);
  } else if (grid.roles) {
    header = { roles: settleColumns(grid.roles) ?? grid.roles, next: 0, words: '' };
  } else {
    header = findHeader(plan, rows);
  }
  if (!header) {
    if (rows.some((row) => isHeader(rolesOfRow(plan, row)))) return null;
    const guessed = guessColumns(plan, rows);
    header = guessed ? { roles: guessed, next: 0, words: '' } : null;
  }
  if (!header) return null;
  const body = rows.slice(header.next);
  const roles = grid.stream ? header.roles : withNumberColumn(plan, header.roles, body);
  const itemStyle = itemStyleOf(plan, body, roles);
  const lines: TableLine[] = [];
  for (const row of body) {
    const cells = present(row.cells);
    const first = cells[0];
    if (!first || isHeader(rolesOfRow(plan, row)) || (cells.length === 1 && remark.test(read(plan, first)))) continue;
    const heading = headingOf(plan, row, roles, itemStyle);
    if (heading) lines.push({ kind: 'heading', cell: heading });
    else lines.push({ kind: 'task', row: readRow(plan, row, roles) });
  }
  return { roles, lines, firstLeads: firstLeadsWords.test(header.words) };
}

/** Digits between cells that the header does not name are the item numbers of the column that follows them. */
function streamRoles(plan: PlanText, cells: readonly GridCell[], roles: readonly ColumnRole[]): ColumnRole[] {
  const numbers = cells.filter((cell) => contentOf(plan, cell) === 'number').length;
  if (roles.includes('number') || numbers < 2) return [...roles];
  const task = roles.indexOf('task');
  const first = cells.findIndex((cell) => contentOf(plan, cell) === 'number');
  if (first === 0 || roles[task + 1] !== 'requirement') return ['number', ...roles];
  const settled = roles.map((role, column): ColumnRole => (column === task ? 'category' : column === task + 1 ? 'task' : role));
  settled.splice(task + 1, 0, 'number');
  return settled;
}
