import { foldWidth } from '../outline/fold-width.ts';
import type { PlanText } from './plan-text.ts';
import { textOf } from './plan-text.ts';
import type { ColumnRole } from './found-table.ts';
import { tableSignature } from './found-table.ts';
import { columnRoleOf, isForeignHeader, keepsItsPlace, periodIn, rolesOfHeader } from './table-columns.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, widthOf, wordsOf } from './table-cells.ts';

/** What the header says of one column. */
export interface HeaderColumn {
  /** Words as printed, the rows of a header joined by `/`; empty where the column has none. */
  words: string;
  /** Role that the words name; null for words that are unknown or missing. */
  role: ColumnRole | null;
  /** The words name the role wherever the column stands. */
  keepsPlace: boolean;
  /** Cell that names a part of the year below a header of deadlines: it is the deadline of the tasks that fill the column. */
  period: GridCell | null;
}

/** A header with the rows that it takes. */
export interface TableHeader {
  columns: HeaderColumn[];
  /** Its first row. */
  start: number;
  /** First row behind it. */
  next: number;
}

/** A header stands behind titles, notes and a line of unit and date, never deeper. */
const deepestHeader = 12;
const mostHeaderRows = 3;
/** Longest words that may be a header which nobody knows. */
const longestUnknownHeader = 16;

/** Whether a row names at least two columns of a table of tasks. */
export function namesColumns(plan: PlanText, row: GridRow): boolean {
  return cellsOfRow(row).filter((cell) => columnRoleOf(wordsOf(plan, cell)) !== null).length >= 2;
}

/** Whether a row heads a table that is none of tasks: a roster, website columns. */
export function namesOtherColumns(plan: PlanText, row: GridRow): boolean {
  const words = cellsOfRow(row).map((cell) => wordsOf(plan, cell));
  const foreign = words.filter((one) => isForeignHeader(one)).length;
  return foreign >= 2 || (foreign === 1 && words.length > 1 && words.every((one) => isForeignHeader(one) || columnRoleOf(one) !== null));
}

