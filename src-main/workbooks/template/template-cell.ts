import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { CellPlace } from '../../domain/templates/plain-sheet.ts';

/** What is put into a cell; an empty text clears it. A text is never a formula. A share is 0 to 100, `bare` where its sign is printed elsewhere. */
export type TemplateValue = string | number | { readonly day: CalendarDay } | { readonly percent: number; readonly bare: boolean };

/** A value as words, for a cell that shows nothing else. */
export function printedValue(value: TemplateValue): string {
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return printedDay(value.day);
  return value.bare ? String(value.percent) : `${String(value.percent)}%`;
}

/** A cell of the superior's table and what it is to hold; a place in merged cells means the first of them. */
export interface TemplateCell extends CellPlace {
  readonly value: TemplateValue;
}

/** Whether rows whose height is fixed may grow where a text needs more room. */
export type RowHeights = 'raise' | 'keep';

/** The superior's file, filled in. */
export interface PatchedFile {
  readonly bytes: Uint8Array;
  /** Names of the parts that are not what they were; all others are the same byte for byte. */
  readonly changedParts: readonly string[];
  /** Cells whose texts the sheet does not show in full: in lines that do not wrap, in rows that are kept or at their limit. */
  readonly cutCells: readonly CellPlace[];
}
