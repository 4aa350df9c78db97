import { choosableColumns } from './ledger-columns.ts';
import type { ChoosableColumn } from './ledger-columns.ts';

/** The columns that the clerk wants to see, in his order; null while the program chooses by the width of the table. */
export type ColumnChoice = readonly ChoosableColumn[] | null;

/** What is shown where there is room, before anything is chosen. */
export const usualColumns: readonly ChoosableColumn[] = ['number', 'title', 'lead', 'responsible', 'deadline', 'state', 'light', 'lastReport'];

const isColumn = (value: unknown): value is ChoosableColumn => choosableColumns.some((column) => column === value);

/** True for stored columns of this program version. */
export function isColumnChoice(value: unknown): value is readonly ChoosableColumn[] {
  return Array.isArray(value) && value.length > 0 && value.every(isColumn) && new Set(value).size === value.length;
}

/** Every column in the order of the list in which they are chosen: the shown ones first, as they stand. */
export function columnsToChoose(shown: readonly ChoosableColumn[]): ChoosableColumn[] {
  return [...shown, ...choosableColumns.filter((column) => !shown.includes(column))];
}

/** The columns after one was shown or hidden; 工作任务 always stays. A new one stands where it does in the list of all. */
export function withColumnToggled(shown: readonly ChoosableColumn[], column: ChoosableColumn): readonly ChoosableColumn[] {
  if (column === 'title') return shown;
  if (shown.includes(column)) return shown.filter((one) => one !== column);
  const later = choosableColumns.slice(choosableColumns.indexOf(column) + 1);
  const place = shown.findIndex((one) => later.includes(one));
  return place < 0 ? [...shown, column] : shown.toSpliced(place, 0, column);
}

/** The columns after one was moved by so many places, as far as there are. */
export function withColumnMoved(shown: readonly ChoosableColumn[], column: ChoosableColumn, by: -1 | 1): readonly ChoosableColumn[] {
  const place = shown.indexOf(column);
  const other = shown[place + by];
  if (place < 0 || other === undefined) return shown;
  return shown.with(place, other).with(place + by, column);
}
