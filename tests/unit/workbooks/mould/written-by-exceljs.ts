import ExcelJS from 'exceljs';
import { utcDate } from '../../../../src-main/workbooks/excel-day.ts';
import { addSheet } from '../../../../src-main/workbooks/mould/cast-mould.ts';
import { excelStyle } from '../../../../src-main/workbooks/mould/excel-style.ts';
import { styleNameOf } from '../../../../src-main/workbooks/mould/used-styles.ts';
import { columnLetters } from '../../../../src-main/workbooks/sheet-model.ts';
import type { CellValue, SheetModel, WorkbookModel } from '../../../../src-main/workbooks/sheet-model.ts';

/** The workbook as exceljs alone writes it, cell by cell. */
export async function writtenByExceljs(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) {
    const worksheet = await addSheet(workbook, sheet, model.sheets);
    if (sheet.form?.filtered === true) worksheet.autoFilter = filterOf(sheet);
    sheet.rows.forEach(({ cells, merges, height }, index) => {
      const row = worksheet.getRow(index + 1);
      if (height !== null) row.height = height;
      cells.forEach((cell, column) => {
        const written = row.getCell(column + 1);
        // A cell that is merged into one above has that one's style, and would set its value.
        if (written.isMerged && written.master !== written) return;
        written.style = excelStyle(model.styles, styleNameOf(cell));
        written.value = excelValue(cell.value);
      });
      for (const { from, to, down = 0 } of merges) worksheet.mergeCells(index + 1, from + 1, index + 1 + down, to + 1);
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function filterOf({ columnWidths, form, titleRowCount, headerRowCount, rows }: SheetModel): string {
  const shown = columnWidths.filter((_, column) => form?.hiddenColumns.includes(column) !== true).length;
  return `A${titleRowCount + headerRowCount}:${columnLetters(shown - 1)}${rows.length}`;
}

function excelValue(value: CellValue): ExcelJS.CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return 'day' in value ? utcDate(value.day) : { formula: value.formula, result: value.result };
}

/** All that exceljs reads of a file: values, styles, merges, heights, widths, views, protection, checks, filter, print set-up. */
export async function readByExceljs(bytes: Uint8Array): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets.map((worksheet) => {
    const { rows, merges, ...frame } = worksheet.model as ExcelJS.WorksheetModel & { rows: object[] };
    // What exceljs alone writes of a row's extent is for its own use.
    return { ...frame, dimensions: null, merges: merges.toSorted(), rows: rows.map((row) => ({ ...row, min: null, max: null, dyDescent: null })) };
  });
}