/** Cells over a column in the rows of a header, from above; a cell merged down counts once. */
function stackOf(rows: readonly GridRow[], column: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const [depth, row] of rows.entries()) {
    const own = row.cells[column] ?? null;
    // A cell that reaches over several columns may be printed over the first of them only.
    const cell = own ?? (row.exact && depth < rows.length - 1 && rows[depth + 1]?.cells[column] ? (row.cells.slice(0, column).findLast((one) => one !== null) ?? null) : null);
    if (cell && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

/** What the cells over one column say, given from above. */
export function columnOfCells(plan: PlanText, cells: readonly GridCell[]): HeaderColumn {
  const parts = cells.map((cell) => wordsOf(plan, cell));
  const lowest = cells.at(-1);
  const [upper, lower] = [parts.at(-2), parts.at(-1) ?? ''];
  const period = lowest && upper !== undefined && periodIn(upper, lower) ? lowest : null;
  const joined = upper === undefined ? null : columnRoleOf(upper + lower);
  const role = period ? 'deadline' : (joined ?? parts.toReversed().map((part) => columnRoleOf(part)).find((one) => one !== null) ?? null);
  return { words: cells.map((cell) => textOf(plan, cell.range)).join('/'), role, keepsPlace: keepsItsPlace(lower), period };
}

/** Columns with the roles that their words name beside each other. */
export function besideEachOther(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const lowest = columns.map(({ words }) => foldWidth(words).split('/').at(-1) ?? '');
  const roles = rolesOfHeader(lowest, columns.map(({ role }) => role));
  return columns.map((one, at) => ({ ...one, role: one.period ? one.role : (roles[at] ?? null) }));
}

/** In copied text the cells of the lower header row have slid left: they part the cell of the upper that gives units. */
function columnsOfSlidRows(plan: PlanText, upper: GridRow, lower: GridRow): HeaderColumn[] {
  const single = (row: GridRow): HeaderColumn[] => row.cells.flatMap((cell) => (cell ? columnOfCells(plan, [cell]) : []));
  const names = single(upper);
  const at = names.findIndex(({ role }) => role === 'responsible' || role === 'lead');
  const parted = names[at];
  if (!parted) return [...names, ...single(lower)];
  const parts = single(lower).map((one) => ({ ...one, words: `${parted.words}/${one.words}` }));
  return [...names.slice(0, at), ...parts, ...names.slice(at + 1)];
}

/** Whether a row is the lower part of a header: its own cells part cells of the row above. */
function partsHeader(plan: PlanText, upper: GridRow, lower: GridRow): boolean {
  const own = cellsOfRow(lower).filter((cell) => !upper.cells.includes(cell));
  if (own.length === 0) return false;
  const isKnown = own.every((cell) => columnRoleOf(wordsOf(plan, cell)) !== null);
  if (!lower.exact) return isKnown && own.length >= 2;
  const above = (cell: GridCell): (GridCell | null)[] => lower.cells.flatMap((one, column) => (one === cell ? [upper.cells[column] ?? null] : []));
  const isWide = (cell: GridCell): boolean => upper.cells.filter((one) => one === cell).length > 1;
  const short = own.every((cell) => wordsOf(plan, cell).length <= longestUnknownHeader);
  const parts = own.every((cell) => above(cell).every((one) => one !== null && isWide(one))) && lower.cells.some((cell) => cell !== null && upper.cells.includes(cell));
  if (short && parts) return true;
  return own.length >= 2 && (isKnown || partsYear(plan, upper, lower));
}

/** Whether each cell of a lower row is a part of the year below a header of deadlines. */
function partsYear(plan: PlanText, upper: GridRow, lower: GridRow): boolean {
  return lower.cells.every((cell, column) => {
    if (cell === null) return true;
    const stack = stackOf([upper, lower], column);
    return stack.length > 1 && periodIn(wordsOf(plan, stack[0] ?? cell), wordsOf(plan, cell));
  });
}

/** The header that begins at a row, with its lower rows. */
export function headerAt(plan: PlanText, rows: readonly GridRow[], start: number): TableHeader {
  let next = start + 1;
  while (next - start < mostHeaderRows) {
    const [upper, lower] = [rows[next - 1], rows[next]];
    if (!upper || !lower || !partsHeader(plan, upper, lower)) break;
    next++;
  }
  const [first, second] = [rows[start], rows[start + 1]];
  if (first && second && next - start > 1 && !first.exact) return { columns: besideEachOther(columnsOfSlidRows(plan, first, second)), start, next };
  const taken = rows.slice(start, next);
  const width = widthOf(taken);
  return { columns: besideEachOther(Array.from({ length: width }, (_, column) => columnOfCells(plan, stackOf(taken, column)))), start, next };
}

/** Finds the header whose words name columns of a table of tasks. */
export function findNamedHeader(plan: PlanText, rows: readonly GridRow[], from: number): TableHeader | null {
  const start = rows.findIndex((row, at) => at >= from && at < from + deepestHeader && namesColumns(plan, row));
  return start < 0 ? null : headerAt(plan, rows, start);
}

/** Finds the header whose words a clerk has told the meaning of. */
export function findChosenHeader(plan: PlanText, rows: readonly GridRow[], signatures: ReadonlySet<string>): TableHeader | null {
  if (signatures.size === 0) return null;
  for (let start = 0; start < Math.min(rows.length, deepestHeader); start++) {
    const header = headerAt(plan, rows, start);
    const words = header.columns.map((column) => column.words);
    if (words.some((one) => one !== '') && signatures.has(tableSignature(words))) return header;
  }
  return null;
}

/** Finds a header of unknown words: short ones over columns whose cells look otherwise. */
export function findUnknownHeader(plan: PlanText, rows: readonly GridRow[], looksLikeBody: (row: GridRow) => boolean): TableHeader | null {
  const start = rows.slice(0, deepestHeader).findIndex((row) => cellsOfRow(row).length >= 2);
  const row = rows[start];
  if (!row || looksLikeBody(row) || cellsOfRow(row).some((cell) => wordsOf(plan, cell).length > longestUnknownHeader)) return null;
  return headerAt(plan, rows, start);
}
