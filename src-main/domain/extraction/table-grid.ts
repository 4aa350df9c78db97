import { readBareGaps, readBareLines } from './bare-rows.ts';
import { readCellLines } from './cell-lines.ts';
import type { GluedColumn } from './glued-table.ts';
import { readGluedRows } from './glued-rows.ts';
import { headsGluedTable, readGluedHeader } from './glued-table.ts';
import { countPipes, endOfPipes, gridOfPipes } from './pipe-table.ts';
import type { PlanLine, PlanText, TextRange } from './plan-text.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { isColumnHeader, isForeignHeader } from './table-columns.ts';
import { couldHead, endsTable, entitlesTable, isRemark, signsDocument } from './table-ends.ts';
import { namesOtherColumns } from './table-header.ts';
import { readTabTable, splitTabs } from './tab-table.ts';

/** Rows as a file or a copied text gives them, before anybody knows what their columns hold. */
export type TableGrid = {
  rows: GridRow[];
  /** Lines of the document that the table takes. */
  lines: readonly PlanLine[];
} & (
  | { kind: 'rows'; /** Blanks divide the cells, and may stand inside them too. */ blanks?: boolean; /** Nothing but the form of its lines says that it is a table. */ bare?: boolean }
  /** All cells in one row: they follow each other without row ends. */
  | { kind: 'stream'; /** Cells of the header, where it is known how many they are; they are no cells of the row. */ header?: readonly GridCell[] }
  /** The header is no row of the grid. */
  | { kind: 'glued'; header: readonly GluedColumn[] }
);

/** Tables of a document and the lines that stand outside them. */
export interface DividedLines {
  tables: TableGrid[];
  lines: PlanLine[];
}

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** Numbers in order without repeats, each with its place among them. */
function positionsOf(numbers: readonly number[]): Map<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
}

/**
 * Cells that the file itself gives, merged ones repeated wherever they reach. Rows and columns in which no cell begins
 * are left out: they only come from merged cells, which may claim a million of them.
 */
