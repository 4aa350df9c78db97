import type ExcelJS from 'exceljs';
import { utcDate } from '../excel-day.ts';
import type { CheckRule, ColumnCells, ColumnCheck, SheetForm } from '../sheet-form.ts';
import { columnLetters } from '../sheet-model.ts';
import { anyLastRow } from './sheet-frame.ts';
import type { SheetFrame } from './sheet-frame.ts';


/** The part of exceljs's sheets that its types leave out. */
interface CheckedSheet {
  readonly dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void };
}

function rangeOf({ column, firstRow, lastRow }: ColumnCells, mark = ''): string {
  const cell = (row: number): string => `${mark}${columnLetters(column)}${mark}${row}`;
  return firstRow === lastRow ? cell(firstRow) : `${cell(firstRow)}:${cell(lastRow)}`;
}

function ruleOf(rule: CheckRule, sheets: readonly SheetFrame[]): Pick<ExcelJS.DataValidation, 'type' | 'formulae' | 'operator'> {
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

function validationOf({ rule, prompt, refusal }: ColumnCheck, sheets: readonly SheetFrame[]): ExcelJS.DataValidation {
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

/** Puts the protection, filter and checks of a form on the sheet of a mould. */
export async function writeForm(worksheet: ExcelJS.Worksheet, frame: SheetFrame, form: SheetForm, sheets: readonly SheetFrame[]): Promise<void> {
  const { dataValidations } = worksheet as unknown as CheckedSheet;
  // One range a column: exceljs makes overlapping ranges of checks that are set cell by cell.
  for (const check of form.checks) dataValidations.add(rangeOf(check.cells), validationOf(check, sheets));
  if (form.filtered) {
    const lastColumn = frame.columnWidths.reduce((last, _, column) => (form.hiddenColumns.includes(column) ? last : column), 0);
    worksheet.autoFilter = `A${frame.titleRowCount + frame.headerRowCount}:${columnLetters(lastColumn)}${anyLastRow}`;
  }
  await worksheet.protect('', Object.fromEntries(form.allowances.map((allowance) => [allowance, true])));
}
