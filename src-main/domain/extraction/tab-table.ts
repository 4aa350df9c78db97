import { contentOf } from './cell-content.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellAt } from './table-cells.ts';
import { endsTable, signsDocument } from './table-ends.ts';

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** Most lines that one row of a copied table takes. */
const mostLines = 12;

/** Tabs between two places of a block's text. */
const tabsIn = (line: PlanLine, from: number, to: number): number => line.block.text.slice(from, to).split('\t').length - 1;

/** Blanks behind the last cell of a line, up to the line's end. */
function tabsBehind(plan: PlanText, line: PlanLine): number {
  const from = (plan.offsetOf[line.range.end - 1] ?? 0) + 1;
  const rest = /^[^\S\r\n]*(?=[\r\n]|$)/.exec(line.block.text.slice(from, from + 80))?.[0] ?? '';
  return rest.split('\t').length - 1;
}

/** Cells between tabs; tabs are counted in the block, because blanks are not in the plan's text. */
export function splitTabs(plan: PlanText, line: PlanLine): (GridCell | null)[] {
  const cells: (GridCell | null)[] = [];
  let start = line.range.start;
  for (let at = line.range.start + 1; at < line.range.end; at++) {
    if (plan.gapBefore[at] !== 2) continue;
    const tabs = tabsIn(line, (plan.offsetOf[at - 1] ?? 0) + 1, plan.offsetOf[at] ?? 0);
    cells.push(cellAt(plan, start, at), ...Array<null>(Math.max(0, tabs - 1)).fill(null));
    start = at;
  }
  cells.push(cellAt(plan, start, line.range.end));
  const from = line.block.text.lastIndexOf('\n', (plan.offsetOf[line.range.start] ?? 0) - 1) + 1;
  const leading = tabsIn(line, from, plan.offsetOf[line.range.start] ?? 0);
  return [...Array<null>(leading).fill(null), ...cells, ...Array<null>(tabsBehind(plan, line)).fill(null)];
}

/** A cell that a spreadsheet has put in quotation marks because it goes over lines, and that the line does not close. */
function leavesQuoteOpen(plan: PlanText, cells: readonly (GridCell | null)[]): boolean {
  const last = cells.at(-1);
  const words = last ? read(plan, last.range) : '';
  return words.startsWith('"') && (words.split('"').length - 1) % 2 === 1;
}

/** A cell without the quotation marks that a spreadsheet has put round its lines. */
function withoutQuotes(plan: PlanText, cell: GridCell | null): GridCell | null {
  const words = cell ? read(plan, cell.range) : '';
  const isQuoted = cell !== null && words.length > 2 && words.includes('\n') && words.startsWith('"') && words.endsWith('"');
  return isQuoted ? { range: { start: cell.range.start + 1, end: cell.range.end - 1 } } : cell;
}

/** Puts the first cell of a line behind the last cell of the row so far: one cell that goes over lines. */
function joinLines(row: readonly (GridCell | null)[], next: readonly (GridCell | null)[]): (GridCell | null)[] {
  const [last, first] = [row.at(-1) ?? null, next[0] ?? null];
  const joined = last && first ? { range: { start: last.range.start, end: first.range.end } } : (last ?? first);
  return [...row.slice(0, -1), joined, ...next.slice(1)];
}

/** Whether a cell opens a row: it holds a number. */
const opensRow = (plan: PlanText, cells: readonly (GridCell | null)[]): boolean => {
  const [first] = cells;
  return first !== null && first !== undefined && /^(?:\d{1,3}[.、]?$|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])/.test(read(plan, first.range));
};

/** Whether the last cell of a line ends in the middle of a list or a sentence. */
function isLeftOpen(plan: PlanText, cells: readonly (GridCell | null)[]): boolean {
  const last = cells.at(-1);
  return last !== null && last !== undefined && /[,、]$/.test(read(plan, last.range));
}

/** Position of the last line of the row that begins at a line: a cell that goes over lines leaves each with too few tabs. */
function lastLineOfRow(plan: PlanText, all: readonly (readonly (GridCell | null)[])[], start: number, width: number): number {
  let row = all[start] ?? [];
  let quoted = start;
  while (leavesQuoteOpen(plan, row) && quoted + 1 < Math.min(all.length, start + mostLines)) row = joinLines(row, all[++quoted] ?? []);
  if (leavesQuoteOpen(plan, row)) return start;
  // Without its number a row that is too short has rather lost cells that were merged.
  if (row.length < 2 || row.length >= width || !(opensRow(plan, row) || isLeftOpen(plan, row))) return quoted;
  for (let at = quoted + 1; at < Math.min(all.length, start + mostLines); at++) {
    const next = all[at] ?? [];
    if (opensRow(plan, next) || next.length >= width) return quoted;
    row = joinLines(row, next);
    if (row.length > width) return quoted;
    if (row.length === width && next.length > 1) return at;
  }
  return quoted;
}

