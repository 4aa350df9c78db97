import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Recurrence } from '../../domain/extraction/extracted-plan.ts';
import {
  archivedAtColumn,
  createdAtColumn,
  dayCheck,
  flagCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowVersionColumn,
} from './columns.ts';
import { units } from './units.ts';

/** Columns of the website (网站栏目) with the unit that keeps each and how often it must be updated. */
export const websiteColumns = sqliteTable(
  'website_columns',
  {
    id: idColumn(),
    position: integer('position').notNull(),
    /** Names from the outermost level to the column itself. */
    path: text('path', { mode: 'json' }).$type<string[]>().notNull(),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    /** The unit as printed; stays while it is not known which unit is meant. */
    printedUnit: text('printed_unit'),
    /** The printed cycle (每季度) beside what it means; null meaning: no cycle (及时更新). */
    printedCycle: text('printed_cycle'),
    cycle: text('cycle', { mode: 'json' }).$type<Recurrence>(),
    lastUpdatedOn: text('last_updated_on'),
    /** A column in which nothing stands. */
    empty: integer('empty', { mode: 'boolean' }).notNull().default(false),
    note: text('note'),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('website_columns_by_unit').on(table.unitId),
    jsonCheck('website_columns', 'path'),
    jsonCheck('website_columns', 'cycle'),
    flagCheck('website_columns', 'empty'),
    dayCheck('website_columns', 'last_updated_on'),
    instantCheck('website_columns', 'created_at'),
    instantCheck('website_columns', 'archived_at'),
  ],
);
