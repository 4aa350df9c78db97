import { eq } from 'drizzle-orm';
import type { TemplateRole } from '../../domain/templates/column-roles.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { superiorTables } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlanInUse } from '../plans/require-plan.ts';
import { recordUseCase } from '../record-use-case.ts';
import { rememberColumns } from './column-memory.ts';
import { parsedFile } from './parsed-file.ts';
import { requireTable, type SuperiorTableRow } from './table-rows.ts';

interface Correction {
  tableId: string;
  rowVersion: number;
  issuer?: string | undefined;
  quarter?: number | null | undefined;
  planId?: string | null | undefined;
  tableNumber?: number | undefined;
  roles?: TemplateRole[] | undefined;
}

/**
 * Corrects what was understood of a superior's table; roles are kept for the issuer's next tables of the same form. Another
 * table of the file has rows of its own: what was said of the old one's is dropped. NOT_FOUND, ROW_CHANGED,
 * TEMPLATE_TABLE_NOT_FOUND, INVALID_INPUT where there is not one role a column.
 */
export async function updateTable(context: ApplicationContext, { tableId, rowVersion, ...input }: Correction): Promise<{ changeSetId: string | null }> {
  const row = requireTable(context.db, tableId);
  if (input.planId) requirePlanInUse(context.db, input.planId);
  const fields = corrected(row, input);
  const table = (await parsedFile(context, row)).tables[fields.tableNumber];
  if (table === undefined) throw new AppError('TEMPLATE_TABLE_NOT_FOUND', { fileName: row.fileName });
  if (input.roles !== undefined && input.roles.length !== table.columns.length) throw new AppError('INVALID_INPUT', { fields: ['roles'] });
  const { changeSetId } = recordUseCase(context, 'templates.update', { name: row.fileName }, (tx) => {
    requireRowVersion(tx, superiorTables, tableId, rowVersion);
    tx.update(superiorTables).set(fields).where(eq(superiorTables.id, tableId)).run();
    if (input.roles !== undefined) rememberColumns(tx, fields.issuer, table.signature, input.roles, context.now());
  });
  return { changeSetId };
}

type Fields = Pick<SuperiorTableRow, 'issuer' | 'quarter' | 'planId' | 'tableNumber' | 'roles' | 'placements' | 'texts'>;

function corrected(row: SuperiorTableRow, { issuer, quarter, planId, tableNumber, roles }: Omit<Correction, 'tableId' | 'rowVersion'>): Fields {
  const isOther = tableNumber !== undefined && tableNumber !== row.tableNumber;
  const kept = isOther ? { roles: null, placements: {}, texts: {} } : { roles: row.roles, placements: row.placements, texts: row.texts };
  return {
    ...kept,
    issuer: issuer ?? row.issuer,
    quarter: quarter === undefined ? row.quarter : quarter,
    planId: planId === undefined ? row.planId : planId,
    tableNumber: tableNumber ?? row.tableNumber,
    ...(roles === undefined ? {} : { roles }),
  };
}
