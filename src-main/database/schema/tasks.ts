import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { allocations, assignmentRoles, deadlineKinds, taskPersonRoles, taskSourceKinds } from '../../domain/codes.ts';
import type { DraftTaskSource, Recurrence, RelativeLimit } from '../../domain/extraction/extracted-plan.ts';
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
} from './columns.ts';
import { collectiveUnits, units } from './units.ts';
import { planSections, workPlans } from './work-plans.ts';

/** Tasks of a plan. Positions are fractions so that a task goes between two others without renumbering. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    sectionId: text('section_id').references(() => planSections.id, { onDelete: 'restrict' }),
    position: real('position').notNull(),
    outlineNumber: text('outline_number'),
    title: text('title').notNull(),
    requirement: text('requirement'),
    allocation: text('allocation', { enum: allocations }).notNull(),
    note: text('note'),
    /** Where each field stands in the original; null for a task that was entered by hand. */
    source: text('source', { mode: 'json' }).$type<DraftTaskSource>(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index('tasks_by_plan').on(table.planId, table.position),
    index('tasks_by_section').on(table.sectionId),
    codeCheck('tasks', 'allocation', allocations),
    jsonCheck('tasks', 'source'),
    instantCheck('tasks', 'archived_at'),
    instantCheck('tasks', 'created_at'),
  ],
);

/** Who is named for a task, as printed; unit or collective is set once the name is resolved, never both. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    role: text('role', { enum: assignmentRoles }).notNull(),
    printedName: text('printed_name').notNull(),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    collectiveUnitId: text('collective_unit_id').references(() => collectiveUnits.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('assignments_by_task').on(table.taskId, table.position),
    index('assignments_by_unit').on(table.unitId),
    index('assignments_by_collective').on(table.collectiveUnitId),
    codeCheck('assignments', 'role', assignmentRoles),
    rowCheck('assignments', 'resolution', 'unit_id is null or collective_unit_id is null'),
  ],
);

/** Deadlines of a task: the printed words beside what they mean. Several may bind one task. */
export const deadlines = sqliteTable(
  'deadlines',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: deadlineKinds }).notNull(),
    printedText: text('printed_text').notNull(),
    dueOn: text('due_on'),
    recurrence: text('recurrence', { mode: 'json' }).$type<Recurrence>(),
    relative: text('relative', { mode: 'json' }).$type<RelativeLimit>(),
    position: integer('position').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('deadlines_by_task').on(table.taskId, table.position),
    index('deadlines_by_day').on(table.dueOn),
    codeCheck('deadlines', 'kind', deadlineKinds),
    dayCheck('deadlines', 'due_on'),
    jsonCheck('deadlines', 'recurrence'),
    jsonCheck('deadlines', 'relative'),
    rowCheck('deadlines', 'date', `(kind = 'date') = (due_on is not null)`),
    rowCheck('deadlines', 'recurring', `kind = 'recurring' or recurrence is null`),
    rowCheck('deadlines', 'relative_kind', `kind = 'relative' or relative is null`),
  ],
);

/** Persons named for a task: 牵头领导, 责任人, 联系人. */
export const taskPeople = sqliteTable(
  'task_people',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    role: text('role', { enum: taskPersonRoles }).notNull(),
    name: text('name').notNull(),
    post: text('post'),
    phone: text('phone'),
    position: integer('position').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('task_people_by_task').on(table.taskId, table.position),
    codeCheck('task_people', 'role', taskPersonRoles),
  ],
);

/** The line from a task to those that it was made of; several to several. */
export const taskSources = sqliteTable(
  'task_sources',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    sourceTaskId: text('source_task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: taskSourceKinds }).notNull(),
  },
  (table) => [
    uniqueIndex('task_sources_pair').on(table.taskId, table.sourceTaskId),
    index('task_sources_by_source').on(table.sourceTaskId),
    codeCheck('task_sources', 'kind', taskSourceKinds),
  ],
);

/** When the event happened from which a relative deadline counts (印发后30日内); found again by the printed words. */
export const deadlineEvents = sqliteTable(
  'deadline_events',
  {
    id: idColumn(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    printedText: text('printed_text').notNull(),
    eventOn: text('event_on').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('deadline_events_words').on(table.taskId, table.printedText),
    dayCheck('deadline_events', 'event_on'),
  ],
);
