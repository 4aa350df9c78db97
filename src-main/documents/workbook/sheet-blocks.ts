import { utils } from '@e965/xlsx';
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import { cellText } from './cell-text.ts';

/** One block for every cell with content, hidden rows, columns and sheets too, a merged range as one; each sheet is a table. */
export function sheetBlocks(workbook: WorkBook): RawBlock[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const blocks: RawBlock[] = [];
  workbook.SheetNames.forEach((name, table) => {
    const sheet = workbook.Sheets[name];
    if (sheet !== undefined) readSheet(sheet, { name, table, date1904 }, blocks);
  });
  return blocks;
}

interface SheetContext {
  name: string;
  table: number;
  date1904: boolean;
}

/** Goes through the cells that exist, not through the range that a sheet claims to have. */
function readSheet(sheet: WorkSheet, context: SheetContext, blocks: RawBlock[]): void {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const merges = new Map((sheet['!merges'] ?? []).map((range) => [keyOf(range.s.r, range.s.c), range]));
  for (const row of presentIndexes(rows)) {
    const cells = rows[row] ?? [];
    for (const column of presentIndexes(cells)) {
      const text = cellText(cells[column], context.date1904);
      if (text.trim() === '') continue;
      if (blocks.length >= documentLimits.cells) {
        throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum: documentLimits.cells });
      }
      blocks.push(cellBlock(text, { row, column, merge: merges.get(keyOf(row, column)) }, context));
    }
  }
}

/** Indexes that a sparse array holds, in order; a row numbered 1,048,576 costs nothing by this. */
function presentIndexes(sparse: readonly unknown[]): number[] {
  return Object.keys(sparse).map(Number);
}

function cellBlock(text: string, at: { row: number; column: number; merge: Range | undefined }, context: SheetContext): RawBlock {
  const { row, column, merge } = at;
  return {
    original: text,
    numberLength: 0,
    headingLevel: null,
    cell: {
      table: context.table,
      row,
      column,
      rowSpan: merge === undefined ? 1 : merge.e.r - merge.s.r + 1,
      columnSpan: merge === undefined ? 1 : merge.e.c - merge.s.c + 1,
    },
    place: { kind: 'sheet', sheet: context.name, address: utils.encode_cell({ r: row, c: column }) },
  };
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
