import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  allocations,
  confidences,
  deadlineKinds,
  diagnosticCodes,
  diagnosticSeverities,
  planOrigins,
} from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import {
  changedSchema,
  daySchema,
  fileTokenSchema,
  idSchema,
  jobOutput,
  nameSchema,
  rowVersionSchema,
  textSchema,
  yearSchema,
} from './shared.ts';

const procedure = oc.errors(errorMap);

export const spanSchema = z.object({ block: z.number(), start: z.number(), end: z.number() });

export const blockSchema = z.object({
  index: z.number(),
  text: z.string(),
  original: z.string(),
  offsets: z.array(z.number()).nullable(),
  headingLevel: z.number().nullable(),
  automaticNumber: z.string().nullable(),
  cell: z
    .object({ table: z.number(), row: z.number(), column: z.number(), rowSpan: z.number(), columnSpan: z.number() })
    .nullable(),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), line: z.number() }),
    z.object({ kind: z.literal('paragraph'), paragraph: z.number() }),
    z.object({ kind: z.literal('page'), page: z.number(), line: z.number() }),
    z.object({ kind: z.literal('sheet'), sheet: z.string(), address: z.string() }),
  ]),
});

export const recurrenceSchema = z.object({
  every: z.enum(['day', 'week', 'month', 'quarter', 'halfYear', 'year']),
  month: z.number().int().min(1).max(12).nullable(),
  day: z.number().int().min(1).max(31).nullable(),
});
export const relativeLimitSchema = z.object({
  amount: z.number().int().positive(),
  unit: z.enum(['hour', 'day', 'workingDay', 'month']),
  event: z.string().nullable(),
});

const deadlineFields = {
  kind: z.enum(deadlineKinds),
  date: daySchema.nullable(),
  recurrence: recurrenceSchema.nullable(),
  relative: relativeLimitSchema.nullable(),
};
const dateHasDay = (deadline: { kind: string; date: string | null }): boolean => (deadline.kind === 'date') === (deadline.date !== null);

/** A deadline as typed and as understood; `date` has a day exactly when the kind is `date`. */
export const draftDeadlineSchema = z.object({ text: z.string().trim().min(1).max(200), ...deadlineFields }).refine(dateHasDay);

const draftTaskSourceSchema = z.object({
  task: z.array(spanSchema),
  number: z.array(spanSchema),
  title: z.array(spanSchema),
  requirement: z.array(spanSchema),
  leadUnits: z.array(spanSchema),
  responsibleUnits: z.array(spanSchema),
  supportingUnits: z.array(spanSchema),
  deadlines: z.array(spanSchema),
  statusText: z.array(spanSchema),
});
export const draftTaskFieldsSchema = z.object({
  number: z.string().max(50).nullable(),
  section: z.array(z.string().max(500)),
  title: textSchema,
  requirement: textSchema.nullable(),
  leadUnits: z.array(nameSchema),
  responsibleUnits: z.array(nameSchema),
  supportingUnits: z.array(nameSchema),
  deadlines: z.array(draftDeadlineSchema),
  statusText: textSchema.nullable(),
  allocation: z.enum(allocations),
});
export type DraftTaskFields = z.infer<typeof draftTaskFieldsSchema>;

/** A draft as it was read: what a document prints has no limit, else a file could be imported and never be shown. */
const draftTaskSchema = z.object({
  number: z.string().nullable(),
  section: z.array(z.string()),
  title: z.string(),
  requirement: z.string().nullable(),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  supportingUnits: z.array(z.string()),
  deadlines: z.array(z.object({ text: z.string(), ...deadlineFields }).refine(dateHasDay)),
  statusText: z.string().nullable(),
  allocation: z.enum(allocations),
  confidence: z.enum(confidences),
  source: draftTaskSourceSchema,
});

export const diagnosticSchema = z.object({
  code: z.enum(diagnosticCodes),
  severity: z.enum(diagnosticSeverities),
  task: z.number().nullable(),
  span: spanSchema.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What `extract` prints: all that the grammar reads, nothing stored. */
export const extractedPlanSchema = z.object({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  year: z.number().nullable(),
  sections: z.array(
    z.object({ heading: z.string(), level: z.number(), parent: z.number().nullable(), span: spanSchema.nullable() }),
  ),
  tasks: z.array(draftTaskSchema),
  diagnostics: z.array(diagnosticSchema),
  source: z.object({
    title: spanSchema.nullable(),
    issuer: spanSchema.nullable(),
    documentNumber: spanSchema.nullable(),
    issuedOn: spanSchema.nullable(),
  }),
});

/** A file that a token stands for, or text from the clipboard. */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileToken: fileTokenSchema }),
  z.object({ kind: z.literal('pasted'), text: z.string().min(1).max(5_000_000) }),
]);

/** Data of the plan itself, editable before the commit. */
export const planHeaderSchema = z.object({
  title: z.string().max(500).nullable(),
  issuer: z.string().max(200).nullable(),
  documentNumber: z.string().max(100).nullable(),
  issuedOn: daySchema.nullable(),
  year: yearSchema.nullable(),
  origin: z.enum(planOrigins),
});
export type PlanHeader = z.infer<typeof planHeaderSchema>;

/** The same as it was read, however long. */
const planHeaderViewSchema = planHeaderSchema.extend({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
});

/** What a printed unit name stands for in this import. `later` keeps the printed name without a unit. */
export const unitChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: idSchema, rememberAsAlias: z.boolean() }),
  z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema }),
  z.object({ kind: z.literal('createUnit'), name: nameSchema, classCode: z.string() }),
  z.object({ kind: z.literal('createCollective'), name: nameSchema, memberIds: z.array(idSchema) }),
  z.object({ kind: z.literal('later') }),
  z.object({ kind: z.literal('automatic') }),
]);
export type UnitChoice = z.infer<typeof unitChoiceSchema>;

