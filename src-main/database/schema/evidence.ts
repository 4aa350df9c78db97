import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { evidenceChecks, evidenceKinds } from '../../domain/codes.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  rowCheck,
  rowVersionColumn,
} from './columns.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';

/** Evidence (佐证材料): a kept file (in `evidence/` under its sha256), a page on the web, or a document that is named. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: idColumn(),
    kind: text('kind', { enum: evidenceKinds }).notNull(),
    title: text('title').notNull(),
    sha256: text('sha256'),
    fileName: text('file_name'),
    byteSize: integer('byte_size'),
    url: text('url'),
    documentNumber: text('document_number'),
    publishedOn: text('published_on'),
    note: text('note'),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('evidence_by_file').on(table.sha256),
    codeCheck('evidence', 'kind', evidenceKinds),
    dayCheck('evidence', 'published_on'),
    instantCheck('evidence', 'created_at'),
    instantCheck('evidence', 'archived_at'),
    rowCheck('evidence', 'file', `(kind = 'file') = (sha256 is not null and file_name is not null and byte_size is not null)`),
    rowCheck('evidence', 'link', `kind <> 'link' or url is not null`),
    rowCheck('evidence', 'sha256', `sha256 is null or (length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*')`),
  ],
);

/** What a piece of evidence shows: a task in a unit, and whether the office has accepted it for that. */
export const evidenceLinks = sqliteTable(
  'evidence_links',
  {
    id: idColumn(),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id, { onDelete: 'restrict' }),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    state: text('state', { enum: evidenceChecks }).notNull(),
    /** Why it was returned; null for the other states. */
    reason: text('reason'),
    checkedOn: text('checked_on'),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('evidence_links_place').on(table.evidenceId, table.taskId, table.unitId),
    index('evidence_links_by_task').on(table.taskId, table.unitId),
    index('evidence_links_by_unit').on(table.unitId),
    codeCheck('evidence_links', 'state', evidenceChecks),
    dayCheck('evidence_links', 'checked_on'),
    instantCheck('evidence_links', 'archived_at'),
    rowCheck('evidence_links', 'returned', `(state = 'returned') = (reason is not null)`),
    rowCheck('evidence_links', 'checked', `(state = 'pending') = (checked_on is null)`),
  ],
);
