import { contentOf } from './cell-content.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { isForeignHeader } from './table-columns.ts';
import { endsTable, signsDocument } from './table-ends.ts';

/** Rows of a table without header, and the position behind them. */
export interface BareRows {
  rows: GridRow[];
  end: number;
}

const leastRows = 3;
const leastWidth = 3;
/** Longest row: what goes on without a next number is text. */
const mostCells = 30;

/** Lines above the rows in which the header of a table that is none of tasks may stand. */
const mostHeaderLines = 8;

const read = (plan: PlanText, line: PlanLine): string => plan.text.slice(line.range.start, line.range.end);

/** Whether rows are those of a table of tasks: as wide as each other, most with units in one column and text in another. */
function areRows(plan: PlanText, rows: readonly GridRow[]): boolean {
  const widths = rows.map((row) => row.cells.length);
  const common = widths.toSorted((a, b) => widths.filter((one) => one === b).length - widths.filter((one) => one === a).length)[0] ?? 0;
  const usual = rows.filter((row) => row.cells.length === common);
  if (rows.length < leastRows || common < leastWidth || usual.length * 5 < rows.length * 3) return false;
  const holds = (content: string): boolean =>
    Array.from({ length: common }, (_, column) => column).some((column) => usual.filter((row) => row.cells[column] && contentOf(plan, row.cells[column]) === content).length * 5 >= usual.length * 4);
  return holds('units') && holds('text');
}

/** Whether words right above the rows head columns that no table of tasks has. */
function standsUnderOther(plan: PlanText, lines: readonly PlanLine[], start: number, divide: (line: PlanLine) => GridCell[]): boolean {
  const above = lines.slice(Math.max(0, start - mostHeaderLines), start);
  return above.some((line) => divide(line).some(({ range }) => isForeignHeader(plan.text.slice(range.start, range.end))));
}

/** Lines with blanks between their cells, numbered from 1 and without header; null where there are none. */
export function readBareGaps(plan: PlanText, lines: readonly PlanLine[], start: number, divide: (line: PlanLine) => GridCell[]): BareRows | null {
  const rows: GridRow[] = [];
  let end = start;
  for (let line = lines[end]; line && !line.block.cell; line = lines[end]) {
    const cells = divide(line);
    const [number] = cells;
    if (!number || cells.length < leastWidth || plan.text.slice(number.range.start, number.range.end).replace(/[.、]$/, '') !== String(rows.length + 1)) break;
    rows.push({ cells, exact: false });
    end++;
  }
  return areRows(plan, rows) && !standsUnderOther(plan, lines, start, divide) ? { rows, end } : null;
}

/** Cells on lines of their own, each row begun by its number and without header; null where there are none. */
export function readBareLines(plan: PlanText, lines: readonly PlanLine[], start: number): BareRows | null {
  if (!lines[start] || read(plan, lines[start]) !== '1') return null;
  const rows: GridRow[] = [];
  let end = start;
  for (let line = lines[end]; line && !line.block.cell; line = lines[end]) {
    const width = rows.at(-1)?.cells.length ?? 0;
    if (width > mostCells || endsTable(plan, line) || signsDocument(plan, lines, end)) break;
    if (read(plan, line) === String(rows.length + 1) && (rows.length === 0 || width >= leastWidth)) rows.push({ cells: [], exact: false });
    rows.at(-1)?.cells.push({ range: line.range });
    end++;
  }
  return areRows(plan, rows) && !standsUnderOther(plan, lines, start, ({ range }) => [{ range }]) ? { rows, end } : null;
}