/** Whether two cells that stand one below the other are one that only the width of its column has broken. */
function isBrokenCell(plan: PlanText, last: GridCell, only: GridCell): boolean {
  const whole = contentOf(plan, { range: { start: last.range.start, end: only.range.end } });
  // Two whole dates are those of a cell and of what stands behind the table.
  if (whole === 'deadline') return contentOf(plan, last) !== 'deadline' || contentOf(plan, only) !== 'deadline';
  if (whole === 'units') return true;
  const [words, more] = [read(plan, last.range), read(plan, only.range)];
  // No line of a cell is wider than its column.
  const isNarrow = more.split('\n').every((line) => line.length <= (words.split('\n')[0]?.length ?? 0) + 1);
  return isNarrow && contentOf(plan, last) === 'text' && !/[。;]$/.test(words) && /[。;]$/.test(more);
}

/** Number of lines of one cell that go on with the last cell of a whole row: a list of units, a date or a sentence that its column has broken. */
function linesGoingOn(plan: PlanText, row: readonly (GridCell | null)[], all: readonly (readonly (GridCell | null)[])[], start: number, width: number): number {
  const last = row.at(-1);
  if (row.length !== width || !last) return 0;
  let count = 0;
  for (let at = start; at < Math.min(all.length, start + mostLines); at++) {
    const next = all[at] ?? [];
    const [only] = next;
    if (next.length !== 1 || !only || opensRow(plan, next)) break;
    const before = count === at - start && count > 0 ? (all[at - 1]?.[0] ?? last) : last;
    const open = count === at - start && (isLeftOpen(plan, [before]) || (contentOf(plan, last) === 'units' && contentOf(plan, only) === 'units'));
    if (open || isBrokenCell(plan, last, only)) count = at - start + 1;
  }
  return count;
}

const padded = (cells: readonly (GridCell | null)[], width: number): (GridCell | null)[] => [...cells, ...Array<null>(Math.max(0, width - cells.length)).fill(null)];

/** Rows of lines with tabs below a header of so many cells; cells that go over lines are put together again. */
function readTabRows(plan: PlanText, lines: readonly PlanLine[], width: number): GridRow[] {
  const all = lines.map((line) => splitTabs(plan, line));
  const rows: GridRow[] = [];
  for (let at = 0; at < all.length; at++) {
    const last = lastLineOfRow(plan, all, at, width);
    let cells = all.slice(at + 1, last + 1).reduce<(GridCell | null)[]>((row, next) => joinLines(row, next), [...(all[at] ?? [])]);
    at = last;
    for (let count = linesGoingOn(plan, cells, all, at + 1, width); count > 0; count--) cells = joinLines(cells, all[++at] ?? []);
    rows.push({ cells: cells.map((cell) => withoutQuotes(plan, cell)), exact: false, placed: true });
  }
  // Where blanks are printed, those behind the last cell were cut off with the end of the line.
  const printsBlanks = rows.some(({ cells }) => cells.length <= width && cells.slice(1).includes(null));
  return printsBlanks ? rows.map((row) => ({ ...row, cells: row.cells.length > 1 ? padded(row.cells, width) : row.cells })) : rows;
}

/** Rows of the lines from `start` to `end`, and the position behind the lines with which the last cell goes on. */
export function readTabTable(plan: PlanText, all: readonly PlanLine[], start: number, end: number, width: number): { rows: GridRow[]; end: number } {
  const rows = readTabRows(plan, all.slice(start, end), width);
  const behind = all.slice(end, end + mostLines);
  const last = behind.findIndex((line, at) => line.block.cell !== null || endsTable(plan, line) || signsDocument(plan, behind, at));
  const following = behind.slice(0, last < 0 ? behind.length : last).map((line) => splitTabs(plan, line));
  const count = linesGoingOn(plan, rows.at(-1)?.cells ?? [], following, 0, width);
  return count === 0 ? { rows, end } : { rows: readTabRows(plan, all.slice(start, end + count), width), end: end + count };
}