/** A printed unit name of the import with what it resolves to now. */
export const printedUnitSchema = z.object({
  printedName: z.string(),
  taskCount: z.number(),
  resolution: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unitId: idSchema, name: z.string(), chosen: z.boolean() }),
    z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema, name: z.string(), memberCount: z.number(), chosen: z.boolean() }),
    z.object({ kind: z.literal('create'), name: z.string(), classCode: z.string().nullable(), chosen: z.boolean() }),
    z.object({ kind: z.literal('later'), chosen: z.boolean() }),
    z.object({
      kind: z.literal('unknown'),
      looksCollective: z.boolean(),
      candidates: z.array(z.object({ kind: z.enum(['unit', 'collective']), id: idSchema, name: z.string(), likeness: z.number() })),
    }),
  ]),
});
export type PrintedUnit = z.infer<typeof printedUnitSchema>;

export const draftTaskViewSchema = draftTaskSchema.extend({
  id: idSchema,
  rowVersion: rowVersionSchema,
  dropped: z.boolean(),
  /** Names of the fields that the clerk has changed. */
  edited: z.array(z.string()),
});
export type DraftTaskView = z.infer<typeof draftTaskViewSchema>;

export const importViewSchema = z.object({
  importId: idSchema,
  rowVersion: rowVersionSchema,
  state: z.enum(['open', 'committed', 'discarded']),
  fileName: z.string(),
  format: z.string(),
  createdAt: z.string(),
  header: planHeaderViewSchema,
  headerSource: extractedPlanSchema.shape.source,
  blocks: z.array(blockSchema),
  draftTasks: z.array(draftTaskViewSchema),
  /** As in the extraction, but each tied to its draft task by id. */
  diagnostics: z.array(diagnosticSchema.omit({ task: true }).extend({ draftTaskId: idSchema.nullable() })),
  printedUnits: z.array(printedUnitSchema),
});
export type ImportView = z.infer<typeof importViewSchema>;

export const importsContract = {
  /** Reads a file or pasted text and stores nothing. */
  extract: procedure.input(z.object({ source: importSourceSchema })).output(jobOutput(extractedPlanSchema)),
  /** Reads, keeps the original and stores the drafts. The same content again is refused with ALREADY_IMPORTED unless `allowRepeat`. */
  start: procedure
    .input(z.object({ source: importSourceSchema, allowRepeat: z.boolean().optional() }))
    .output(jobOutput(z.object({ importId: idSchema, taskCount: z.number(), questionCount: z.number() }))),
  list: procedure.output(
    z.array(
      z.object({
        importId: idSchema,
        state: z.enum(['open', 'committed', 'discarded']),
        fileName: z.string(),
        title: z.string().nullable(),
        createdAt: z.string(),
        taskCount: z.number(),
      }),
    ),
  ),
  get: procedure.input(z.object({ importId: idSchema })).output(importViewSchema),
  updateHeader: procedure
    .input(z.object({ importId: idSchema, rowVersion: rowVersionSchema, header: planHeaderSchema }))
    .output(changedSchema),
  updateDraftTask: procedure
    .input(z.object({ draftTaskId: idSchema, rowVersion: rowVersionSchema, fields: draftTaskFieldsSchema.partial() }))
    .output(changedSchema),
  /** Adds an empty draft behind the given one (null: at the end) in the same section. */
  addDraftTask: procedure
    .input(z.object({ importId: idSchema, afterDraftTaskId: idSchema.nullable(), title: nameSchema }))
    .output(changedSchema.extend({ draftTaskId: idSchema })),
  /** Cuts a draft in two: the requirement from `at` (UTF-16 units) on becomes a draft with the same units and deadlines. */
  splitDraftTask: procedure
    .input(z.object({ draftTaskId: idSchema, rowVersion: rowVersionSchema, at: z.number().int().positive() }))
    .output(changedSchema.extend({ draftTaskId: idSchema })),
  /** Joins drafts to the first of them in document order: texts one after the other, units and deadlines united. */
  mergeDraftTasks: procedure
    .input(z.object({ importId: idSchema, draftTaskIds: z.array(idSchema) }))
    .output(changedSchema.extend({ draftTaskId: idSchema })),
  /** Leaves drafts out of the commit, or takes them back in. */
  dropDraftTasks: procedure
    .input(z.object({ importId: idSchema, draftTaskIds: z.array(idSchema).min(1), dropped: z.boolean() }))
    .output(changedSchema),
  chooseUnit: procedure
    .input(z.object({ importId: idSchema, printedName: nameSchema, choice: unitChoiceSchema }))
    .output(changedSchema),
  /** Reads a deadline as a clerk types it, against the year of the plan. */
  readDeadline: procedure
    .input(z.object({ text: z.string().trim().min(1).max(200), year: yearSchema }))
    .output(z.object({ deadlines: z.array(draftDeadlineSchema) })),
  /** Turns the drafts into a plan in one transaction; `useStates` makes printed states the first progress reports. */
  commit: procedure
    .input(z.object({ importId: idSchema, rowVersion: rowVersionSchema, useStates: z.boolean() }))
    .output(
      changedSchema.extend({
        planId: idSchema,
        sections: z.number(),
        tasks: z.number(),
        assignments: z.number(),
        unitsCreated: z.number(),
        unitsLeftOpen: z.number(),
        progressReports: z.number(),
      }),
    ),
  discard: procedure.input(z.object({ importId: idSchema })).output(changedSchema),
};
