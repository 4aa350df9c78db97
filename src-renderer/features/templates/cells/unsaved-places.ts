import type { TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { cellKey } from './shown-cell.ts';
import type { CellPlaceInTable } from './use-cell-texts.ts';

/** The cells of the table for which words are typed and not saved, with those words. */
export function unsavedPlaces(
  rows: readonly TemplateRowView[],
  columns: readonly TemplateColumnView[],
  typed: Readonly<Record<string, string>>,
): { place: CellPlaceInTable; text: string }[] {
  if (Object.keys(typed).length === 0) return [];
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const text = typed[cellKey(row.row, cell.column)];
      const column = columns.find((one) => one.column === cell.column);
      return text === undefined || column === undefined ? [] : [{ place: { row, column, cell }, text }];
    }),
  );
}
