import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';

const millisecondsPerDay = 86_400_000;
/** Excel's number of 1970-01-01. */
const excelDayOf1970 = 25_569;

/** A sheet as exceljs must be told it: what `readCells` finds in a file of the program. */
export interface SheetCells {
  readonly name: string;
  readonly columnWidths: readonly (number | null)[];
  readonly pageSetup: Partial<ExcelJS.PageSetup>;
  readonly headerFooter: Partial<ExcelJS.HeaderFooter>;
  readonly views: ExcelJS.Worksheet['views'];
  readonly styles: readonly Partial<ExcelJS.Style>[];
  readonly rows: readonly RowCells[];
}

interface RowCells {
  readonly height: number | null;
  /** Value and index into the sheet's styles of each column. */
  readonly cells: readonly (readonly [value: string | number | null, style: number])[];
  /** First and last column (from 1) of cells that are one. */
  readonly merge: readonly [from: number, to: number] | null;
}

/** Reads the first sheet of a file: cells, styles (each once), heights, widths, merges within a row. */
export async function readCells(file: string): Promise<SheetCells> {
  const [sheet] = await readSheets(file);
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  return sheet;
}

/** Reads all sheets of a file, as `readCells` does the first. */
export async function readSheets(file: string): Promise<SheetCells[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file, { ignoreNodes: ['dataValidations'] });
  return workbook.worksheets.map(sheetCells);
}

function sheetCells(sheet: ExcelJS.Worksheet): SheetCells {
  const styles = new Map<string, number>();
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => rowCells(sheet.getRow(index + 1), sheet.columnCount, styles));
  return {
    name: sheet.name,
    columnWidths: sheet.columns.map((column) => column.width ?? null),
    pageSetup: sheet.pageSetup,
    headerFooter: sheet.headerFooter,
    views: sheet.views,
    styles: [...styles.keys()].map((style) => JSON.parse(style) as Partial<ExcelJS.Style>),
    rows,
  };
}

function rowCells(row: ExcelJS.Row, columnCount: number, styles: Map<string, number>): RowCells {
  const merged: number[] = [];
  const cells = Array.from({ length: columnCount }, (_, index) => {
    const cell = row.getCell(index + 1);
    if (cell.isMerged) merged.push(index + 1);
    const style = JSON.stringify(cell.style);
    if (!styles.has(style)) styles.set(style, styles.size);
    const isCovered = cell.isMerged && cell.master.address !== cell.address;
    return [isCovered ? null : plainValue(cell.value), styles.get(style) ?? 0] as const;
  });
  const [from] = merged;
  const to = merged.at(-1);
  return { height: row.height ?? null, cells, merge: from === undefined || to === undefined ? null : [from, to] };
}

function plainValue(value: ExcelJS.CellValue): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime() / millisecondsPerDay + excelDayOf1970;
  throw new TypeError('the tables hold texts, numbers and days only');
}

/** Writes the cells of a sheet, or of several, with exceljs's workbook in memory. */
export async function writeInMemory(cells: SheetCells | readonly SheetCells[], file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of [cells].flat()) fillSheet(workbook, sheet, () => undefined);
  await workbook.xlsx.writeFile(file);
}

/** Writes the cells of a sheet, or of several, with exceljs's stream writer, each row let go as soon as it is complete. */
export async function writeStreamed(cells: SheetCells | readonly SheetCells[], file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  for (const sheet of [cells].flat()) fillSheet(workbook, sheet, (row) => row.commit());
  await workbook.commit();
}

/** Writes workbooks one after the other into a folder, which is made. */
export async function writeAll(write: typeof writeStreamed, workbooks: readonly (readonly SheetCells[])[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [index, sheets] of workbooks.entries()) await write(sheets, path.join(folder, `${index}.xlsx`));
}

function fillSheet(workbook: ExcelJS.Workbook, cells: SheetCells, finish: (row: ExcelJS.Row) => void): void {
  const { name, pageSetup, headerFooter, views, columnWidths, styles, rows } = cells;
  const sheet = workbook.addWorksheet(name, { pageSetup, headerFooter, views });
  sheet.columns = columnWidths.map((width) => (width === null ? {} : { width }));
  rows.forEach((model, index) => {
    const row = sheet.getRow(index + 1);
    if (model.height !== null) row.height = model.height;
    model.cells.forEach(([value, style], column) => {
      const cell = row.getCell(column + 1);
      cell.style = styles[style] ?? {};
      cell.value = value;
    });
    if (model.merge !== null) sheet.mergeCells(index + 1, model.merge[0], index + 1, model.merge[1]);
    finish(row);
  });
}
