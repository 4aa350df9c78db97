import { eq } from 'drizzle-orm';
import type { SuperiorTableView, TemplateRowView } from '../../contract/templates.ts';
import { superiorTables } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import type { AnsweringTask, ProposedCell, ProposedTable } from './propose-cells.ts';
import { proposeCells } from './propose-cells.ts';
import { requireTable, tableHeads } from './table-rows.ts';

/** A superior's table with its rows, columns and what would be written now. NOT_FOUND, KEPT_FILE_MISSING. */
export async function getTable(context: ApplicationContext, { tableId }: { tableId: string }): Promise<SuperiorTableView> {
  const row = requireTable(context.db, tableId);
  const [head] = tableHeads(context.db, eq(superiorTables.id, tableId));
  if (head === undefined) throw notFound('superiorTable', tableId);
  const proposed = await proposeCells(context, row);
  const cells = grouped(proposed.cells, (cell) => cell.row);
  return {
    ...head,
    tables: proposed.file.tables.map((table, tableNumber) => ({
      tableNumber,
      name: table.sheetName,
      rowCount: table.rows.length,
      headers: table.columns.map(({ header }) => header),
    })),
    tableNumber: row.tableNumber,
    columns: proposed.columns,
    rows: proposed.rows.map((one) => rowView(one, cells.get(one.row.row) ?? [])),
    missing: proposed.missing.map(taskView),
  };
}

function rowView({ row, task, matchedBy, confidence, answeredBy, candidates }: ProposedTable['rows'][number], cells: readonly ProposedCell[]): TemplateRowView {
  return {
    row: row.row,
    number: row.number,
    section: row.section,
    title: row.title,
    requirement: row.requirement || null,
    task: task === null ? null : taskView(task),
    matchedBy,
    confidence,
    answeredBy: answeredBy.map(taskView),
    candidates: candidates.map((one) => ({ ...taskView(one.task), likeness: one.likeness })),
    cells: cells.map(({ column, current, proposed, edited }) => ({ column, current, proposed, edited })),
  };
}

function taskView({ id, outlineNumber, title, planTitle }: AnsweringTask): { taskId: string; outlineNumber: string | null; title: string; planTitle: string } {
  return { taskId: id, outlineNumber, title, planTitle };
}
