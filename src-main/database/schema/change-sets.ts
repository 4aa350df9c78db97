import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { codeCheck, instantCheck, jsonCheck, rowCheck } from './columns.ts';

/** A row as stored: column name to value; JSON columns are still text. */
export type StoredRow = Record<string, string | number | null>;

/** `undo` takes a `change` or `redo` back, `redo` takes an `undo` back. */
export const changeSetKinds = ['change', 'undo', 'redo'] as const;
export type ChangeSetKind = (typeof changeSetKinds)[number];

/** What one use case changed, as one step that can be undone. Append-only. */
export const changeSets = sqliteTable(
  'change_sets',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull().unique(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    useCase: text('use_case').notNull(),
    summary: text('summary', { mode: 'json' }).$type<unknown>().notNull(),
    kind: text('kind', { enum: changeSetKinds }).notNull(),
    /** The change set that this one takes back; each can be taken back once. */
    undoesId: text('undoes_id')
      .unique()
      .references((): AnySQLiteColumn => changeSets.id, { onDelete: 'restrict' }),
  },
  () => [
    instantCheck('change_sets', 'at'),
    jsonCheck('change_sets', 'summary'),
    codeCheck('change_sets', 'kind', changeSetKinds),
    rowCheck('change_sets', 'undoes', `(kind = 'change') = (undoes_id is null)`),
  ],
);

/** A row before and after a change set; `before` is null for a new row, `after` for a deleted one. Append-only. */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer('seq').primaryKey(),
    changeSetId: text('change_set_id')
      .notNull()
      .references(() => changeSets.id, { onDelete: 'restrict' }),
    tableName: text('table_name').notNull(),
    rowId: text('row_id').notNull(),
    before: text('before', { mode: 'json' }).$type<StoredRow>(),
    after: text('after', { mode: 'json' }).$type<StoredRow>(),
  },
  (table) => [
    index('changes_by_change_set').on(table.changeSetId, table.tableName),
    index('changes_by_row').on(table.tableName, table.rowId),
    jsonCheck('changes', 'before'),
    jsonCheck('changes', 'after'),
    rowCheck('changes', 'rows', 'before is not null or after is not null'),
  ],
);

/** Who did what and when; each entry carries the hash of the one before it. Append-only. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    useCase: text('use_case').notNull(),
    /** Null for what changes no row, such as an export. */
    changeSetId: text('change_set_id')
      .unique()
      .references(() => changeSets.id, { onDelete: 'restrict' }),
    details: text('details', { mode: 'json' }).$type<unknown>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull().unique(),
  },
  (table) => [
    index('audit_entries_by_time').on(table.at),
    instantCheck('audit_entries', 'at'),
    jsonCheck('audit_entries', 'details'),
  ],
);
