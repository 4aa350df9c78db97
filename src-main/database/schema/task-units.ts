import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { assignmentRoles, unitStates } from '../../domain/codes.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  rowVersionColumn,
} from './columns.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';

/** A task in a unit, collectives resolved; holds the state that the lights and scores are computed from. */
export const taskUnits = sqliteTable(
  'task_units',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    role: text('role', { enum: assignmentRoles }).notNull(),
    state: text('state', { enum: unitStates }).notNull(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('task_units_pair').on(table.taskId, table.unitId),
    index('task_units_by_unit').on(table.unitId, table.state),
    codeCheck('task_units', 'role', assignmentRoles),
    codeCheck('task_units', 'state', unitStates),
    instantCheck('task_units', 'archived_at'),
  ],
);

/** What a unit said about a task on a day (落实情况), newest last. */
export const progressReports = sqliteTable(
  'progress_reports',
  {
    id: idColumn(),
    taskUnitId: text('task_unit_id')
      .notNull()
      .references(() => taskUnits.id, { onDelete: 'restrict' }),
    state: text('state', { enum: unitStates }).notNull(),
    text: text('text').notNull(),
    reportedOn: text('reported_on').notNull(),
    reporter: text('reporter'),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('progress_reports_by_task_unit').on(table.taskUnitId, table.reportedOn),
    codeCheck('progress_reports', 'state', unitStates),
    dayCheck('progress_reports', 'reported_on'),
    instantCheck('progress_reports', 'created_at'),
  ],
);
