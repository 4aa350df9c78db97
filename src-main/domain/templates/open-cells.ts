import { isOurs } from './column-roles.ts';
import type { TemplateTable } from './find-table.ts';
import type { CellPlace, PlainSheet } from './plain-sheet.ts';
import { viewSheet } from './sheet-view.ts';

/** A cell of a superior's table that is left open for us. */
export interface OpenCell {
  /** The row of the table that it is shown in, and its place among the table's columns. */
  readonly row: number;
  readonly at: number;
  readonly place: CellPlace;
  /** What stands in it. */
  readonly current: string;
  /** All rows that it is for: merged cells are for several. */
  readonly rows: readonly number[];
}

/** The cells of a table that can be filled, in its order; those that compute their values are left out. */
export function openCells(sheet: PlainSheet, { columns, rows }: Pick<TemplateTable, 'columns' | 'rows'>): OpenCell[] {
  const view = viewSheet(sheet);
  const computed = new Set(sheet.formulas.map(({ row, column }) => `${row} ${column}`));
  const found = new Map<string, OpenCell>();
  for (const row of rows) {
    for (const [at, column] of columns.entries()) {
      const place = row.cells[at];
      if (!isOurs(column.role) || !place) continue;
      const key = `${place.row} ${place.column}`;
      if (computed.has(key)) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, { row: row.row, at, place, current: view.textAt(place.row, place.column), rows: [row.row] });
      else found.set(key, { ...known, rows: [...known.rows, row.row] });
    }
  }
  return [...found.values()];
}
