import { oc } from '@orpc/contract';
import { z } from 'zod';
import { allocations, assignmentRoles, planOrigins } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import {
  blockSchema,
  diagnosticSchema,
  draftDeadlineSchema,
  draftTaskFieldsSchema,
  draftTaskSchema,
  draftTextFields,
  enclosedBodySchema,
  extractedPlanSchema,
  readingChoicesSchema,
  readingSchema,
  spanSchema,
} from './extraction.ts';
import {
  changedSchema,
  daySchema,
  fileTokenSchema,
  idSchema,
  jobOutput,
  nameSchema,
  rowVersionSchema,
  yearSchema,
} from './shared.ts';

export type { DraftTaskFields } from './extraction.ts';

const procedure = oc.errors(errorMap);

/** A file that a token stands for, or text from the clipboard. */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileToken: fileTokenSchema }),
  /** `html` is the clipboard's second form, in which tables keep their cells; it is read where it holds a table or a list. */
  z.object({ kind: z.literal('pasted'), text: z.string().min(1).max(5_000_000), html: z.string().max(20_000_000).nullable().default(null) }),
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

/** `chosen` in this import by the clerk; `remembered` from an earlier plan of the same issuer. */
const settledBy = { chosen: z.boolean(), remembered: z.boolean() };

/** A printed unit name of the import with what it resolves to now. */
export const printedUnitSchema = z.object({
  printedName: z.string(),
  taskCount: z.number(),
  resolution: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unitId: idSchema, name: z.string(), ...settledBy }),
    z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema, name: z.string(), memberCount: z.number(), ...settledBy }),
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

/** Content of the document that is no task; what is `taken` goes with the commit to where it belongs. */
export const enclosureSchema = z.object({
  enclosureId: idSchema,
  rowVersion: rowVersionSchema,
  taken: z.boolean(),
  body: enclosedBodySchema,
});
export type EnclosureView = z.infer<typeof enclosureSchema>;

/** One change for many drafts at once. */
export const draftsChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addUnits'), role: z.enum(assignmentRoles), names: z.array(nameSchema).min(1) }),
  z.object({ kind: z.literal('removeUnits'), names: z.array(nameSchema).min(1) }),
  /** Units of one role get another one. */
  z.object({ kind: z.literal('changeRole'), from: z.enum(assignmentRoles), to: z.enum(assignmentRoles) }),
  z.object({ kind: z.literal('setDeadlines'), deadlines: z.array(draftDeadlineSchema) }),
  z.object({ kind: z.literal('setSection'), section: z.array(z.string().max(500)).max(9) }),
  z.object({ kind: z.literal('setAllocation'), allocation: z.enum(allocations) }),
]);
export type DraftsChange = z.infer<typeof draftsChangeSchema>;

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
  /** As in the extraction, but each tied to its draft task by id; `settled` when the clerk has looked at it. */
  diagnostics: z.array(
    diagnosticSchema
      .omit({ task: true })
      .extend({ diagnosticId: idSchema, draftTaskId: idSchema.nullable(), settled: z.boolean() }),
  ),
  reading: readingSchema.extend({ choices: readingChoicesSchema }),
  enclosures: z.array(enclosureSchema),
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
  /** Takes words of the original, as lit in the source pane, as a field of a draft; `add` puts them behind what is there. */
  setFieldFromSource: procedure
    .input(
      z.object({
        draftTaskId: idSchema,
        rowVersion: rowVersionSchema,
        field: z.enum(draftTextFields),
        spans: z.array(spanSchema).min(1),
        mode: z.enum(['replace', 'add']),
      }),
    )
    .output(changedSchema),
  /** Makes words of the original a draft behind the given one (null: at the end), read as the grammar reads an item. */
  addDraftFromSource: procedure
    .input(z.object({ importId: idSchema, afterDraftTaskId: idSchema.nullable(), spans: z.array(spanSchema).min(1) }))
    .output(changedSchema.extend({ draftTaskId: idSchema })),
  /** Puts drafts, in their order, behind another one (null: to the front), in a section (null: that of the other one). */
  moveDraftTasks: procedure
    .input(
      z.object({
        importId: idSchema,
        draftTaskIds: z.array(idSchema).min(1),
        afterDraftTaskId: idSchema.nullable(),
        section: z.array(z.string().max(500)).max(9).nullable(),
      }),
    )
    .output(changedSchema),
  /** One level deeper, into the section of the draft above, or one level out. */
  indentDraftTasks: procedure
    .input(z.object({ importId: idSchema, draftTaskIds: z.array(idSchema).min(1), by: z.enum(['in', 'out']) }))
    .output(changedSchema),
  /** A draft that is a heading in truth: it leaves the tasks and becomes a section of those that follow in its own section. */
  makeHeading: procedure.input(z.object({ draftTaskId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  /** Changes many drafts at once. */
  editDraftTasks: procedure
    .input(z.object({ importId: idSchema, draftTaskIds: z.array(idSchema).min(1), change: draftsChangeSchema }))
    .output(changedSchema),
  /** Writes other names in place of a printed one in every draft and role; none takes it away. */
  replacePrintedUnit: procedure
    .input(z.object({ importId: idSchema, printedName: nameSchema, names: z.array(nameSchema) }))
    .output(changedSchema.extend({ taskCount: z.number() })),
  /** The clerk has looked at doubts, or wants them back. */
  settleDiagnostics: procedure
    .input(z.object({ importId: idSchema, diagnosticIds: z.array(idSchema).min(1), settled: z.boolean() }))
    .output(changedSchema),
  /**
   * The words of a doubt belong in this field: it takes them where it has not got them, the field that had them loses them,
   * and the doubt is settled.
   */
  placeWords: procedure.input(z.object({ diagnosticId: idSchema, field: z.enum(draftTextFields) })).output(changedSchema),
  /** Whether what stands beside the tasks is taken over, and its content as corrected (of the same kind). */
  updateEnclosure: procedure
    .input(z.object({ enclosureId: idSchema, rowVersion: rowVersionSchema, taken: z.boolean(), body: enclosedBodySchema.nullable() }))
    .output(changedSchema),
  /** Reads the kept text again with the clerk's choices; drafts that he changed keep what he changed. */
  readAgain: procedure
    .input(z.object({ importId: idSchema, rowVersion: rowVersionSchema, choices: readingChoicesSchema }))
    .output(jobOutput(changedSchema.extend({ taskCount: z.number(), keptCount: z.number() }))),
  /** A copy of the kept original that the shell can open, under its own name. */
  original: procedure.input(z.object({ importId: idSchema })).output(z.object({ fileToken: fileTokenSchema, fileName: z.string() })),
  /** Issuers of whose plans something is remembered. */
  issuers: procedure.output(
    z.array(z.object({ issuer: z.string(), tableCount: z.number(), nameCount: z.number(), rememberedAt: z.string() })),
  ),
  forgetIssuer: procedure.input(z.object({ issuer: nameSchema })).output(changedSchema),
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
        /** Rosters, scoring rules, attachments and tables of indicators that went along. */
        enclosures: z.number(),
      }),
    ),
  discard: procedure.input(z.object({ importId: idSchema })).output(changedSchema),
};
