import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { fillInFieldLabels } from '../../src-main/contract/text/exchange-words.ts';
import type { FillInField } from '../../src-main/domain/exchange/fill-in-row.ts';

/** What a unit types into the cells of a row. */
export type TypedCells = Partial<Record<FillInField, string | number | Date | null>>;

/** The sheet of a distributed workbook that the unit fills in. */
export const taskSheetName = '任务填报';

/** A distributed workbook as a person at the unit has it open: rows by their title. */
export interface OpenWorkbook {
  workbook: ExcelJS.Workbook;
  sheet: ExcelJS.Worksheet;
  /** Types into the row whose task is called so. */
  type: (title: string, cells: TypedCells) => void;
  /** Saves it; `savedAt` is what the file says of itself. */
  save: (target: string, savedAt?: string) => Promise<void>;
}

/** Opens a distributed workbook for changes. */
export async function openDistributed(file: string): Promise<OpenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
  const sheet = workbook.getWorksheet(taskSheetName);
  if (sheet === undefined) throw new Error(`${file} has no sheet ${taskSheetName}`);
  return {
    workbook,
    sheet,
    type: (title, cells) => {
      const row = rowOf(sheet, title);
      for (const [field, value] of Object.entries(cells)) row.getCell(columnOf(sheet, fillInFieldLabels[field as FillInField])).value = value;
    },
    save: async (target, savedAt) => {
      if (savedAt !== undefined) workbook.modified = new Date(savedAt);
      writeFileSync(target, new Uint8Array(await workbook.xlsx.writeBuffer()));
    },
  };
}

/** The row that shows a title. */
export function rowOf(sheet: ExcelJS.Worksheet, title: string): ExcelJS.Row {
  const { row: header, column } = placeOf(sheet, '工作任务');
  for (let number = header + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (textOf(row.getCell(column)).includes(title)) return row;
  }
  throw new Error(`no row of ${title}`);
}

/** The column below a header. */
export function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  return placeOf(sheet, header).column;
}

/** The library has no text for an empty cell that is merged. */
function textOf(cell: ExcelJS.Cell): string {
  return cell.value === null ? '' : cell.text;
}

function placeOf(sheet: ExcelJS.Worksheet, header: string): { row: number; column: number } {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (textOf(sheet.getRow(number).getCell(column)).replaceAll(/\s|（[^（）]*）/gu, '') === header) return { row: number, column };
    }
  }
  throw new Error(`no column ${header}`);
}
