import ExcelJS from 'exceljs';

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
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
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
  throw new TypeError('the responsibility table holds texts and numbers only');
}

/** Writes the cells with exceljs's workbook in memory. */
export async function writeInMemory(cells: SheetCells, file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  fillSheet(workbook, cells, () => undefined);
  await workbook.xlsx.writeFile(file);
}

/** Writes the cells with exceljs's stream writer, each row let go as soon as it is complete. */
export async function writeStreamed(cells: SheetCells, file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  fillSheet(workbook, cells, (row) => row.commit());
  await workbook.commit();
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
