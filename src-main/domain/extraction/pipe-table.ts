import { readOutlineNumber } from '../outline/outline-number.ts';
import { contentOf } from './cell-content.ts';
import { fitOf } from './row-alignment.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellAt } from './table-cells.ts';
import { columnRoleOf, isColumnHeader } from './table-columns.ts';
import { announcesAttachment } from './table-ends.ts';
import type { TableGrid } from './table-grid.ts';
import { namesOtherColumns } from './table-header.ts';

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** Number of | in a line. */
export const countPipes = (plan: PlanText, line: PlanLine): number => read(plan, line.range).split('|').length - 1;

/** Cells between |; `leadingPipe`: a | at the start opens the first cell. */
export function splitPipes(plan: PlanText, range: TextRange, leadingPipe: boolean): (GridCell | null)[] {
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

/** Whether words are the line that Markdown draws under a header. */
export const isRule = (text: string): boolean => /^[|\-:]+$/.test(text) && text.includes('-');

/** Last line of the row that begins at a line: a cell that goes over lines leaves each with too few |. */
function lastLineOfRow(plan: PlanText, lines: readonly PlanLine[], start: number, wanted: number): number {
  let count = lines[start] ? countPipes(plan, lines[start]) : 0;
  if (count === 0 || count >= wanted) return start;
  for (let at = start + 1; at < lines.length && at < start + 8; at++) {
    const line = lines[at];
    if (!line || readOutlineNumber(read(plan, line.range)) !== null || countPipes(plan, line) >= wanted) return start;
    count += countPipes(plan, line);
    if (count === wanted) return at;
    if (count > wanted) return start;
  }
  return start;
}

/** A table found among lines, and the position of the line that it begins at. */
interface PlacedGrid {
  grid: TableGrid;
  first: number;
}

/** Lines with |: one row each, or a row broken over several lines until it has the header's number of cells. */
function gridOfRows(plan: PlanText, lines: readonly PlanLine[], hasHeader: boolean): TableGrid {
  const [headerLine] = lines;
  const leadingPipe = headerLine ? read(plan, headerLine.range).startsWith('|') : false;
  const wanted = headerLine ? countPipes(plan, headerLine) : 0;
  const rows: GridRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isRule(read(plan, line.range))) continue;
    const last = hasHeader ? lastLineOfRow(plan, lines, at, wanted) : at;
    const range = { start: line.range.start, end: lines[last]?.range.end ?? line.range.end };
    rows.push({ cells: splitPipes(plan, range, leadingPipe), exact: false });
    at = last;
  }
  return { rows, kind: 'rows', lines };
}

/** Cells of lines that end with a | or, where most do not, have a | between their cells. */
function cellsOfLines(plan: PlanText, lines: readonly PlanLine[]): (GridCell | null)[] {
  const closed = lines.filter((line) => read(plan, line.range).endsWith('|')).length;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  if (closed * 2 >= lines.length) return splitPipes(plan, { start: first.range.start, end: last.range.end }, true);
  return lines.flatMap((line) => splitPipes(plan, line.range, false));
}

/** Rows of cells that all have their | and therefore their place, each as wide as the header; null where they do not fit. */
function rowsByCount(plan: PlanText, cells: readonly (GridCell | null)[], width: number): GridRow[] | null {
  const header = cells.slice(0, width).map((cell) => (cell ? columnRoleOf(read(plan, cell.range)) : null));
  let misplaced = 0;
  let filled = 0;
  for (const [at, cell] of cells.entries()) {
    if (!cell || at < width) continue;
    filled++;
    const role = header[at % width] ?? 'ignored';
    if (role !== 'ignored' && fitOf(contentOf(plan, cell), role) < 0) misplaced++;
  }
  if (misplaced * 12 > filled || !cells.includes(null) && cells.length % width !== 0) return null;
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, row) => ({ cells: cells.slice(row * width, (row + 1) * width), exact: false }));
}

/** A table whose cells stand on lines of their own, each with its |; null where no header is found. */
function gridOfCellLines(plan: PlanText, lines: readonly PlanLine[]): PlacedGrid | null {
  for (const [first, line] of lines.entries()) {
    const words = read(plan, line.range).replaceAll('|', '');
    if (!isColumnHeader(words)) continue;
    const cells = cellsOfLines(plan, lines.slice(first));
    const end = cells.findIndex((cell) => cell === null || !isColumnHeader(read(plan, cell.range)));
    const width = end < 0 ? cells.length : end;
    if (width < 3) continue;
    const kept = lines.slice(first);
    const rows = rowsByCount(plan, cells, width);
    if (rows) return { grid: { rows, kind: 'rows', lines: kept }, first };
    return { grid: { rows: [{ cells: cells.filter((cell) => cell !== null), exact: false }], kind: 'stream', lines: kept }, first };
  }
  return null;
}

/** Finds a table in neighbouring lines with |; null where they are none. */
export function gridOfPipes(plan: PlanText, lines: readonly PlanLine[]): PlacedGrid | null {
  const header = lines.findIndex((line) => splitPipes(plan, line.range, true).filter((cell) => cell && isColumnHeader(read(plan, cell.range))).length >= 2);
  if (header >= 0) return { grid: gridOfRows(plan, lines.slice(header), true), first: header };
  const found = gridOfCellLines(plan, lines);
  if (found) return found;
  const wide = lines.filter((line) => countPipes(plan, line) >= 2);
  return wide.length < 3 ? null : { grid: gridOfRows(plan, lines, false), first: 0 };
}

/** Whether a line is the header of a table that is none of tasks: a roster, website columns. */
function headsOtherTable(plan: PlanText, line: PlanLine): boolean {
  return namesOtherColumns(plan, { cells: splitPipes(plan, line.range, true), exact: false });
}

/** Position behind the lines that belong to a table with | that starts here; a cell may go over some lines. */
export function endOfPipes(plan: PlanText, lines: readonly PlanLine[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length && at < end + 6; at++) {
    const line = lines[at];
    if (!line || line.block.cell || announcesAttachment(read(plan, line.range)) || headsOtherTable(plan, line)) break;
    if (countPipes(plan, line) > 0) end = at + 1;
  }
  return end;
}

