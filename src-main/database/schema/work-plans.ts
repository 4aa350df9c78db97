import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { planOrigins } from '../../domain/codes.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  flagCheck,
  idColumn,
  instantCheck,
  rowCheck,
  rowVersionColumn,
  yearCheck,
} from './columns.ts';
import { planImports } from './plan-imports.ts';
import { sourceDocuments } from './source-documents.ts';

export const workPlans = sqliteTable(
  'work_plans',
  {
    id: idColumn(),
    title: text('title').notNull(),
    issuer: text('issuer'),
    documentNumber: text('document_number'),
    issuedOn: text('issued_on'),
    year: integer('year').notNull(),
    origin: text('origin', { enum: planOrigins }).notNull(),
    /** Null for a plan that was entered by hand. */
    sourceDocumentId: text('source_document_id').references(() => sourceDocuments.id, { onDelete: 'restrict' }),
    planImportId: text('plan_import_id').references(() => planImports.id, { onDelete: 'restrict' }),
    /** A plan that is kept to be compared with and is no part of the ledger: the superior's, once it was adapted. */
    reference: integer('reference', { mode: 'boolean' }).notNull().default(false),
    /** The plan of which this one is the next version. */
    predecessorId: text('predecessor_id').references((): AnySQLiteColumn => workPlans.id, { onDelete: 'restrict' }),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    index('work_plans_by_predecessor').on(table.predecessorId),
    flagCheck('work_plans', 'reference'),
    index('work_plans_by_year').on(table.year),
    index('work_plans_by_document').on(table.sourceDocumentId),
    index('work_plans_by_import').on(table.planImportId),
    dayCheck('work_plans', 'issued_on'),
    yearCheck('work_plans', 'year'),
    codeCheck('work_plans', 'origin', planOrigins),
    instantCheck('work_plans', 'archived_at'),
    instantCheck('work_plans', 'created_at'),
  ],
);

/** Headings of a plan; level 1 is the outermost. */
export const planSections = sqliteTable(
  'plan_sections',
  {
    id: idColumn(),
    planId: text('plan_id')
      .notNull()
      .references(() => workPlans.id, { onDelete: 'restrict' }),
    parentId: text('parent_id').references((): AnySQLiteColumn => planSections.id, { onDelete: 'restrict' }),
    position: real('position').notNull(),
    level: integer('level').notNull(),
    heading: text('heading').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('plan_sections_by_plan').on(table.planId, table.position),
    index('plan_sections_by_parent').on(table.parentId),
    rowCheck('plan_sections', 'level', 'level between 1 and 9'),
  ],
);
