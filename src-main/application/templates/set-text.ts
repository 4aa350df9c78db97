import { eq } from 'drizzle-orm';
import { openCells } from '../../domain/templates/open-cells.ts';
import { cellKeyOf } from '../../domain/templates/template-edits.ts';
import { superiorTables } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { chosenTable } from './chosen-table.ts';
import { requireTable } from './table-rows.ts';

interface CellText {
  tableId: string;
  row: number;
  column: number;
  text: string | null;
}

/** Keeps the clerk's own words for a cell, or (null) goes back to the proposed ones. NOT_FOUND for a cell that is not ours. */
export async function setText(context: ApplicationContext, { tableId, row, column, text }: CellText): Promise<{ changeSetId: string | null }> {
  const { sheet, table } = await chosenTable(context, requireTable(context.db, tableId));
  const cell = openCells(sheet, table).find((one) => one.row === row && table.columns[one.at]?.column === column);
  if (cell === undefined) throw notFound('templateCell', cellKeyOf(row, column));
  // Read behind the wait: what was said meanwhile stays.
  const { [cellKeyOf(row, column)]: _before, ...others } = requireTable(context.db, tableId).texts;
  const texts = text === null ? others : { ...others, [cellKeyOf(row, column)]: text };
  const { changeSetId } = recordUseCase(context, 'templates.setText', { name: table.columns[cell.at]?.header ?? '' }, (tx) => {
    tx.update(superiorTables).set({ texts }).where(eq(superiorTables.id, tableId)).run();
  });
  return { changeSetId };
}
