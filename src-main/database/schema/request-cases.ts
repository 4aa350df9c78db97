import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseChannels } from '../../domain/cases/request-case.ts';
import type { CaseConsultation, CaseCorrection, CaseExtension } from '../../domain/cases/request-case.ts';
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
import { units } from './units.ts';

/** Applications for disclosure, letters to the mailbox, calls to the hotline, each with its own clock. */
export const requestCases = sqliteTable(
  'request_cases',
  {
    id: idColumn(),
    channel: text('channel', { enum: caseChannels }).notNull(),
    number: text('number'),
    subject: text('subject').notNull(),
    applicant: text('applicant'),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    receivedOn: text('received_on').notNull(),
    workingDays: integer('working_days').notNull(),
    extension: text('extension', { mode: 'json' }).$type<CaseExtension>(),
    correction: text('correction', { mode: 'json' }).$type<CaseCorrection>(),
    consultations: text('consultations', { mode: 'json' }).$type<CaseConsultation[]>().notNull(),
    answeredOn: text('answered_on'),
    /** What the reply was, in words (予以公开, 部分公开, 转办). */
    answer: text('answer'),
    note: text('note'),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('request_cases_by_unit').on(table.unitId, table.receivedOn),
    index('request_cases_by_day').on(table.receivedOn),
    codeCheck('request_cases', 'channel', caseChannels),
    dayCheck('request_cases', 'received_on'),
    dayCheck('request_cases', 'answered_on'),
    jsonCheck('request_cases', 'extension'),
    jsonCheck('request_cases', 'correction'),
    jsonCheck('request_cases', 'consultations'),
    rowCheck('request_cases', 'working_days', 'working_days between 1 and 366'),
    instantCheck('request_cases', 'created_at'),
    instantCheck('request_cases', 'archived_at'),
  ],
);
