import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { diagnosticCodes, diagnosticSeverities } from '../../domain/codes.ts';
import type { FoundAttachment, FoundIndicators, FoundRoster, FoundScoringRules } from '../../domain/extraction/enclosed-content.ts';
import type { DraftTextField } from '../../domain/extraction/extracted-plan.ts';
import type { SourceSpan } from '../../domain/extraction/text-block.ts';
import { codeCheck, flagCheck, idColumn, instantCheck, jsonCheck, rowVersionColumn } from './columns.ts';
import { draftTasks, planImports } from './plan-imports.ts';

/** What an import tells or asks, and since when the clerk has settled it. */
export const importDiagnostics = sqliteTable(
  'import_diagnostics',
  {
    id: idColumn(),
    planImportId: text('plan_import_id')
      .notNull()
      .references(() => planImports.id, { onDelete: 'restrict' }),
    /** Order of reading, from 0. */
    position: integer('position').notNull(),
    /** Without a CHECK: the list grows with every form of plan that the reader learns. */
    code: text('code', { enum: diagnosticCodes }).notNull(),
    severity: text('severity', { enum: diagnosticSeverities }).notNull(),
    /** Null when it concerns the document. */
    draftTaskId: text('draft_task_id').references(() => draftTasks.id, { onDelete: 'restrict' }),
    span: text('span', { mode: 'json' }).$type<SourceSpan>(),
    values: text('sentence_values', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    candidates: text('candidates', { mode: 'json' }).$type<DraftTextField[]>().notNull(),
    settledAt: text('settled_at'),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('import_diagnostics_by_import').on(table.planImportId, table.position),
    index('import_diagnostics_by_draft').on(table.draftTaskId),
    codeCheck('import_diagnostics', 'severity', diagnosticSeverities),
    jsonCheck('import_diagnostics', 'span'),
    jsonCheck('import_diagnostics', 'sentence_values'),
    jsonCheck('import_diagnostics', 'candidates'),
    instantCheck('import_diagnostics', 'settled_at'),
  ],
);

/** Content of a plan's document that is no task, by its kind. */
export type EnclosedBody =
  | { kind: 'roster'; roster: FoundRoster }
  | { kind: 'scoringRules'; rules: FoundScoringRules }
  | { kind: 'attachment'; attachment: FoundAttachment }
  | { kind: 'indicators'; indicators: FoundIndicators };

/** What else an import found, and whether it is taken over with the commit. */
export const importEnclosures = sqliteTable(
  'import_enclosures',
  {
    id: idColumn(),
    planImportId: text('plan_import_id')
      .notNull()
      .references(() => planImports.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    body: text('body', { mode: 'json' }).$type<EnclosedBody>().notNull(),
    taken: integer('taken', { mode: 'boolean' }).notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('import_enclosures_by_import').on(table.planImportId, table.position),
    jsonCheck('import_enclosures', 'body'),
    flagCheck('import_enclosures', 'taken'),
  ],
);
