import { rowAfterKey } from '../../../ui/row-keys.ts';
import { ledgerColumns } from '../table/ledger-columns.ts';
import type { LedgerColumn } from '../table/ledger-columns.ts';

/** A cell by its task and its column. */
export interface CellPlace {
  taskId: string;
  column: LedgerColumn['key'];
}

/** The marked cells: from `anchor` to `head`, which is the current cell. */
export interface CellMark {
  anchor: CellPlace;
  head: CellPlace;
}

/** The tasks in the order of the table, and its columns. */
export interface CellGrid {
  order: readonly string[];
  columns: readonly LedgerColumn[];
}

/** Marked cells by their places in the grid, edges included. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * The place of a column among those that are shown; where it has made room for another form of itself (the day alone,
 * the units of all roles in one), that one. -1 where nothing of the kind is shown.
 */
export function columnPlace(columns: readonly LedgerColumn[], key: LedgerColumn['key']): number {
  const exact = columns.findIndex((column) => column.key === key);
  const wanted = ledgerColumns.find((column) => column.key === key);
  if (exact >= 0 || !wanted) return exact;
  const { field, roles } = wanted;
  const sameField = columns.findIndex((column) => column.field !== null && column.field === field);
  return sameField >= 0 ? sameField : columns.findIndex((column) => column.roles.some((role) => roles.includes(role)));
}

/** Where the marked cells lie; null when one end is hidden, by a fold or a filter. */
export function rangeOf(mark: CellMark | null, { order, columns }: CellGrid): CellRange | null {
  if (mark === null) return null;
  const rows = [mark.anchor, mark.head].map(({ taskId }) => order.indexOf(taskId));
  const places = [mark.anchor, mark.head].map(({ column }) => columnPlace(columns, column));
  if ([...rows, ...places].some((place) => place < 0)) return null;
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...places), right: Math.max(...places) };
}

/** How many rows and columns are marked. */
export function sizeOf({ top, bottom, left, right }: CellRange): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** Every cell of the grid, the first one current; null where there is none. */
export function wholeMark({ order, columns }: CellGrid): CellMark | null {
  const [firstTask, lastTask] = [order[0], order.at(-1)];
  const [firstColumn, lastColumn] = [columns[0], columns.at(-1)];
  if (firstTask === undefined || lastTask === undefined || !firstColumn || !lastColumn) return null;
  return { anchor: { taskId: lastTask, column: lastColumn.key }, head: { taskId: firstTask, column: firstColumn.key } };
}

/** The cell that a key leads to as in WPS: arrows, Home and End within the row, with Ctrl to the first and last row. Null for other keys. */
export function placeAfterKey(key: string, ctrl: boolean, { taskId, column }: CellPlace, { order, columns }: CellGrid): CellPlace | null {
  const place = columnPlace(columns, column);
  const beside: Record<string, number> = {
    ArrowLeft: ctrl ? 0 : place - 1,
    ArrowRight: ctrl ? columns.length - 1 : place + 1,
    Home: 0,
    End: columns.length - 1,
  };
  const next = beside[key];
  const rowKey = ctrl ? { ArrowUp: 'Home', ArrowDown: 'End', Home: 'Home', End: 'End' }[key] : key;
  if (next === undefined || (ctrl && (key === 'Home' || key === 'End'))) {
    const row = rowKey === undefined ? null : rowAfterKey(rowKey, order, taskId);
    const corner = next === undefined ? column : (columns[next]?.key ?? column);
    return row === null ? null : { taskId: row, column: corner };
  }
  const shown = columns[Math.max(0, Math.min(columns.length - 1, next))];
  return shown ? { taskId, column: shown.key } : null;
}
