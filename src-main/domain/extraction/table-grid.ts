import { readGluedHeader, readGluedRows } from './glued-table.ts';
import type { ColumnRole } from './table-columns.ts';
import { isColumnHeader } from './table-columns.ts';
import { cellAt, countPipes, endOfPipes, gridOfPipes } from './pipe-table.ts';
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
  /** Empty cells are printed too, so that every cell stands in its column; merged ones may still be empty. */
  placed?: boolean;
}

/** A table as read from cells, from lines with | or tabs, or from cells on lines of their own. */
export interface TableGrid {
  rows: GridRow[];
  /** Cells follow each other without row ends. */
  stream: boolean;
  /** Columns where the header is no row of its own cells. */
  roles?: ColumnRole[];
  /** Blanks divide the cells, and may stand inside them too. */
  blanks?: boolean;
  start: number;
}

/** Tables of a document and the lines that stand outside them. */
export interface DividedLines {
  tables: TableGrid[];
  lines: PlanLine[];
}

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

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
    } else if (countPipes(plan, line) > 0) {
      end = endOfPipes(plan, all, at);
      const found = gridOfPipes(plan, all.slice(at, end));
      lines.push(...all.slice(at, at + (found?.first ?? 0)));
      at += found?.first ?? 0;
      grid = found?.grid ?? null;
    } else if (headerCells(plan, splitTabs(plan, line)) >= 2) {
      while (all[end] && !all[end]?.block.cell) end++;
      const rows = all.slice(at, end).map((one): GridRow => ({ cells: splitTabs(plan, one), exact: false, placed: true }));
      grid = { rows, stream: false, start: line.range.start };
    } else if (headerCells(plan, splitGaps(plan, line)) >= 3 && headerCells(plan, splitGaps(plan, line)) === splitGaps(plan, line).length) {
      while (all[end] && !all[end]?.block.cell) end++;
      grid = { rows: all.slice(at, end).map((one): GridRow => ({ cells: splitGaps(plan, one), exact: false })), stream: false, blanks: true, start: line.range.start };
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
