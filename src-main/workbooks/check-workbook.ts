import { excelDay } from './excel-day.ts';
import { excelText } from './excel-text.ts';
import { readWorkbookValues } from './read-workbook-values.ts';
import type { ReadCell, ReadSheet } from './read-workbook-values.ts';
import { columnLetters } from './sheet-model.ts';
import type { CellValue, SheetModel, WorkbookModel } from './sheet-model.ts';
import { WorkbookError } from './workbook-error.ts';

export interface CheckedWorkbook {
  readonly sheets: number;
  readonly rows: number;
  /** Cells with a value that were read back and are the same. */
  readonly checkedCells: number;
}

function expectedCell(value: CellValue): ReadCell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { value, formula: null };
  if (typeof value === 'string') return { value: excelText(value), formula: null };
  return 'day' in value
    ? { value: excelDay(value.day), formula: null }
    : { value: value.result, formula: value.formula };
}

/** Whether a cell was found as it is expected; nearly all are texts or empty. */
function holds(cell: ReadCell | undefined, value: CellValue): boolean {
  if (value === null) return cell === undefined;
  if (typeof value === 'string') return cell !== undefined && cell.value === excelText(value) && cell.formula === null;
  const expected = expectedCell(value);
  return expected?.value === cell?.value && expected?.formula === cell?.formula;
}

function fail(where: string, expected: unknown, found: unknown): never {
  throw new WorkbookError('CHECK_FAILED', { where, expected: String(expected), found: String(found) });
}

function printed(cell: ReadCell | undefined): string {
  return cell === undefined ? '' : JSON.stringify(cell);
}

function checkSheet(model: SheetModel, found: ReadSheet | undefined): number {
  if (found?.name !== model.name) fail('sheet', model.name, found?.name);
  let checked = 0;
  if (found.rows.length > model.rows.length) fail(model.name, model.rows.length, found.rows.length);
  for (const [rowIndex, row] of model.rows.entries()) {
    const foundRow = found.rows[rowIndex] ?? [];
    for (let column = 0; column < Math.max(row.cells.length, foundRow.length); column += 1) {
      const value = row.cells[column]?.value ?? null;
      const cell = foundRow[column];
      if (!holds(cell, value)) fail(`${model.name}!${columnLetters(column)}${rowIndex + 1}`, printed(expectedCell(value)), printed(cell));
      if (value !== null) checked += 1;
    }
  }
  const merges = model.rows.flatMap((row, index) =>
    row.merges.map(({ from, to, down = 0 }) => `${columnLetters(from)}${index + 1}:${columnLetters(to)}${index + 1 + down}`),
  );
  if (merges.join() !== found.merges.join()) fail(`${model.name} merges`, merges.length, found.merges.length);
  return checked;
}

/** Reads a written workbook again and compares names, every cell, formula and merge; throws `CHECK_FAILED` at the first difference. */
export function checkWorkbook(bytes: Uint8Array, model: WorkbookModel): CheckedWorkbook {
  const found = readWorkbookValues(bytes);
  if (found.length !== model.sheets.length) fail('sheets', model.sheets.length, found.length);
  let checkedCells = 0;
  for (const [index, sheet] of model.sheets.entries()) {
    checkedCells += checkSheet(sheet, found[index]);
  }
  return {
    sheets: model.sheets.length,
    rows: model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    checkedCells,
  };
}
