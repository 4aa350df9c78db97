import { utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';

/** A cell with content; rows and columns from 0. */
export interface FilledCell {
  row: number;
  column: number;
  /** `B7` */
  address: string;
  text: string;
  cell: CellObject;
}

/** The cells with content of a sheet, by rows: those that exist, not the range that the sheet claims to have. */
export function filledCells(sheet: WorkSheet, date1904: boolean): FilledCell[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return presentIndexes(rows).flatMap((row) => {
    const cells = rows[row] ?? [];
    return presentIndexes(cells).flatMap((column) => {
      const cell = cells[column];
      const text = cell === undefined ? '' : cellText(cell, date1904);
      return cell === undefined || text.trim() === '' ? [] : [{ row, column, address: utils.encode_cell({ r: row, c: column }), text, cell }];
    });
  });
}

/** Indexes that a sparse array holds, in order; a row numbered 1,048,576 costs nothing by this. */
function presentIndexes(sparse: readonly unknown[]): number[] {
  return Object.keys(sparse).map(Number);
}
