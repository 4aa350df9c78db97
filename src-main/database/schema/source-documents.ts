import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, instantCheck, rowCheck } from './columns.ts';

/** Files that were handed in; their bytes lie in `originals/` under the sha256 (64 lower-case hex digits). */
export const sourceDocuments = sqliteTable(
  'source_documents',
  {
    id: idColumn(),
    sha256: text('sha256').notNull().unique(),
    fileName: text('file_name').notNull(),
    format: text('format').notNull(),
    byteSize: integer('byte_size').notNull(),
    storedAt: text('stored_at').notNull(),
  },
  () => [
    instantCheck('source_documents', 'stored_at'),
    rowCheck('source_documents', 'sha256', `length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'`),
    rowCheck('source_documents', 'byte_size', 'byte_size >= 0'),
  ],
);
