import { readOutlineNumber } from '../outline/outline-number.ts';
import { readGluedHeader, readGluedRows } from './glued-table.ts';
import type { ColumnRole } from './table-columns.ts';
import { isColumnHeader } from './table-columns.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';

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
}

/** A table as read from cells, from lines with | or tabs, or from cells on lines of their own. */
export interface TableGrid {
  rows: GridRow[];
  /** Cells follow each other without row ends. */
  stream: boolean;
  /** Columns where the header is no row of its own cells. */
  roles?: ColumnRole[];
  start: number;
}

/** Tables of a document and the lines that stand outside them. */
export interface DividedLines {
  tables: TableGrid[];
  lines: PlanLine[];
}

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);
const pipes = (plan: PlanText, line: PlanLine): number => read(plan, line.range).split('|').length - 1;

/** Cells that the file itself gives, merged ones repeated wherever they reach. */
function gridOfCells(lines: readonly PlanLine[]): TableGrid {
  const rows: GridRow[] = [];
  const byBlock = new Map<number, TextRange>();
  for (const line of lines) {
    const known = byBlock.get(line.block.index);
    byBlock.set(line.block.index, { start: known?.start ?? line.range.start, end: line.range.end });
  }
  const blocks = new Set(lines.map((line) => line.block));
  const width = Math.max(...[...blocks].map((block) => (block.cell ? block.cell.column + block.cell.columnSpan : 1)));
  for (const block of blocks) {
    const range = byBlock.get(block.index);
    if (!block.cell || !range) continue;
    const cell: GridCell = { range };
    for (let row = block.cell.row; row < block.cell.row + block.cell.rowSpan; row++) {
      const target = (rows[row] ??= { cells: Array<GridCell | null>(width).fill(null), exact: true });
      for (let column = block.cell.column; column < block.cell.column + block.cell.columnSpan; column++) target.cells[column] = cell;
    }
  }
  return { rows: [...rows].filter((row) => row !== undefined), stream: false, start: lines[0]?.range.start ?? 0 };
}

function cellAt(plan: PlanText, start: number, end: number): GridCell | null {
  let [from, to] = [start, end];
  while (from < to && plan.text.charAt(from) === '\n') from++;
  while (to > from && plan.text.charAt(to - 1) === '\n') to--;
  return to > from ? { range: { start: from, end: to } } : null;
}

function splitPipes(plan: PlanText, range: TextRange, leadingPipe: boolean): (GridCell | null)[] {
  const text = read(plan, range);
  const cells: (GridCell | null)[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charAt(at) !== '|') continue;
    cells.push(cellAt(plan, range.start + start, range.start + at));
    start = at + 1;
  }
  if (text.endsWith('|')) cells.pop();
  if (leadingPipe && text.startsWith('|')) cells.shift();
  return cells;
}

/** The line that Markdown draws under a header. */
const isRule = (text: string): boolean => /^[|\-:]+$/.test(text) && text.includes('-');

/** Last line of the row that begins at a line: a cell that goes over lines leaves each with too few |. */
function lastLineOfRow(plan: PlanText, lines: readonly PlanLine[], start: number, wanted: number): number {
  let count = lines[start] ? pipes(plan, lines[start]) : 0;
  if (count === 0 || count >= wanted) return start;
  for (let at = start + 1; at < lines.length && at < start + 8; at++) {
    const line = lines[at];
    if (!line || readOutlineNumber(read(plan, line.range)) !== null || pipes(plan, line) >= wanted) return start;
    count += pipes(plan, line);
    if (count === wanted) return at;
    if (count > wanted) return start;
  }
  return start;
}

/** Lines with |: one row each, or a row broken over several lines until it has the header's number of cells. */
function gridOfPipes(plan: PlanText, lines: readonly PlanLine[]): TableGrid | null {
  const start = lines[0]?.range.start ?? 0;
  const header = lines.findIndex((line) => splitPipes(plan, line.range, true).filter((cell) => cell && isColumnHeader(read(plan, cell.range))).length >= 2);
  if (header < 0) {
    const cells = lines.flatMap((line) => splitPipes(plan, line.range, false)).filter((cell) => cell !== null);
    if (cells.slice(0, 12).filter((cell) => isColumnHeader(read(plan, cell.range))).length >= 3) {
      return { rows: [{ cells, exact: false }], stream: true, start };
    }
    const wide = lines.filter((line) => pipes(plan, line) >= 2);
    if (wide.length < 3) return null;
  }
  const headerLine = lines[Math.max(0, header)];
  const leadingPipe = headerLine ? read(plan, headerLine.range).startsWith('|') : false;
  const wanted = headerLine ? pipes(plan, headerLine) : 0;
  const rows: GridRow[] = [];
  const body = lines.slice(Math.max(0, header));
  for (let at = 0; at < body.length; at++) {
    const line = body[at];
    if (!line || isRule(read(plan, line.range))) continue;
    const last = header < 0 ? at : lastLineOfRow(plan, body, at, wanted);
    const range = { start: line.range.start, end: body[last]?.range.end ?? line.range.end };
    rows.push({ cells: splitPipes(plan, range, leadingPipe), exact: false });
    at = last;
  }
  return { rows, stream: false, start };
}

