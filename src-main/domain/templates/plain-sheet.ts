/** What stands in a cell, as a person sees it; null for nothing. */
export type PlainValue = string | number | boolean | null;

/** A place in a sheet or table, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A place as spreadsheets name it: D7. */
export function addressOf({ row, column }: CellPlace): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
  return `${letters}${String(row + 1)}`;
}

/** Cells that are one, counted from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook or a table of a letter, without anything that only looks. */
export interface PlainSheet {
  /** Name of the sheet, or the words above a table of a letter. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows from the first; the value of merged cells stands in the first of them only. */
  readonly rows: readonly (readonly PlainValue[])[];
  readonly merges: readonly CellRange[];
  /** Cells that compute their values: nobody may fill them. */
  readonly formulas: readonly CellPlace[];
}

/** First of the cells that are one with the cell at a place; the place itself where none are. */
export function masterOf(merges: readonly CellRange[], { row, column }: CellPlace): CellPlace {
  const range = rangeAt(merges, { row, column });
  return range === null ? { row, column } : { row: range.top, column: range.left };
}

/** The merged cells that a place belongs to; null for none. */
export function rangeAt(merges: readonly CellRange[], { row, column }: CellPlace): CellRange | null {
  return merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right) ?? null;
}
