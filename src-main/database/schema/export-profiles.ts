import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { archivedAtColumn, createdAtColumn, idColumn, instantCheck, jsonCheck, rowCheck, rowVersionColumn } from './columns.ts';

/** A look of the tables that go out, made by the office from a preset or from another of its own. */
export const exportProfiles = sqliteTable(
  'export_profiles',
  {
    id: idColumn(),
    name: text('name').notNull(),
    /** The year that it is for; null for any. */
    year: integer('year'),
    /** The preset that it began as. */
    presetId: text('preset_id').notNull(),
    /** The whole profile; the schema of export profiles says what it holds. */
    body: text('body', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('export_profiles_by_year').on(table.year),
    rowCheck('export_profiles', 'year', 'year is null or year between 2000 and 2100'),
    jsonCheck('export_profiles', 'body'),
    instantCheck('export_profiles', 'created_at'),
    instantCheck('export_profiles', 'archived_at'),
  ],
);
