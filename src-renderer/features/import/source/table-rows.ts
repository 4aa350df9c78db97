import type { TableBlock } from './source-blocks.ts';

interface TableCellView {
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Null for a cell without text. */
  block: TableBlock | null;
}

export interface TableRow {
  row: number;
  cells: TableCellView[];
}

/** Rows in one group, unless merged cells need more. */
const rowsInGroup = 12;

/** Rows of a table from its blocks (those without text are missing and come back as empty cells), in groups. */
export function rowGroups(blocks: readonly TableBlock[]): TableRow[][] {
  const rows = tableRows(blocks);
  const groups: TableRow[][] = [];
  let group: TableRow[] = [];
  let mergedUntil = 0;
  for (const row of rows) {
    if (group.length >= rowsInGroup && row.row >= mergedUntil) {
      groups.push(group);
      group = [];
    }
    group.push(row);
    for (const cell of row.cells) mergedUntil = Math.max(mergedUntil, row.row + cell.rowSpan);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Rows of a table, every place filled: by a cell, by a merged cell that reaches there, or by an empty cell. */
export function tableRows(blocks: readonly TableBlock[]): TableRow[] {
  const columns = columnCount(blocks);
  const byPlace = new Map(blocks.map((block) => [`${block.cell.row}:${block.cell.column}`, block]));
  const firstRow = Math.min(...blocks.map((block) => block.cell.row));
  const lastRow = Math.max(...blocks.map((block) => block.cell.row + block.cell.rowSpan - 1));
  const covered = new Set<string>();
  const rows: TableRow[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const cells: TableCellView[] = [];
    for (let column = 0; column < columns; column++) {
      if (covered.has(`${row}:${column}`)) continue;
      const block = byPlace.get(`${row}:${column}`) ?? null;
      const { rowSpan, columnSpan } = block?.cell ?? { rowSpan: 1, columnSpan: 1 };
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < columnSpan; right++) covered.add(`${row + down}:${column + right}`);
      }
      cells.push({ column, rowSpan, columnSpan, block });
    }
    rows.push({ row, cells });
  }
  return rows;
}

/** Share of the width for each column (they add up to 1), by how much text stands in its unmerged cells. */
export function columnShares(blocks: readonly TableBlock[]): number[] {
  const weights = Array.from({ length: columnCount(blocks) }, (_, column) => {
    const lengths = blocks
      .filter((block) => block.cell.column === column && block.cell.columnSpan === 1)
      .map((block) => block.original.length);
    if (lengths.length === 0) return 1;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return Math.min(12, Math.max(3, Math.sqrt(mean) * 1.5));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function columnCount(blocks: readonly TableBlock[]): number {
  return Math.max(...blocks.map((block) => block.cell.column + block.cell.columnSpan));
}
