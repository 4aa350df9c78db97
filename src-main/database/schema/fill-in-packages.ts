import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FillInRow } from '../../domain/exchange/fill-in-row.ts';
import {
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { units } from './units.ts';
import { workPlans } from './work-plans.ts';

/** A distribution: what was asked of the units for a period, by when. */
export const fillInPackages = sqliteTable(
  'fill_in_packages',
  {
    id: idColumn(),
    year: integer('year').notNull(),
    /** 1 to 4; null outside of the quarters. */
    quarter: integer('quarter'),
    /** The one plan that was asked of; null for the year's ledger. */
    planId: text('plan_id').references(() => workPlans.id, { onDelete: 'restrict' }),
    distributedOn: text('distributed_on').notNull(),
    replyBy: text('reply_by'),
    contact: text('contact'),
    note: text('note'),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('fill_in_packages_by_year').on(table.year, table.quarter),
    index('fill_in_packages_by_plan').on(table.planId),
    yearCheck('fill_in_packages', 'year'),
    rowCheck('fill_in_packages', 'quarter', 'quarter is null or quarter between 1 and 4'),
    dayCheck('fill_in_packages', 'distributed_on'),
    dayCheck('fill_in_packages', 'reply_by'),
    instantCheck('fill_in_packages', 'created_at'),
  ],
);

/** The workbook that one unit was given in a distribution, with its rows as they were given. */
export const fillInWorkbooks = sqliteTable(
  'fill_in_workbooks',
  {
    id: idColumn(),
    packageId: text('package_id')
      .notNull()
      .references(() => fillInPackages.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
    checkSum: text('check_sum').notNull(),
    rows: text('rows', { mode: 'json' }).$type<FillInRow[]>().notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('fill_in_workbooks_by_package').on(table.packageId, table.unitId),
    index('fill_in_workbooks_by_unit').on(table.unitId),
    jsonCheck('fill_in_workbooks', 'rows'),
    instantCheck('fill_in_workbooks', 'created_at'),
  ],
);
