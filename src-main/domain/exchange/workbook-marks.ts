import { parseCalendarDay } from '../calendar-day.ts';
import { textOfCell } from './cell-text.ts';
import { checkSumOf } from './check-sum.ts';
import { fillInSchemaVersion } from './fill-in-row.ts';
import type { FillInSheet } from './fill-in-row.ts';
import type { PlainSheet, SheetCell, WorkbookMarks } from './returned-sheet.ts';

/** Name of the very hidden sheet by which a workbook is recognised. */
export const markSheetName = '_taizhang';
const product = 'taizhang';

/** Whether a sheet is the one with the marks; programs that save again may change the case of its name. */
export function isMarkSheet(name: string): boolean {
  return name.trim().toLowerCase() === markSheetName;
}

/** The lines of the hidden sheet, key and value, as `readMarks` reads them back. */
export function marksOf(sheet: FillInSheet): readonly (readonly [string, string | number | null])[] {
  return [
    ['product', product],
    ['schemaVersion', fillInSchemaVersion],
    ['packageId', sheet.packageId],
    ['workbookId', sheet.workbookId],
    ['unitId', sheet.unitId],
    ['unitName', sheet.unitName],
    ['year', sheet.year],
    ['quarter', sheet.quarter],
    ['distributedOn', sheet.distributedOn],
    ['rows', sheet.rows.length],
    ['checkSum', checkSumOf(sheet)],
  ];
}

/** What the hidden sheet says: marks, a form of the workbook that this program does not know yet, or nothing of use. */
export type FoundMarks = { kind: 'marks'; marks: WorkbookMarks } | { kind: 'newerVersion'; schemaVersion: number } | { kind: 'none' };

/** Reads the marks of a workbook; without product, package or workbook they are none, a lost line of the others is null. */
export function readMarks(sheets: readonly PlainSheet[]): FoundMarks {
  const sheet = sheets.find(({ name }) => isMarkSheet(name));
  const values = new Map((sheet?.rows ?? []).map(([key, value]): [string, SheetCell] => [textOfCell(key), value ?? null]));
  const text = (key: string): string | null => textOfCell(values.get(key)) || null;
  const count = (key: string): number | null => {
    const number = Number(text(key) ?? Number.NaN);
    return Number.isSafeInteger(number) && number >= 0 ? number : null;
  };
  if (text('product') !== product) return { kind: 'none' };
  const schemaVersion = count('schemaVersion');
  if (schemaVersion !== null && schemaVersion > fillInSchemaVersion) return { kind: 'newerVersion', schemaVersion };
  const [packageId, workbookId, quarter] = [text('packageId'), text('workbookId'), count('quarter')];
  if (packageId === null || workbookId === null) return { kind: 'none' };
  const marks: WorkbookMarks = {
    packageId,
    workbookId,
    unitId: text('unitId'),
    unitName: text('unitName'),
    year: count('year'),
    quarter: quarter !== null && quarter >= 1 && quarter <= 4 ? quarter : null,
    distributedOn: parseCalendarDay(text('distributedOn') ?? ''),
    rowCount: count('rows'),
    checkSum: text('checkSum'),
  };
  return { kind: 'marks', marks };
}
