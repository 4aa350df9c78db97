import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

/** A sheet as a person sees it: the texts of each row, a formula by its stored result, a merged cell only at its start. */
export interface ReadSheet {
  name: string;
  rows: string[][];
}

/** Opens an .xlsx with exceljs and gives all its sheets. */
export async function readSheets(file: string): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(file);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      texts.push(cell.isMerged && cell.master !== cell ? '' : cell.text);
    });
    rows.push(texts);
  });
  return rows;
}

/** The rows below the row of headings, each as a record by heading. */
export function recordsOf(sheet: ReadSheet, firstHeading = '序号'): Record<string, string>[] {
  const start = sheet.rows.findIndex((row) => row[0] === firstHeading);
  const headings = sheet.rows[start] ?? [];
  return sheet.rows.slice(start + 1).map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}
