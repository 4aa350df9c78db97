import { oc } from '@orpc/contract';
import { z } from 'zod';
import { assignmentRoles, evidenceChecks, evidenceKinds, unitStates } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

const placeSchema = z.object({ taskId: idSchema, unitId: idSchema });

/** What the clerk types of a piece of evidence. */
const evidenceFieldsSchema = z.object({
  title: z.string().trim().min(1).max(500),
  url: z.url({ protocol: /^https?$/ }).max(2000).nullable(),
  documentNumber: z.string().trim().max(100).nullable(),
  publishedOn: daySchema.nullable(),
  note: textSchema.nullable(),
});
export type EvidenceFields = z.infer<typeof evidenceFieldsSchema>;

export const evidenceLinkSchema = z.object({
  linkId: idSchema,
  taskId: idSchema,
  taskTitle: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  state: z.enum(evidenceChecks),
  reason: z.string().nullable(),
  checkedOn: daySchema.nullable(),
  rowVersion: rowVersionSchema,
});
export type EvidenceLinkView = z.infer<typeof evidenceLinkSchema>;

export const evidenceSchema = z.object({
  evidenceId: idSchema,
  kind: z.enum(evidenceKinds),
  title: z.string(),
  fileName: z.string().nullable(),
  /** Bytes; null for what is no file. */
  byteSize: z.number().nullable(),
  url: z.string().nullable(),
  documentNumber: z.string().nullable(),
  publishedOn: daySchema.nullable(),
  note: z.string().nullable(),
  links: z.array(evidenceLinkSchema),
  /** The kept file is there with the bytes that it had. */
  intact: z.boolean(),
  createdAt: z.string(),
  rowVersion: rowVersionSchema,
});
export type EvidenceView = z.infer<typeof evidenceSchema>;

/** A part that owes evidence; `returned` counts what was handed in and sent back. */
export const missingEvidenceSchema = z.object({
  taskId: idSchema,
  title: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  role: z.enum(assignmentRoles),
  state: z.enum(unitStates),
  returned: z.number(),
});
export type MissingEvidence = z.infer<typeof missingEvidenceSchema>;

export const evidenceContract = {
  /** Evidence of a task, of a unit, or (neither) of a year. */
  list: procedure
    .input(z.object({ taskId: idSchema.optional(), unitId: idSchema.optional(), year: yearSchema.optional(), states: z.array(z.enum(evidenceChecks)).optional() }))
    .output(z.object({ evidence: z.array(evidenceSchema), storedBytes: z.number() })),
  /**
   * Keeps files by their content and links them to tasks in units; a file that is there already is kept once. Programs are
   * refused (EVIDENCE_REFUSED), and so is what is larger than the limit (FILE_TOO_LARGE).
   */
  addFiles: procedure
    .input(z.object({ fileTokens: z.array(fileTokenSchema).min(1).max(200), places: z.array(placeSchema).min(1).max(500), publishedOn: daySchema.nullable() }))
    .output(jobOutput(changedSchema.extend({ evidenceIds: z.array(idSchema), kept: z.number(), alreadyThere: z.number() }))),
  addReference: procedure
    .input(evidenceFieldsSchema.extend({ kind: z.enum(['link', 'document']), places: z.array(placeSchema).min(1).max(500) }))
    .output(changedSchema.extend({ evidenceId: idSchema })),
  update: procedure.input(evidenceFieldsSchema.extend({ evidenceId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  link: procedure.input(z.object({ evidenceId: idSchema, places: z.array(placeSchema).min(1).max(500) })).output(changedSchema),
  unlink: procedure.input(z.object({ linkIds: z.array(idSchema).min(1).max(500) })).output(changedSchema),
  /** Accepts evidence or returns it; returning needs its reason (REASON_NEEDED). */
  check: procedure
    .input(z.object({ linkIds: z.array(idSchema).min(1).max(500), state: z.enum(evidenceChecks), reason: textSchema.nullable(), checkedOn: daySchema }))
    .output(changedSchema),
  /** Parts that are reported done without any evidence, or whose evidence was returned. */
  missing: procedure.input(z.object({ year: yearSchema, planId: idSchema.optional() })).output(z.array(missingEvidenceSchema)),
  /** A token with which the shell opens or shows a kept file. */
  open: procedure.input(z.object({ evidenceId: idSchema })).output(z.object({ fileToken: fileTokenSchema, fileName: z.string() })),
  /**
   * Checks parts off (销号): each needs accepted evidence, or the reason why none is needed (EVIDENCE_NEEDED). Only the office
   * does this.
   */
  checkOff: procedure
    .input(z.object({ places: z.array(placeSchema).min(1).max(500), checkedOn: daySchema, reason: textSchema.nullable() }))
    .output(changedSchema.extend({ parts: z.number() })),
  /** Reopens parts that were checked off; needs its reason. */
  reopen: procedure
    .input(z.object({ places: z.array(placeSchema).min(1).max(500), state: z.enum(['notStarted', 'notDone', 'inProgress']), on: daySchema, reason: textSchema.min(1) }))
    .output(changedSchema),
};
