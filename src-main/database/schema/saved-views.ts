import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAtColumn, idColumn, instantCheck, jsonCheck, rowVersionColumn } from './columns.ts';

/** Filters of a screen that the clerk has given a name. The query is the screen's own; it reads what it knows and leaves the rest. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: idColumn(),
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    query: text('query', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('saved_views_by_screen').on(table.screen, table.position),
    jsonCheck('saved_views', 'query'),
    instantCheck('saved_views', 'created_at'),
  ],
);
