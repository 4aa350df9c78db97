import type { CalendarDay } from '../domain/calendar-day.ts';
import type { PaperSize } from '../domain/codes.ts';
import type { SheetForm } from './sheet-form.ts';
import { uniqueSheetNames } from './sheet-names.ts';

/** A formula (without `=`) and its result, stored so that programs that do not calculate show it too. */
export interface FormulaValue {
  readonly formula: string;
  readonly result: number;
}

/** A string is always text, never a formula, whatever it starts with. */
export type CellValue = string | number | null | FormulaValue | { readonly day: CalendarDay };

/** Looks that cells can have; each is one object in a `StyleTable`, shared by all cells that use it. */
export const styleKeys = [
  'title',
  'smallTitle',
  'subtitle',
  'note',
  'header',
  'section1',
  'section2',
  'section3',
  'text',
  'centered',
  'topText',
  'topCentered',
  'day',
  'shortDay',
  'total',
  'signature',
  'instructionHeading',
  'fillInHeader',
  'fillInText',
  'fillInSmallText',
  'fillInCentered',
  'fillInDay',
  'overdueText',
  'overdueCentered',
  'overdueMark',
  'textBelow',
  'overdueTextBelow',
  'oneLine',
] as const;
export type StyleKey = (typeof styleKeys)[number];

export interface CellStyle {
  readonly font: { readonly name: string; /** points */ readonly size: number; readonly bold: boolean };
  readonly horizontal: 'left' | 'center';
  readonly vertical: 'top' | 'middle';
  readonly bordered: boolean;
  readonly wraps: boolean;
  /** Excel number format, null for General. */
  readonly numberFormat: string | null;
  /** Six hexadecimal digits (red, green, blue) behind the text and of the text; null for none and for black. */
  readonly fill: string | null;
  readonly colour: string | null;
  /** What is shown in place of a text, which stays the cell's value; null for the text itself. */
  readonly shownInstead: string | null;
  /** On a protected sheet only cells that are not locked can be changed. */
  readonly locked: boolean;
}
export type StyleTable = Readonly<Record<StyleKey, CellStyle>>;

export interface CellModel {
  readonly value: CellValue;
  readonly style: StyleKey;
}

/** Columns `from` to `to` (0-based, both included) of a row that are one cell; its value stands in `from`. */
export interface RowMerge {
  readonly from: number;
  readonly to: number;
  /** Rows below that belong to the cell too; their own cells there are empty. */
  readonly down?: number;
}

export interface RowModel {
  /** One for each column of the sheet. */
  readonly cells: readonly CellModel[];
  readonly merges: readonly RowMerge[];
  /** Points; null leaves the height to the program that opens the file. */
  readonly height: number | null;
}

/** Always fitted to one page's width. Margins in millimetres. */
export interface PrintSetup {
  readonly paper: PaperSize;
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** Centred; `{page}` and `{pages}` stand for the numbers. */
  readonly footer: { readonly text: string; readonly font: string; readonly size: number };
}

export interface SheetModel {
  readonly name: string;
  /** Widths in Excel's unit, digits of the default font. */
  readonly columnWidths: readonly number[];
  /** Rows above the header: title, issuing line, notes. */
  readonly titleRowCount: number;
  /** Rows of column names after the title rows; repeated on each page and kept in view on the screen. */
  readonly headerRowCount: number;
  readonly rows: readonly RowModel[];
  readonly print: PrintSetup;
  /** Missing for a sheet that is in sight; a `veryHidden` one is not even in the list of hidden sheets. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /** Missing for a sheet that is only read. */
  readonly form?: SheetForm;
}

export interface WorkbookModel {
  readonly title: string;
  readonly styles: StyleTable;
  readonly sheets: readonly SheetModel[];
}

/** A workbook of these sheets in this order, their names made valid and distinct. */
export function workbookOf(title: string, styles: StyleTable, sheets: readonly SheetModel[]): WorkbookModel {
  const names = uniqueSheetNames(sheets.map((sheet) => sheet.name));
  return { title, styles, sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name })) };
}

/** A row whose cells are all one cell over the full width. */
export function fullWidthRow(value: CellValue, style: StyleKey, columnCount: number): RowModel {
  const cells = Array.from({ length: columnCount }, (_, index): CellModel => ({ value: index === 0 ? value : null, style }));
  return { cells, merges: columnCount > 1 ? [{ from: 0, to: columnCount - 1 }] : [], height: null };
}

/** A row without merged cells. */
export function plainRow(cells: readonly CellModel[]): RowModel {
  return { cells, merges: [], height: null };
}

/** Letters of a column, 0 is A. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
