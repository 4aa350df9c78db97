import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lookBackResults } from '../../domain/codes.ts';
import { codeCheck, createdAtColumn, dayCheck, idColumn, instantCheck, rowVersionColumn, yearCheck } from './columns.ts';
import { tasks } from './tasks.ts';

/** What the look-back (回顾) of a year found of a task of the year before, and the task that sets it right (整改). */
export const lookBackFindings = sqliteTable(
  'look_back_findings',
  {
    id: idColumn(),
    /** The year in which the look-back is made. */
    year: integer('year').notNull(),
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'restrict' }),
    result: text('result', { enum: lookBackResults }).notNull(),
    note: text('note'),
    checkedOn: text('checked_on').notNull(),
    rectificationTaskId: text('rectification_task_id').references(() => tasks.id, { onDelete: 'restrict' }),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('look_back_findings_task').on(table.year, table.taskId),
    index('look_back_findings_by_task').on(table.taskId),
    index('look_back_findings_by_rectification').on(table.rectificationTaskId),
    yearCheck('look_back_findings', 'year'),
    codeCheck('look_back_findings', 'result', lookBackResults),
    dayCheck('look_back_findings', 'checked_on'),
    instantCheck('look_back_findings', 'created_at'),
  ],
);
