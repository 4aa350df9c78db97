import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { jsonCheck, rowVersionColumn } from './columns.ts';

/** Settings of the workspace by key; the contract's schemas say what each value is. */
export const settings = sqliteTable(
  'settings',
  {
    key: text('key').primaryKey(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    rowVersion: rowVersionColumn(),
  },
  () => [jsonCheck('settings', 'value')],
);
