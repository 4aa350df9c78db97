import { oc } from '@orpc/contract';
import { z } from 'zod';
import { caseChannels } from '../domain/cases/request-case.ts';
import { caseStates } from '../domain/cases/case-limits.ts';
import { errorMap } from './errors.ts';
import { changedSchema, countedDaySchema, daySchema, idSchema, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** What the clerk types of a request; days must follow each other (DAYS_REVERSED). */
export const caseFieldsSchema = z.object({
  channel: z.enum(caseChannels),
  number: z.string().trim().max(100).nullable(),
  subject: z.string().trim().min(1).max(500),
  applicant: z.string().trim().max(100).nullable(),
  unitId: idSchema,
  receivedOn: countedDaySchema,
  /** Limit of the reply in working days. */
  workingDays: z.number().int().min(1).max(366),
  extension: z.object({ notifiedOn: countedDaySchema, workingDays: z.number().int().min(1).max(366) }).nullable(),
  correction: z.object({ notifiedOn: countedDaySchema, correctBy: countedDaySchema.nullable(), receivedOn: countedDaySchema.nullable() }).nullable(),
  consultations: z.array(z.object({ askedOn: countedDaySchema, endedOn: countedDaySchema.nullable() })).max(20),
  answeredOn: countedDaySchema.nullable(),
  answer: z.string().trim().max(500).nullable(),
  note: textSchema.nullable(),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;

const skippedSchema = z.object({ day: daySchema, why: z.enum(['weekend', 'holiday', 'consultation']), name: z.string().nullable() });

/** Where the clock of a request stands on the day asked for. */
export const caseClockSchema = z.object({
  state: z.enum(caseStates),
  dueOn: daySchema.nullable(),
  extendedTo: daySchema.nullable(),
  daysLeft: z.number().nullable(),
  skipped: z.array(skippedSchema),
  beyondCalendar: z.boolean(),
  /** What went against the rule besides a late reply, in words. */
  faults: z.array(z.string()),
});

export const caseSchema = caseFieldsSchema.extend({
  caseId: idSchema,
  subject: z.string(),
  unitName: z.string(),
  clock: caseClockSchema,
  /** An event for scoring that was made of it. */
  eventId: idSchema.nullable(),
  archived: z.boolean(),
  rowVersion: rowVersionSchema,
});
export type CaseView = z.infer<typeof caseSchema>;

export const casesContract = {
  list: procedure
    .input(z.object({ year: yearSchema.optional(), unitId: idSchema.optional(), states: z.array(z.enum(caseStates)).optional(), search: z.string().max(100).optional(), asOf: countedDaySchema.optional(), includeArchived: z.boolean().optional() }))
    .output(z.array(caseSchema)),
  add: procedure.input(caseFieldsSchema).output(changedSchema.extend({ caseId: idSchema })),
  update: procedure.input(caseFieldsSchema.extend({ caseId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  archive: procedure.input(z.object({ caseId: idSchema, rowVersion: rowVersionSchema, archived: z.boolean() })).output(changedSchema),
  /** Late or irregular requests that no event speaks of yet, with the basis that the program proposes. */
  proposedEvents: procedure
    .input(z.object({ year: yearSchema, asOf: countedDaySchema.optional() }))
    .output(z.array(z.object({ caseId: idSchema, unitId: idSchema, unitName: z.string(), occurredOn: daySchema, basis: z.string() }))),
  /** Makes a proposed event a scoring fact (handlingOverdueOrIrregular). */
  takeEvent: procedure
    .input(z.object({ caseId: idSchema, occurredOn: countedDaySchema, basis: textSchema.min(1) }))
    .output(changedSchema.extend({ eventId: idSchema })),
};
