import type { CalendarDay } from '../calendar-day.ts';
import type { FillInField } from './fill-in-row.ts';

/** A cell's value as a reader gives it: days are Excel's day numbers. */
export type SheetCell = string | number | boolean | null;

/** A sheet as plain values, from its first row and column on. */
export interface PlainSheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

/** What a workbook says of itself on its very hidden sheet. */
export interface WorkbookMarks {
  packageId: string;
  workbookId: string;
  unitId: string | null;
  unitName: string | null;
  year: number | null;
  /** 1 to 4; null for a distribution outside of the quarters. */
  quarter: number | null;
  distributedOn: CalendarDay | null;
  /** Rows that were given. */
  rowCount: number | null;
  checkSum: string | null;
}

/** Facts that a sheet prints and locks, as far as a returned sheet still shows them. */
export const lockedFacts = ['number', 'planTitle', 'title', 'requirement', 'deadlineText'] as const;
export type LockedFact = (typeof lockedFacts)[number];

/** A returned row: its own words, nothing read into them yet. */
export interface ReturnedRow {
  /** Name of the sheet and number of the row from 1, for messages. */
  position: { sheet: string; row: number };
  /** The hidden id; null where it is lost. */
  rowId: string | null;
  /** Whom the row names as its unit; null where it names none. */
  unitText: string | null;
  /** Words of the locked cells: null where the column is lost, empty where the cell is. */
  facts: Readonly<Record<LockedFact, string | null>>;
  /** Raw values of the fill-in columns that are there. */
  cells: Readonly<Partial<Record<FillInField, SheetCell>>>;
}

/** A row below a header that names no task although something was filled in. */
export interface LeftOutRow {
  position: ReturnedRow['position'];
  /** Its words, joined by blanks. */
  text: string;
}

/** A returned workbook. */
export interface ReturnedSheet {
  /** Null where the workbook has lost its marks. */
  marks: WorkbookMarks | null;
  /** The unit by the marks, else by a line above the table (填报单位：某局); null where neither names it. */
  unitText: string | null;
  /** The unit that the line above the table names; it may be another one than that of the marks. */
  printedUnit: string | null;
  rows: readonly ReturnedRow[];
  leftOut: readonly LeftOutRow[];
}
