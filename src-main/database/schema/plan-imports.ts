import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PlanOrigin } from '../../domain/codes.ts';
import type { DraftTask, ExtractedPlan } from '../../domain/extraction/extracted-plan.ts';
import type { ReadingChoices } from '../../domain/extraction/found-table.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import {
  codeCheck,
  createdAtColumn,
  flagCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowCheck,
  rowVersionColumn,
} from './columns.ts';
import { sourceDocuments } from './source-documents.ts';
import { collectiveUnits, unitClasses, units } from './units.ts';

export const planImportStates = ['open', 'committed', 'discarded'] as const;

/** What the clerk decides for a printed unit name: a unit, a collective unit, a unit to be created, or later. */
export const unitChoiceKinds = ['unit', 'collective', 'create', 'later'] as const;

/** Title lines of the plan under review, with the places where they stand. */
export type PlanImportHeader = Pick<
  ExtractedPlan,
  'title' | 'issuer' | 'documentNumber' | 'issuedOn' | 'year' | 'source'
> & { origin: PlanOrigin };

/** How the document was read: what the clerk chose, and what was found so that he can choose otherwise. */
export type PlanImportReading = Pick<ExtractedPlan, 'readFrom' | 'tables'> & { choices: ReadingChoices };

/** A draft as it stands now, and the fields that the clerk has changed since it was read. */
export interface DraftTaskBody {
  task: DraftTask;
  edited: (keyof DraftTask)[];
}

/** A plan that is being read in; survives a restart. */
export const planImports = sqliteTable(
  'plan_imports',
  {
    id: idColumn(),
    sourceDocumentId: text('source_document_id')
      .notNull()
      .references(() => sourceDocuments.id, { onDelete: 'restrict' }),
    state: text('state', { enum: planImportStates }).notNull(),
    header: text('header', { mode: 'json' }).$type<PlanImportHeader>().notNull(),
    reading: text('reading', { mode: 'json' }).$type<PlanImportReading>().notNull(),
    createdAt: createdAtColumn(),
    /** Set with the state `committed`. The foreign key runs the other way, from `work_plans.plan_import_id`. */
    committedPlanId: text('committed_plan_id'),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('plan_imports_by_state').on(table.state, table.createdAt),
    index('plan_imports_by_document').on(table.sourceDocumentId),
    codeCheck('plan_imports', 'state', planImportStates),
    jsonCheck('plan_imports', 'header'),
    jsonCheck('plan_imports', 'reading'),
    instantCheck('plan_imports', 'created_at'),
    rowCheck('plan_imports', 'committed', `(state = 'committed') = (committed_plan_id is not null)`),
  ],
);

/** The text of an import's document; never changed, and apart from the import so that a change of that copies no text. */
export const planImportTexts = sqliteTable(
  'plan_import_texts',
  {
    id: idColumn(),
    planImportId: text('plan_import_id')
      .notNull()
      .unique()
      .references(() => planImports.id, { onDelete: 'restrict' }),
    blocks: text('blocks', { mode: 'json' }).$type<TextBlock[]>().notNull(),
  },
  () => [jsonCheck('plan_import_texts', 'blocks')],
);

/** Tasks of an open import. Positions are fractions so that a part of a split draft goes between two others. */
export const draftTasks = sqliteTable(
  'draft_tasks',
  {
    id: idColumn(),
    planImportId: text('plan_import_id')
      .notNull()
      .references(() => planImports.id, { onDelete: 'restrict' }),
    position: real('position').notNull(),
    body: text('body', { mode: 'json' }).$type<DraftTaskBody>().notNull(),
    dropped: integer('dropped', { mode: 'boolean' }).notNull().default(false),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('draft_tasks_by_import').on(table.planImportId, table.position),
    jsonCheck('draft_tasks', 'body'),
    flagCheck('draft_tasks', 'dropped'),
  ],
);

/** What the clerk decided for each printed unit name of an import. */
export const draftUnitChoices = sqliteTable(
  'draft_unit_choices',
  {
    id: idColumn(),
    planImportId: text('plan_import_id')
      .notNull()
      .references(() => planImports.id, { onDelete: 'restrict' }),
    printedName: text('printed_name').notNull(),
    choiceKind: text('choice_kind', { enum: unitChoiceKinds }).notNull(),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    collectiveUnitId: text('collective_unit_id').references(() => collectiveUnits.id, { onDelete: 'restrict' }),
    /** Name of the unit to be created; null for the other kinds. */
    createdName: text('created_name'),
    /** Class of the unit to be created, null while it is undecided. */
    classCode: text('class_code').references(() => unitClasses.code, { onDelete: 'restrict' }),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('draft_unit_choices_name').on(table.planImportId, table.printedName),
    index('draft_unit_choices_by_unit').on(table.unitId),
    index('draft_unit_choices_by_collective').on(table.collectiveUnitId),
    index('draft_unit_choices_by_class').on(table.classCode),
    codeCheck('draft_unit_choices', 'choice_kind', unitChoiceKinds),
    rowCheck('draft_unit_choices', 'unit', `(choice_kind = 'unit') = (unit_id is not null)`),
    rowCheck('draft_unit_choices', 'collective', `(choice_kind = 'collective') = (collective_unit_id is not null)`),
    rowCheck('draft_unit_choices', 'create', `(choice_kind = 'create') = (created_name is not null)`),
    rowCheck('draft_unit_choices', 'class', `choice_kind = 'create' or class_code is null`),
  ],
);
