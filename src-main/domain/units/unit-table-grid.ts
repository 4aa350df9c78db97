import type { TextBlock } from '../extraction/text-block.ts';

/** A cell of a table, or a piece of a line between tabs. A merged cell is one object wherever it reaches. */
export interface UnitCell {
  /** Cleaned text. */
  text: string;
  /** The same as typed: cleaning takes blanks out of telephone numbers and from between a name and a post. */
  typed: string;
  rowSpan: number;
  columnSpan: number;
}

export interface UnitGridRow {
  /** Number of the row in its sheet or of the line in its text, from 1. */
  number: number;
  cells: (UnitCell | null)[];
}

/** Rows that belong together: one table, or the lines of a text that stand between tables. */
export interface UnitGrid {
  rows: UnitGridRow[];
  columnCount: number;
}

/** Far more than the cells of any county's table of units; what stands behind them is not looked at. */
const mostBlocks = 50_000;

/** The tables and runs of lines of a document, in reading order. */
export function unitGridsOf(blocks: readonly TextBlock[]): UnitGrid[] {
  const groups: { table: number | null; blocks: TextBlock[] }[] = [];
  for (const block of blocks.slice(0, mostBlocks)) {
    const table = block.cell?.table ?? null;
    const last = groups.at(-1);
    if (last !== undefined && last.table === table) last.blocks.push(block);
    else groups.push({ table, blocks: [block] });
  }
  return groups.map((group) => (group.table === null ? gridOfLines(group.blocks) : gridOfCells(group.blocks)));
}

function gridOfLines(blocks: readonly TextBlock[]): UnitGrid {
  const rows = blocks.map((block, index): UnitGridRow => {
    const texts = block.text.split('\t');
    const typed = block.original.split('\t');
    const cells = texts.map((text, at): UnitCell | null =>
      text.trim() === '' ? null : { text, typed: (typed.length === texts.length ? typed[at] : undefined) ?? text, rowSpan: 1, columnSpan: 1 },
    );
    return { number: block.place.kind === 'line' ? block.place.line : index + 1, cells };
  });
  const columnCount = Math.max(0, ...rows.map((row) => row.cells.length));
  for (const row of rows) while (row.cells.length < columnCount) row.cells.push(null);
  return { rows, columnCount };
}

/** Rows and columns in which no cell begins are left out: only merged cells reach them, and may claim a million of them. */
function gridOfCells(blocks: readonly TextBlock[]): UnitGrid {
  const placed = blocks.flatMap(({ text, original, cell }) => (cell === null ? [] : [{ ...cell, content: { text, typed: original, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan } }]));
  const rowNumbers = inOrder(placed.map(({ row }) => row));
  const columnNumbers = inOrder(placed.map(({ column }) => column));
  const rowPlaces = new Map(rowNumbers.map((row, place) => [row, place]));
  const columnPlaces = new Map(columnNumbers.map((column, place) => [column, place]));
  const rows = rowNumbers.map((row): UnitGridRow => ({ number: row + 1, cells: Array<UnitCell | null>(columnNumbers.length).fill(null) }));
  for (const { row, rowSpan, column, columnSpan, content } of placed) {
    for (let down = rowPlaces.get(row) ?? 0; (rowNumbers[down] ?? Number.POSITIVE_INFINITY) < row + rowSpan; down++) {
      for (let right = columnPlaces.get(column) ?? 0; (columnNumbers[right] ?? Number.POSITIVE_INFINITY) < column + columnSpan; right++) {
        rows[down]?.cells.splice(right, 1, content);
      }
    }
  }
  return { rows, columnCount: columnNumbers.length };
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