function gridOfCells(lines: readonly PlanLine[]): TableGrid {
  const rangeOf = new Map<PlanLine['block'], TextRange>();
  for (const line of lines) rangeOf.set(line.block, { start: rangeOf.get(line.block)?.start ?? line.range.start, end: line.range.end });
  const places = [...rangeOf].flatMap(([block, range]) => (block.cell ? [{ ...block.cell, cell: { range } }] : []));
  const columns = positionsOf(places.map(({ column }) => column));
  const rowNumbers = positionsOf(places.map(({ row }) => row));
  const rows = [...rowNumbers.keys()].map((): GridRow => ({ cells: Array<GridCell | null>(columns.size).fill(null), exact: true }));
  const [ownColumns, ownRows] = [[...columns.keys()], [...rowNumbers.keys()]];
  for (const { row, rowSpan, column, columnSpan, cell } of places) {
    for (let down = rowNumbers.get(row) ?? 0; (ownRows[down] ?? Number.POSITIVE_INFINITY) < row + rowSpan; down++) {
      for (let right = columns.get(column) ?? 0; (ownColumns[right] ?? Number.POSITIVE_INFINITY) < column + columnSpan; right++) rows[down]?.cells.splice(right, 1, cell);
    }
  }
  return { kind: 'rows', rows, lines };
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

const headerCells = (plan: PlanText, cells: readonly (GridCell | null)[]): number =>
  cells.filter((cell) => cell && isColumnHeader(read(plan, cell.range))).length;

/** How a line of copied text is divided into cells. */
type Divide = (line: PlanLine) => readonly (GridCell | null)[];

const rangesOf = (cells: readonly (GridCell | null)[]): TextRange[] => cells.flatMap((cell) => (cell ? [cell.range] : []));

/** Lines of one cell that may follow each other inside a table: headings, and cells that go over lines. */
const mostSingleCells = 12;

/** Position behind the last line of a table whose rows have several cells; notes, signatures and other tables end it. */
function endOfRows(plan: PlanText, all: readonly PlanLine[], start: number, divide: Divide): number {
  let end = start + 1;
  for (let at = end; at < Math.min(all.length, end + mostSingleCells); at++) {
    const line = all[at];
    if (!line || line.block.cell || endsTable(plan, line)) break;
    const cells = divide(line);
    if (namesOtherColumns(plan, { cells: [...cells], exact: false })) break;
    const next = all[at + 1];
    if (cells.length > 1) end = at + 1;
    else if (next && entitlesTable(plan, line, rangesOf(divide(next))) && read(plan, next.range) !== read(plan, all[start]?.range ?? next.range)) break;
  }
  return end;
}

/** Position behind the last line of a table whose cells a copy glued together. */
function endOfGlued(plan: PlanText, all: readonly PlanLine[], start: number): number {
  let at = start + 1;
  for (let line = all[at]; line && !line.block.cell; line = all[at]) {
    if (endsTable(plan, line) || headsGluedTable(read(plan, line.range)) || signsDocument(plan, all, at)) break;
    const next = all[at + 1];
    if (next && entitlesTable(plan, line, [line.range, line.range]) && headsGluedTable(read(plan, next.range))) break;
    at++;
  }
  return at;
}

/** Rows with as many tabs as these, one below the other, are a table whatever their words are. */
const leastBareRows = 3;

function isBareTable(plan: PlanText, all: readonly PlanLine[], start: number): boolean {
  const widths = all.slice(start, start + leastBareRows).map((line) => (line.block.cell ? 0 : splitTabs(plan, line).length));
  return widths.length === leastBareRows && widths.every((width) => width >= 3 && width === widths[0]);
}

/** Whether most cells between blanks are names of columns, and the others could be. */
function isGapHeader(plan: PlanText, gaps: readonly GridCell[]): boolean {
  const known = gaps.filter(({ range }) => isColumnHeader(read(plan, range)) || isForeignHeader(read(plan, range))).length;
  return known >= 3 && known * 3 >= gaps.length * 2 && gaps.every(({ range }) => couldHead(plan, range));
}

/** The table of copied text that begins at a line, and the position behind it; null where none begins. */
function copiedTable(plan: PlanText, all: readonly PlanLine[], at: number, line: PlanLine): { grid: TableGrid; end: number } | null {
  const tabs = splitTabs(plan, line);
  const named = headerCells(plan, tabs) >= 2;
  if (named || isBareTable(plan, all, at)) {
    const { rows, end } = readTabTable(plan, all, at, endOfRows(plan, all, at, (one) => splitTabs(plan, one)), tabs.length);
    return { grid: { kind: 'rows', rows, lines: all.slice(at, end), bare: !named }, end };
  }
  const gaps = splitGaps(plan, line);
  if (isGapHeader(plan, gaps)) {
    const end = endOfRows(plan, all, at, (one) => splitGaps(plan, one));
    const lines = all.slice(at, end);
    return { grid: { kind: 'rows', rows: lines.map((one) => ({ cells: splitGaps(plan, one), exact: false })), lines, blanks: true }, end };
  }
  const header = readGluedHeader(read(plan, line.range));
  if (header) {
    const end = endOfGlued(plan, all, at);
    const lines = all.slice(at, end);
    return { grid: { kind: 'glued', rows: readGluedRows(plan, lines.slice(1), header), lines, header }, end };
  }
  const bare = line.block.cell ? null : (readBareGaps(plan, all, at, (one) => splitGaps(plan, one)) ?? readBareLines(plan, all, at));
  if (bare) return { grid: { kind: 'rows', rows: bare.rows, lines: all.slice(at, bare.end), bare: true }, end: bare.end };
  const found = readCellLines(plan, all, at);
  if (!found) return null;
  const cellsOf = (lines: readonly PlanLine[]): GridCell[] => lines.map((one) => ({ range: one.range }));
  const lines = all.slice(at, found.end);
  return { grid: { kind: 'stream', header: cellsOf(found.header), rows: [{ cells: cellsOf(found.body), exact: false }], lines }, end: found.end };
}

/** Position behind the further numbered notes (2.…) of a remark that stands here below a table. */
function endOfRemark(plan: PlanText, all: readonly PlanLine[], at: number): number {
  const remark = all[at];
  if (!remark || remark.block.cell || !isRemark(plan, remark)) return at;
  const last = all.findIndex((line, next) => next > at && !/^[(]?[1-9][).、]/.test(read(plan, line.range)));
  return last < 0 ? all.length : last;
}

/** Divides the lines of a document into tables and text; a table inside a cell of another is a table of its own. */
export function divideTables(plan: PlanText, all: readonly PlanLine[]): DividedLines {
  const tables: TableGrid[] = [];
  const lines: PlanLine[] = [];
  const linesOfTable = new Map<number, PlanLine[]>();
  for (const line of all) {
    const { cell } = line.block;
    const known = cell && linesOfTable.get(cell.table);
    if (known) known.push(line);
    else if (cell) linesOfTable.set(cell.table, [line]);
  }
  for (let at = 0; at < all.length; ) {
    const line = all[at];
    if (!line) break;
    const table = line.block.cell?.table;
    if (table !== undefined) {
      const own = linesOfTable.get(table) ?? [];
      if (own[0] === line) tables.push(gridOfCells(own));
      at++;
      continue;
    }
    if (countPipes(plan, line) > 0) {
      const end = endOfPipes(plan, all, at);
      const found = gridOfPipes(plan, all.slice(at, end));
      lines.push(...all.slice(at, found ? at + found.first : end));
      if (found) tables.push(found.grid);
      at = found ? endOfRemark(plan, all, end) : end;
      continue;
    }
    const copied = copiedTable(plan, all, at, line);
    if (copied) tables.push(copied.grid);
    else lines.push(line);
    at = copied ? endOfRemark(plan, all, copied.end) : at + 1;
  }
  return { tables, lines };
}
