import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PlanSnapshot } from '../../domain/plans/plan-snapshot.ts';
import { createdAtColumn, dayCheck, idColumn, instantCheck, jsonCheck, rowCheck, rowVersionColumn } from './columns.ts';
import { tasks } from './tasks.ts';
import { workPlans } from './work-plans.ts';

/** Published versions of a plan: numbered from 1, frozen, with the responsibility table that went out. */
export const planVersions = sqliteTable(
  'plan_versions',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    publishedOn: text('published_on').notNull(),
    /** Why the plan was published anew; null for the first version. */
    reason: text('reason'),
    snapshot: text('snapshot', { mode: 'json' }).$type<PlanSnapshot>().notNull(),
    /** The responsibility table, kept in `published/` under its sha256. */
    tableSha256: text('table_sha256').notNull(),
    tableFileName: text('table_file_name').notNull(),
    tableByteSize: integer('table_byte_size').notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('plan_versions_number').on(table.planId, table.number),
    dayCheck('plan_versions', 'published_on'),
    jsonCheck('plan_versions', 'snapshot'),
    instantCheck('plan_versions', 'created_at'),
    rowCheck('plan_versions', 'number', 'number >= 1'),
    rowCheck('plan_versions', 'reason', 'number = 1 or reason is not null'),
    rowCheck('plan_versions', 'table_sha256', `length(table_sha256) = 64 and table_sha256 not glob '*[^0-9a-f]*'`),
  ],
);

/** Why a task of a published plan was changed (调整); belongs to the version that publishes the change, null until then. */
export const planAmendments = sqliteTable(
  'plan_amendments',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    versionId: text('version_id').references(() => planVersions.id, { onDelete: 'restrict' }),
    reason: text('reason').notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('plan_amendments_pending').on(table.planId, table.taskId).where(sql`version_id is null`),
    index('plan_amendments_by_task').on(table.taskId),
    index('plan_amendments_by_version').on(table.versionId),
    instantCheck('plan_amendments', 'created_at'),
  ],
);
