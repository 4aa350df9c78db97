import type { Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import { isErrorCell } from './cell-text.ts';
import type { FilledCell } from './filled-cells.ts';
import { filledCells } from './filled-cells.ts';
import { hiddenColumnsOf, hiddenRowsOf, placeMerges } from './sheet-layout.ts';
import type { PlacedMerges } from './sheet-layout.ts';
import type { TellRemark } from './workbook-remark.ts';

/**
 * One block for every cell with content that a person sees, a merged range as one; each sheet is a table. Hidden
 * sheets and columns are left out: they hold lists, identifiers and last year's state. Hidden rows are read, whether a
 * filter or a hand hid them: a task too many is dropped with one key, a lost one is never noticed. All of it is told.
 * Throws `FILE_LIMIT_EXCEEDED`.
 */
export function sheetBlocks(workbook: WorkBook, tell: TellRemark): RawBlock[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const blocks: RawBlock[] = [];
  shownSheets(workbook, tell).forEach((name, table) => {
    const sheet = workbook.Sheets[name];
    if (sheet !== undefined) readSheet(sheet, { name, table, date1904, tell }, blocks);
  });
  return blocks;
}

/** Names of the sheets to read; where all are hidden, all of them. */
function shownSheets({ SheetNames, Workbook }: WorkBook, tell: TellRemark): string[] {
  const isHidden = (_: string, index: number): boolean => (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
  const names = SheetNames.filter(isHidden);
  if (names.length === 0 || names.length === SheetNames.length) return SheetNames;
  tell({ kind: 'hiddenSheets', names });
  return SheetNames.filter((name, index) => !isHidden(name, index));
}

interface SheetContext {
  name: string;
  table: number;
  date1904: boolean;
  tell: TellRemark;
}

function readSheet(sheet: WorkSheet, context: SheetContext, blocks: RawBlock[]): void {
  const { name: sheetName, tell } = context;
  const cells = filledCells(sheet, context.date1904);
  const hiddenColumns = hiddenColumnsOf(sheet, cells);
  const merges = placeMerges(sheet['!merges'] ?? [], cells, hiddenColumns);
  const seen = cells.filter((cell) => merges.masters.has(cell.address) || !(hiddenColumns.has(cell.column) || merges.covered.has(cell.address)));
  const printed = seen.filter((cell) => !isErrorCell(cell.cell));
  for (const cell of printed) {
    if (blocks.length >= documentLimits.cells) {
      throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum: documentLimits.cells });
    }
    blocks.push(cellBlock(cell, merges, context));
  }
  const columns = firstWords(cells.filter(({ column }) => hiddenColumns.has(column)));
  if (columns.length > 0) tell({ kind: 'hiddenColumns', sheet: sheetName, columns });
  const rows = hiddenRowsOf(sheet, printed);
  if (rows.length > 0) tell({ kind: 'hiddenRowsRead', sheet: sheetName, rows });
  const addresses = seen.filter((cell) => isErrorCell(cell.cell)).map(({ address }) => address);
  if (addresses.length > 0) tell({ kind: 'errorCells', sheet: sheetName, addresses });
}

/** Each column's letter with the words that stand first in it. */
function firstWords(cells: readonly FilledCell[]): string[] {
  const words = new Map<number, string>();
  for (const { column, text } of cells) if (!words.has(column)) words.set(column, text);
  return [...words].toSorted(([one], [other]) => one - other).map(([column, text]) => `${utils.encode_col(column)} ${text.trim()}`);
}

function cellBlock({ text, row, column, address }: FilledCell, merges: PlacedMerges, { table, name }: SheetContext): RawBlock {
  const range: Range = merges.masters.get(address) ?? { s: { r: row, c: column }, e: { r: row, c: column } };
  return {
    original: text,
    numberLength: 0,
    headingLevel: null,
    cell: { table, row: range.s.r, column: range.s.c, rowSpan: range.e.r - range.s.r + 1, columnSpan: range.e.c - range.s.c + 1 },
    place: { kind: 'sheet', sheet: name, address },
  };
}
