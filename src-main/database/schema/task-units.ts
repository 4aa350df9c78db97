import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { assignmentRoles, unitStates } from '../../domain/codes.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { returnedFiles } from './returned-files.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';
import type { StoredSnapshot } from '../../domain/progress/progress-snapshot.ts';

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
    /** 存在问题 and 下一步措施; null where the unit says nothing of them. */
    problems: text('problems'),
    nextStep: text('next_step'),
    /** How much is done, 0 to 100; null where nobody says. */
    percent: integer('percent'),
    /** The quarter that the report speaks of (1 to 4) where it was handed in for one. */
    quarter: integer('quarter'),
    reportedOn: text('reported_on').notNull(),
    reporter: text('reporter'),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
    /** The file that it came in; null where it was typed. */
    returnedFileId: text('returned_file_id').references(() => returnedFiles.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('progress_reports_by_task_unit').on(table.taskUnitId, table.reportedOn),
    index('progress_reports_by_file').on(table.returnedFileId),
    codeCheck('progress_reports', 'state', unitStates),
    rowCheck('progress_reports', 'percent', 'percent is null or percent between 0 and 100'),
    rowCheck('progress_reports', 'quarter', 'quarter is null or quarter between 1 and 4'),
    dayCheck('progress_reports', 'reported_on'),
    instantCheck('progress_reports', 'created_at'),
  ],
);

/** What the lead unit says of the task as a whole (汇总情况), newest last. */
export const taskSummaries = sqliteTable(
  'task_summaries',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
    writtenOn: text('written_on').notNull(),
    /** The unit that wrote it; null for the office. */
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('task_summaries_by_task').on(table.taskId, table.writtenOn),
    index('task_summaries_by_unit').on(table.unitId),
    dayCheck('task_summaries', 'written_on'),
    instantCheck('task_summaries', 'created_at'),
  ],
);

/** What is to be reached by the end of a quarter (阶段目标), for the task or (unit) for one of its units. */
export const stageTargets = sqliteTable(
  'stage_targets',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    quarter: integer('quarter').notNull(),
    text: text('text').notNull(),
    percent: integer('percent'),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('stage_targets_by_task').on(table.taskId, table.quarter),
    index('stage_targets_by_unit').on(table.unitId),
    rowCheck('stage_targets', 'quarter', 'quarter between 1 and 4'),
    rowCheck('stage_targets', 'percent', 'percent is null or percent between 0 and 100'),
  ],
);

/** The ledger as it stood at the end of a quarter, frozen so that quarters can be compared. */
export const progressSnapshots = sqliteTable(
  'progress_snapshots',
  {
    id: idColumn(),
    year: integer('year').notNull(),
    quarter: integer('quarter').notNull(),
    takenOn: text('taken_on').notNull(),
    note: text('note'),
    body: text('body', { mode: 'json' }).$type<StoredSnapshot>().notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('progress_snapshots_by_year').on(table.year, table.quarter),
    yearCheck('progress_snapshots', 'year'),
    rowCheck('progress_snapshots', 'quarter', 'quarter between 1 and 4'),
    dayCheck('progress_snapshots', 'taken_on'),
    jsonCheck('progress_snapshots', 'body'),
    instantCheck('progress_snapshots', 'created_at'),
  ],
);
