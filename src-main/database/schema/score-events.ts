import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { scoreEventKinds } from '../../domain/codes.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { requestCases } from './request-cases.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';
import { websiteColumns } from './website-columns.ts';

/** Scoring facts about a unit that are entered by hand, each with its basis. */
export const scoreEvents = sqliteTable(
  'score_events',
  {
    id: idColumn(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: scoreEventKinds }).notNull(),
    occurredOn: text('occurred_on').notNull(),
    year: integer('year').notNull(),
    basis: text('basis').notNull(),
    taskId: text('task_id').references(() => tasks.id, { onDelete: 'restrict' }),
    reportedByUnitId: text('reported_by_unit_id').references(() => units.id, { onDelete: 'restrict' }),
    archivedAt: archivedAtColumn(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
    /** The case or the website column that gave rise to it. */
    requestCaseId: text('request_case_id').references(() => requestCases.id, { onDelete: 'restrict' }),
    websiteColumnId: text('website_column_id').references(() => websiteColumns.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('score_events_by_unit').on(table.unitId, table.year),
    index('score_events_by_task').on(table.taskId),
    index('score_events_by_case').on(table.requestCaseId),
    index('score_events_by_column').on(table.websiteColumnId),
    index('score_events_by_reporter').on(table.reportedByUnitId),
    codeCheck('score_events', 'kind', scoreEventKinds),
    dayCheck('score_events', 'occurred_on'),
    yearCheck('score_events', 'year'),
    instantCheck('score_events', 'archived_at'),
    instantCheck('score_events', 'created_at'),
  ],
);