/** Cells between blanks, where a copy has put blanks for the lines of the table. */
function splitGaps(plan: PlanText, line: PlanLine): GridCell[] {
  const cells: GridCell[] = [];
  let start = line.range.start;
  for (let at = line.range.start + 1; at <= line.range.end; at++) {
    if (at < line.range.end && (plan.gapBefore[at] ?? 0) === 0) continue;
    cells.push({ range: { start, end: at } });
    start = at;
  }
  return cells;
}

/** Cells between tabs; tabs are counted in the block, because blanks are not in the plan's text. */
function splitTabs(plan: PlanText, line: PlanLine): (GridCell | null)[] {
  const cells: (GridCell | null)[] = [];
  let start = line.range.start;
  for (let at = line.range.start + 1; at < line.range.end; at++) {
    if (plan.gapBefore[at] !== 2) continue;
    const between = line.block.text.slice((plan.offsetOf[at - 1] ?? 0) + 1, plan.offsetOf[at] ?? 0);
    const tabs = between.split('\t').length - 1;
    cells.push(cellAt(plan, start, at), ...Array<null>(Math.max(0, tabs - 1)).fill(null));
    start = at;
  }
  cells.push(cellAt(plan, start, line.range.end));
  const leading = line.block.text.slice(0, plan.offsetOf[line.range.start] ?? 0).split('\t').length - 1;
  return [...Array<null>(leading).fill(null), ...cells];
}

const headerCells = (plan: PlanText, cells: readonly (GridCell | null)[]): number =>
  cells.filter((cell) => cell && isColumnHeader(read(plan, cell.range))).length;

/** Position behind the lines that belong to a table with | that starts here; a cell may go over some lines. */
function endOfPipes(plan: PlanText, lines: readonly PlanLine[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length && at < end + 6; at++) {
    const line = lines[at];
    if (!line || line.block.cell) break;
    if (pipes(plan, line) > 0) end = at + 1;
  }
  return end;
}

/** Header cells on lines of their own, at least three of them, one under the other. */
function headerRun(plan: PlanText, lines: readonly PlanLine[], start: number): number {
  let at = start;
  for (let line = lines[at]; line && !line.block.cell && isColumnHeader(read(plan, line.range)); line = lines[at]) at++;
  return at - start;
}

/** Divides the lines of a document into tables and text. */
export function divideTables(plan: PlanText, all: readonly PlanLine[]): DividedLines {
  const tables: TableGrid[] = [];
  const lines: PlanLine[] = [];
  let at = 0;
  while (at < all.length) {
    const line = all[at];
    if (!line) break;
    const table = line.block.cell?.table;
    let end = at + 1;
    let grid: TableGrid | null = null;
    if (table !== undefined) {
      while (all[end]?.block.cell?.table === table) end++;
      grid = gridOfCells(all.slice(at, end));
    } else if (pipes(plan, line) > 0) {
      end = endOfPipes(plan, all, at);
      grid = gridOfPipes(plan, all.slice(at, end));
    } else if (headerCells(plan, splitTabs(plan, line)) >= 2) {
      while (all[end] && !all[end]?.block.cell) end++;
      const rows = all.slice(at, end).map((one): GridRow => ({ cells: splitTabs(plan, one), exact: false }));
      grid = { rows, stream: false, start: line.range.start };
    } else if (headerCells(plan, splitGaps(plan, line)) >= 3 && headerCells(plan, splitGaps(plan, line)) === splitGaps(plan, line).length) {
      while (all[end] && !all[end]?.block.cell) end++;
      grid = { rows: all.slice(at, end).map((one): GridRow => ({ cells: splitGaps(plan, one), exact: false })), stream: false, start: line.range.start };
    } else if (readGluedHeader(read(plan, line.range))) {
      while (all[end] && !all[end]?.block.cell) end++;
      const roles = readGluedHeader(read(plan, line.range)) ?? [];
      grid = { rows: readGluedRows(plan, all.slice(at + 1, end), roles), stream: false, roles, start: line.range.start };
    } else if (headerRun(plan, all, at) >= 3) {
      while (all[end] && !all[end]?.block.cell) end++;
      grid = { rows: [{ cells: all.slice(at, end).map((one) => ({ range: one.range })), exact: false }], stream: true, start: line.range.start };
    }
    if (grid) tables.push(grid);
    else lines.push(...all.slice(at, end));
    at = end;
  }
  return { tables, lines };
}
