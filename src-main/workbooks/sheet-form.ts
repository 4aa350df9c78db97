import type { CalendarDay } from '../domain/calendar-day.ts';

/** What can be done on a protected sheet besides changing unlocked cells. */
export type FormAllowance = 'formatColumns' | 'formatRows' | 'sort' | 'autoFilter';

/** Cells of one column; rows by their Excel numbers, both included. */
export interface ColumnCells {
  /** 0-based. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What a program accepts that is typed into a cell; an empty cell always passes. */
export type CheckRule =
  | { readonly kind: 'list'; /** Cells of the workbook's sheet with this index that hold the choices. */ readonly sheet: number; readonly choices: ColumnCells }
  | { readonly kind: 'dayBetween'; readonly from: CalendarDay; readonly to: CalendarDay }
  | { readonly kind: 'wholeNumberBetween'; readonly from: number; readonly to: number }
  | { readonly kind: 'textLength'; readonly most: number };

/** Shown beside the cell, or when something is refused. Excel takes 32 characters of a title and 225 of a text. */
export interface CheckMessage {
  readonly title: string;
  readonly text: string;
}

export interface ColumnCheck {
  readonly cells: ColumnCells;
  readonly rule: CheckRule;
  readonly prompt: CheckMessage;
  readonly refusal: CheckMessage;
}

/** What makes a sheet a form: protected without a password, for a forgotten one would cost a unit its work. */
export interface SheetForm {
  readonly allowances: readonly FormAllowance[];
  /** 0-based. */
  readonly hiddenColumns: readonly number[];
  /** Columns from the left that stay in view. */
  readonly frozenColumns: number;
  /** Arrows for filtering at the names of the columns in sight. */
  readonly filtered: boolean;
  readonly checks: readonly ColumnCheck[];
}
