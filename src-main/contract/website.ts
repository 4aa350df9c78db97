import { oc } from '@orpc/contract';
import { z } from 'zod';
import { columnStates } from '../domain/website/column-state.ts';
import { errorMap } from './errors.ts';
import { recurrenceSchema } from './extraction.ts';
import { changedSchema, countedDaySchema, daySchema, fileTokenSchema, idSchema, jobOutput, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const columnFieldsSchema = z.object({
  path: z.array(z.string().trim().min(1).max(100)).min(1).max(6),
  unitId: idSchema.nullable(),
  printedUnit: z.string().trim().max(200).nullable(),
  /** Printed cycle; what it means is read from it. */
  printedCycle: z.string().trim().max(100).nullable(),
  lastUpdatedOn: countedDaySchema.nullable(),
  empty: z.boolean(),
  note: textSchema.nullable(),
});
export type ColumnFields = z.infer<typeof columnFieldsSchema>;

export const websiteColumnSchema = columnFieldsSchema.extend({
  columnId: idSchema,
  path: z.array(z.string()),
  unitName: z.string().nullable(),
  cycle: recurrenceSchema.nullable(),
  /** Day by which it had to be updated; null without a cycle. */
  dueOn: daySchema.nullable(),
  state: z.enum(columnStates),
  overdueDays: z.number().nullable(),
  eventId: idSchema.nullable(),
  rowVersion: rowVersionSchema,
});
export type WebsiteColumnView = z.infer<typeof websiteColumnSchema>;

/** A column as a file names it, beside the one of the register that bears its path. */
export const readColumnSchema = columnFieldsSchema.extend({
  /** Row of the sheet, from 1. */
  row: z.number().int(),
  columnId: idSchema.nullable(),
  /** The unit is one of the register. */
  unitKnown: z.boolean(),
});
export type ReadColumnView = z.infer<typeof readColumnSchema>;

export const websiteContract = {
  list: procedure.input(z.object({ unitId: idSchema.optional(), asOf: countedDaySchema.optional(), search: z.string().max(100).optional() })).output(z.array(websiteColumnSchema)),
  add: procedure.input(columnFieldsSchema).output(changedSchema.extend({ columnId: idSchema })),
  update: procedure.input(columnFieldsSchema.extend({ columnId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  archive: procedure.input(z.object({ columnIds: z.array(idSchema).min(1).max(2000) })).output(changedSchema),
  /** Notes that columns were updated on a day. */
  updated: procedure.input(z.object({ columnIds: z.array(idSchema).min(1).max(2000), on: countedDaySchema })).output(changedSchema),
  /** Reads a table of columns from a file. Stores nothing. */
  readFile: procedure
    .input(z.object({ fileToken: fileTokenSchema }))
    .output(jobOutput(z.object({ rows: z.array(readColumnSchema) }))),
  /** Adds and changes columns as read and corrected, as one change. */
  addMany: procedure
    .input(z.object({ rows: z.array(columnFieldsSchema.extend({ columnId: idSchema.nullable() })).min(1).max(5000) }))
    .output(changedSchema.extend({ added: z.number(), updated: z.number() })),
  proposedEvents: procedure
    .input(z.object({ year: yearSchema, asOf: countedDaySchema.optional() }))
    .output(z.array(z.object({ columnId: idSchema, unitId: idSchema, unitName: z.string(), occurredOn: daySchema, basis: z.string() }))),
  takeEvent: procedure
    .input(z.object({ columnId: idSchema, occurredOn: countedDaySchema, basis: textSchema.min(1) }))
    .output(changedSchema.extend({ eventId: idSchema })),
};
