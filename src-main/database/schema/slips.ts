import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { slipKinds, slipStates } from '../../domain/codes.ts';
import {
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  rowCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';

/** Slips (交办单, 催办单, 督办单) to one unit each, numbered by kind and year. */
export const slips = sqliteTable(
  'slips',
  {
    id: idColumn(),
    kind: text('kind', { enum: slipKinds }).notNull(),
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    /** The whole printed number: 政公开办交〔2026〕3号. */
    number: text('number').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    issuedOn: text('issued_on').notNull(),
    replyBy: text('reply_by'),
    basis: text('basis'),
    remark: text('remark'),
    contact: text('contact'),
    state: text('state', { enum: slipStates }).notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('slips_number').on(table.kind, table.year, table.sequence),
    index('slips_by_unit').on(table.unitId, table.issuedOn),
    codeCheck('slips', 'kind', slipKinds),
    codeCheck('slips', 'state', slipStates),
    yearCheck('slips', 'year'),
    dayCheck('slips', 'issued_on'),
    dayCheck('slips', 'reply_by'),
    rowCheck('slips', 'sequence', 'sequence >= 1'),
    instantCheck('slips', 'created_at'),
  ],
);

/** The matters of a slip, in their order. */
export const slipTasks = sqliteTable(
  'slip_tasks',
  {
    id: idColumn(),
    slipId: text('slip_id')
      .notNull()
      .references(() => slips.id, { onDelete: 'restrict' }),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
  },
  (table) => [uniqueIndex('slip_tasks_pair').on(table.slipId, table.taskId), index('slip_tasks_by_task').on(table.taskId)],
);

/** What a unit answered to a slip. */
export const slipReplies = sqliteTable(
  'slip_replies',
  {
    id: idColumn(),
    slipId: text('slip_id')
      .notNull()
      .references(() => slips.id, { onDelete: 'restrict' }),
    repliedOn: text('replied_on').notNull(),
    person: text('person'),
    text: text('text').notNull(),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('slip_replies_by_slip').on(table.slipId, table.repliedOn),
    dayCheck('slip_replies', 'replied_on'),
    instantCheck('slip_replies', 'created_at'),
  ],
);

/** Reminders by phone: who was called when, and what was answered. */
export const phoneCalls = sqliteTable(
  'phone_calls',
  {
    id: idColumn(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    taskId: text('task_id').references(() => tasks.id, { onDelete: 'restrict' }),
    calledOn: text('called_on').notNull(),
    person: text('person'),
    phone: text('phone'),
    matter: text('matter').notNull(),
    answer: text('answer'),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('phone_calls_by_unit').on(table.unitId, table.calledOn),
    index('phone_calls_by_task').on(table.taskId),
    dayCheck('phone_calls', 'called_on'),
    instantCheck('phone_calls', 'created_at'),
  ],
);
