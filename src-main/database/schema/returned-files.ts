import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { returnStates } from '../../domain/codes.ts';
import type { FillInValues } from '../../domain/exchange/fill-in-row.ts';
import type { ReturnedAttachment, RowPlacements } from '../../domain/exchange/returned-file.ts';
import type { ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import { codeCheck, createdAtColumn, dayCheck, idColumn, instantCheck, jsonCheck, rowCheck, rowVersionColumn, yearCheck } from './columns.ts';
import { fillInWorkbooks } from './fill-in-packages.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';

/** A file that came back, kept in `returned/` under its sha256, with what was read from it. */
export const returnedFiles = sqliteTable(
  'returned_files',
  {
    id: idColumn(),
    /** The year whose ledger it reports to. */
    year: integer('year').notNull(),
    /** The workbook that it is; null where it has lost its marks. */
    workbookId: text('workbook_id').references(() => fillInWorkbooks.id, { onDelete: 'restrict' }),
    /** The unit that it speaks for; null while nobody has said. */
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** When it was last saved, as it says itself, else as its folder does. */
    savedAt: text('saved_at').notNull(),
    receivedOn: text('received_on').notNull(),
    state: text('state', { enum: returnStates }).notNull(),
    sheet: text('sheet', { mode: 'json' }).$type<ReturnedSheet>().notNull(),
    /** Tasks that the clerk has named for rows, by the row's key. */
    placements: text('placements', { mode: 'json' }).$type<RowPlacements>().notNull(),
    /** Evidence that lay beside it; kept in `evidence/`. */
    attachments: text('attachments', { mode: 'json' }).$type<ReturnedAttachment[]>().notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('returned_files_by_year').on(table.year, table.state),
    index('returned_files_by_workbook').on(table.workbookId),
    index('returned_files_by_unit').on(table.unitId),
    index('returned_files_by_content').on(table.sha256),
    codeCheck('returned_files', 'state', returnStates),
    yearCheck('returned_files', 'year'),
    dayCheck('returned_files', 'received_on'),
    instantCheck('returned_files', 'saved_at'),
    jsonCheck('returned_files', 'sheet'),
    jsonCheck('returned_files', 'placements'),
    jsonCheck('returned_files', 'attachments'),
    instantCheck('returned_files', 'created_at'),
    rowCheck('returned_files', 'sha256', `length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'`),
  ],
);

/** What the newest settled return said of a part, whether it was taken over or not: the next return is compared with it. */
export const returnedRows = sqliteTable(
  'returned_rows',
  {
    id: idColumn(),
    fileId: text('file_id')
      .notNull()
      .references(() => returnedFiles.id, { onDelete: 'restrict' }),
    /** The workbook in which the row was given; null for a row of a table that was never given out. */
    workbookId: text('workbook_id').references(() => fillInWorkbooks.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    savedAt: text('saved_at').notNull(),
    /** Tells files apart that were saved in the same moment (sha256). */
    fingerprint: text('fingerprint').notNull(),
    values: text('returned_values', { mode: 'json' }).$type<FillInValues>().notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('returned_rows_place').on(table.workbookId, table.unitId, table.taskId),
    index('returned_rows_by_file').on(table.fileId),
    index('returned_rows_by_unit').on(table.unitId),
    index('returned_rows_by_task').on(table.taskId),
    instantCheck('returned_rows', 'saved_at'),
    jsonCheck('returned_rows', 'returned_values'),
  ],
);
