import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { changedSchema, idSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const changeSetSchema = z.object({
  id: idSchema,
  at: z.string(),
  actor: z.string(),
  /** Use case as `feature.verb`, e.g. `ledger.updateTask`. */
  useCase: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  changes: z.number(),
  /** Set when this change set takes another one back. */
  undoes: idSchema.nullable(),
  undone: z.boolean(),
});
export type ChangeSetView = z.infer<typeof changeSetSchema>;

/** One change of a row: each field by its label, before and after as words. */
export const rowChangeSchema = z.object({
  changeSetId: idSchema,
  at: z.string(),
  actor: z.string(),
  useCase: z.string(),
  undone: z.boolean(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** What the row is of the task or unit, as a label (text/field-labels): itself, an assignment, a deadline, a report … */
  table: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type RowChange = z.infer<typeof rowChangeSchema>;

export const historyContract = {
  /** Who changed what of a task (or unit) and all that belongs to it, newest first. */
  ofRow: procedure
    .input(z.object({ kind: z.enum(['task', 'unit', 'plan', 'case', 'slip']), id: idSchema, limit: z.number().int().min(1).max(500) }))
    .output(z.array(rowChangeSchema)),
  list: procedure.input(z.object({ limit: z.number().int().min(1).max(500) })).output(z.array(changeSetSchema)),
  /** Takes a change set back as a change set of its own; refused with CHANGED_SINCE where a row has moved on. */
  undo: procedure.input(z.object({ changeSetId: idSchema })).output(changedSchema),
  /** Takes back the newest change that is not undone; NOTHING_TO_UNDO when there is none. */
  undoLast: procedure.output(changedSchema.extend({ undone: changeSetSchema })),
  /** Does again what the newest undo took back; NOTHING_TO_UNDO when there is none. */
  redoLast: procedure.output(changedSchema.extend({ redone: changeSetSchema })),
};
