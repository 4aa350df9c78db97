import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { templateFormats } from '../../domain/codes.ts';
import type { TemplateRole } from '../../domain/templates/column-roles.ts';
import type { TemplatePlacements, TemplateTexts } from '../../domain/templates/template-edits.ts';
import { archivedAtColumn, codeCheck, createdAtColumn, dayCheck, idColumn, instantCheck, jsonCheck, rowCheck, rowVersionColumn, yearCheck } from './columns.ts';
import { workPlans } from './work-plans.ts';

/** A table that a superior wants back, kept as it came in `returned/`, with what the clerk has said of it. */
export const superiorTables = sqliteTable(
  'superior_tables',
  {
    id: idColumn(),
    year: integer('year').notNull(),
    /** The quarter that it asks for, 1 to 4; null outside of the quarters. */
    quarter: integer('quarter'),
    /** The plan that its rows are of; null for all plans of the year. */
    planId: text('plan_id').references(() => workPlans.id, { onDelete: 'restrict' }),
    /** Empty where it is unknown. */
    issuer: text('issuer').notNull(),
    fileName: text('file_name').notNull(),
    format: text('format', { enum: templateFormats }).notNull(),
    sha256: text('sha256').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Place among the tables found in the file, the likeliest is 0. */
    tableNumber: integer('table_number').notNull(),
    /** What the columns are, as the clerk told; null while the proposal stands. */
    roles: text('roles', { mode: 'json' }).$type<TemplateRole[]>(),
    placements: text('placements', { mode: 'json' }).$type<TemplatePlacements>().notNull(),
    texts: text('texts', { mode: 'json' }).$type<TemplateTexts>().notNull(),
    /** The day on which it was last written for return; null while it was not. */
    filledOn: text('filled_on'),
    createdAt: createdAtColumn(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('superior_tables_by_year').on(table.year),
    index('superior_tables_by_plan').on(table.planId),
    yearCheck('superior_tables', 'year'),
    rowCheck('superior_tables', 'quarter', 'quarter is null or quarter between 1 and 4'),
    codeCheck('superior_tables', 'format', templateFormats),
    rowCheck('superior_tables', 'sha256', `length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'`),
    jsonCheck('superior_tables', 'roles'),
    jsonCheck('superior_tables', 'placements'),
    jsonCheck('superior_tables', 'texts'),
    dayCheck('superior_tables', 'filled_on'),
    instantCheck('superior_tables', 'created_at'),
    instantCheck('superior_tables', 'archived_at'),
  ],
);

/** What the columns of an issuer's table mean, as the clerk confirmed it last, by the words of its header. */
export const templateMappings = sqliteTable(
  'template_mappings',
  {
    id: idColumn(),
    /** Empty for tables whose issuer is unknown. */
    issuer: text('issuer').notNull(),
    signature: text('signature').notNull(),
    roles: text('roles', { mode: 'json' }).$type<TemplateRole[]>().notNull(),
    rememberedAt: text('remembered_at').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('template_mappings_pair').on(table.issuer, table.signature),
    jsonCheck('template_mappings', 'roles'),
    instantCheck('template_mappings', 'remembered_at'),
  ],
);
