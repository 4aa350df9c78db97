import type ExcelJS from 'exceljs';
import { utcDate } from './excel-day.ts';
import type { CheckRule, ColumnCells, ColumnCheck, SheetForm } from './sheet-form.ts';
import { columnLetters } from './sheet-model.ts';
import type { SheetModel } from './sheet-model.ts';

/** Methods of exceljs's stream writer of a sheet that its types leave out. */
const protectionPart = '_writeSheetProtection';
const filterPart = '_writeAutoFilter';

interface SheetStream extends Record<typeof protectionPart | typeof filterPart, () => void> {
  readonly dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void };
}

function rangeOf({ column, firstRow, lastRow }: ColumnCells, mark = ''): string {
  const cell = (row: number): string => `${mark}${columnLetters(column)}${mark}${row}`;
  return firstRow === lastRow ? cell(firstRow) : `${cell(firstRow)}:${cell(lastRow)}`;
}

function ruleOf(rule: CheckRule, sheets: readonly SheetModel[]): Pick<ExcelJS.DataValidation, 'type' | 'formulae' | 'operator'> {
  switch (rule.kind) {
    case 'list': {
      // A list within the rule itself may have 255 characters; cells of another sheet have no such limit.
      const sheetName = sheets[rule.sheet]?.name ?? '';
      return { type: 'list', formulae: [`'${sheetName}'!${rangeOf(rule.choices, '$')}`] };
    }
    case 'dayBetween':
      return { type: 'date', operator: 'between', formulae: [utcDate(rule.from), utcDate(rule.to)] };
    case 'wholeNumberBetween':
      return { type: 'whole', operator: 'between', formulae: [rule.from, rule.to] };
    case 'textLength':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.most] };
  }
}

function validationOf({ rule, prompt, refusal }: ColumnCheck, sheets: readonly SheetModel[]): ExcelJS.DataValidation {
  return {
    ...ruleOf(rule, sheets),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: refusal.title,
    error: refusal.text,
  };
}

/** Puts the protection, filter and checks of a form on a sheet that is being written; to be called before its rows are. */
export async function writeForm(worksheet: ExcelJS.Worksheet, sheet: SheetModel, form: SheetForm, sheets: readonly SheetModel[]): Promise<void> {
  const stream = worksheet as unknown as SheetStream;
  // One range a column: exceljs makes overlapping ranges of checks that are set cell by cell.
  for (const check of form.checks) stream.dataValidations.add(rangeOf(check.cells), validationOf(check, sheets));
  if (form.filtered) {
    const lastColumn = sheet.columnWidths.reduce((last, _, column) => (form.hiddenColumns.includes(column) ? last : column), 0);
    worksheet.autoFilter = `A${sheet.titleRowCount + sheet.headerRowCount}:${columnLetters(lastColumn)}${sheet.rows.length}`;
  }
  await worksheet.protect('', Object.fromEntries(form.allowances.map((allowance) => [allowance, true])));
  putProtectionFirst(stream);
}

/** exceljs's stream writer puts the protection behind the checks; Excel takes it only before the filter, and would repair the file. */
function putProtectionFirst(stream: SheetStream): void {
  const writeProtection = stream[protectionPart].bind(stream);
  const writeFilter = stream[filterPart].bind(stream);
  stream[filterPart] = () => {
    writeProtection();
    writeFilter();
  };
  stream[protectionPart] = () => undefined;
}
