import type { TemplateColumnView } from '../../contract/templates.ts';
import type { TemplateTable } from '../../domain/templates/find-table.ts';
import { findTemplateTables } from '../../domain/templates/find-table.ts';
import type { PlainSheet } from '../../domain/templates/plain-sheet.ts';
import type { Database } from '../../database/database.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { rememberedColumns } from './column-memory.ts';
import { parsedFile, type ParsedFile } from './parsed-file.ts';
import type { SuperiorTableRow } from './table-rows.ts';

/** The table of a file that is filled, read with what the clerk told of its columns, now or before. */
export interface ChosenTable {
  file: ParsedFile;
  sheet: PlainSheet;
  table: TemplateTable;
  columns: TemplateColumnView[];
}

type Choices = Pick<SuperiorTableRow, 'sha256' | 'fileName' | 'tableNumber' | 'roles' | 'issuer'>;

/** Reads the chosen table; KEPT_FILE_MISSING, TEMPLATE_TABLE_NOT_FOUND for a number that the file has no table of. */
export async function chosenTable(context: ApplicationContext, row: Choices): Promise<ChosenTable> {
  return readChosen(context.db, row, await parsedFile(context, row));
}

/** The same for a file that was read already. */
export function readChosen(db: Database, row: Choices, file: ParsedFile): ChosenTable {
  const plain = file.tables[row.tableNumber];
  const sheet = plain === undefined ? undefined : file.sheets[plain.sheet];
  if (plain === undefined || sheet === undefined) throw new AppError('TEMPLATE_TABLE_NOT_FOUND', { fileName: row.fileName });
  const memory = rememberedColumns(db, row.issuer);
  const told = row.roles === null ? memory : [{ signature: plain.signature, roles: row.roles }];
  const again = told.some(({ signature }) => signature === plain.signature) ? findTemplateTables(file.sheets, told) : [];
  const table = again.find((one) => one.sheet === plain.sheet && one.headerTop === plain.headerTop) ?? plain;
  const source = row.roles === null ? 'memory' : 'choice';
  const columns = table.columns.map(({ lastColumn: _lastColumn, toldBy, ...column }) => ({ ...column, toldBy: toldBy === 'choice' ? source : toldBy }) as const);
  return { file, sheet, table, columns };
}
