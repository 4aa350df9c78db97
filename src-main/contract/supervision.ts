import { oc } from '@orpc/contract';
import { z } from 'zod';
import { slipKinds, slipStates } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { exportedSchema } from './exports.ts';
import { lightReasonSchema } from './ledger.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** A day whose year numbers can be given in. */
const issueDaySchema = daySchema.refine((day) => yearSchema.safeParse(Number(day.slice(0, 4))).success);

export const slipMatterSchema = z.object({ taskId: idSchema, outlineNumber: z.string().nullable(), title: z.string() });

export const slipReplySchema = z.object({ replyId: idSchema, repliedOn: daySchema, person: z.string().nullable(), text: z.string() });

export const slipSchema = z.object({
  slipId: idSchema,
  kind: z.enum(slipKinds),
  number: z.string(),
  year: yearSchema,
  sequence: z.number(),
  unitId: idSchema,
  unitName: z.string(),
  issuedOn: daySchema,
  replyBy: daySchema.nullable(),
  basis: z.string().nullable(),
  remark: z.string().nullable(),
  contact: z.string().nullable(),
  state: z.enum(slipStates),
  /** The reply is due and none has come. */
  overdue: z.boolean(),
  matters: z.array(slipMatterSchema),
  replies: z.array(slipReplySchema),
  rowVersion: rowVersionSchema,
});
export type SlipView = z.infer<typeof slipSchema>;

export const phoneCallSchema = z.object({
  callId: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  taskId: idSchema.nullable(),
  taskTitle: z.string().nullable(),
  calledOn: daySchema,
  person: z.string().nullable(),
  phone: z.string().nullable(),
  matter: z.string(),
  answer: z.string().nullable(),
});
export type PhoneCallView = z.infer<typeof phoneCallSchema>;

/** How often a unit was asked for something in a year (减负): slips by kind, phone calls, rows of fill-in tables. */
export const askCountSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  assignmentSlips: z.number(),
  reminders: z.number(),
  supervisionNotices: z.number(),
  phoneCalls: z.number(),
  /** Rows of fill-in workbooks. */
  fillInRows: z.number(),
});
export type AskCount = z.infer<typeof askCountSchema>;

export const supervisionContract = {
  slips: procedure
    .input(z.object({ year: yearSchema, unitId: idSchema.optional(), taskId: idSchema.optional(), kinds: z.array(z.enum(slipKinds)).optional(), states: z.array(z.enum(slipStates)).optional(), asOf: daySchema.optional() }))
    .output(z.array(slipSchema)),
  /** What should go out next: for each unit the tasks that call for a reminder or, after one without a reply, a notice. */
  proposals: procedure.input(z.object({ year: yearSchema, asOf: daySchema.optional() })).output(
    z.array(
      z.object({
        unitId: idSchema,
        unitName: z.string(),
        kind: z.enum(slipKinds),
        matters: z.array(slipMatterSchema.extend({ dueOn: daySchema.nullable(), overdueDays: z.number().nullable(), lightReason: lightReasonSchema })),
      }),
    ),
  ),
  /** Issues one slip to each unit, numbered in turn by kind and year, as one change. */
  issue: procedure
    .input(
      z.object({
        kind: z.enum(slipKinds),
        issuedOn: issueDaySchema,
        replyBy: daySchema.nullable(),
        basis: z.string().trim().max(500).nullable(),
        remark: z.string().trim().max(1000).nullable(),
        contact: z.string().trim().max(200).nullable(),
        units: z.array(z.object({ unitId: idSchema, taskIds: z.array(idSchema).min(1).max(200) })).min(1).max(500),
      }),
    )
    .output(changedSchema.extend({ slipIds: z.array(idSchema), numbers: z.array(z.string()) })),
  /** Writes slips as Word: one file, or (a folder's token) one file a slip; each followed by its blank reply form (回执) where wanted. */
  write: procedure
    .input(z.object({ slipIds: z.array(idSchema).min(1).max(500), saveToken: fileTokenSchema, together: z.boolean(), withReplyForms: z.boolean().optional() }))
    .output(jobOutput(z.object({ files: z.array(z.object({ fileToken: fileTokenSchema, fileName: z.string() })) }))),
  reply: procedure
    .input(z.object({ slipId: idSchema, repliedOn: daySchema, person: z.string().trim().max(50).nullable(), text: textSchema.min(1) }))
    .output(changedSchema.extend({ replyId: idSchema })),
  /** Closes a slip without a reply, or opens it again. */
  close: procedure.input(z.object({ slipId: idSchema, rowVersion: rowVersionSchema, closed: z.boolean() })).output(changedSchema),
  calls: procedure.input(z.object({ year: yearSchema, unitId: idSchema.optional() })).output(z.array(phoneCallSchema)),
  addCall: procedure
    .input(z.object({ unitId: idSchema, taskId: idSchema.nullable(), calledOn: daySchema, person: z.string().trim().max(50).nullable(), phone: z.string().trim().max(50).nullable(), matter: z.string().trim().min(1).max(1000), answer: z.string().trim().max(1000).nullable() }))
    .output(changedSchema.extend({ callId: idSchema })),
  asks: procedure.input(z.object({ year: yearSchema })).output(z.array(askCountSchema)),
  /** 通报: by class, with counts and overdue tasks, praise and criticism drafted from the figures of a snapshot. */
  bulletin: procedure
    .input(z.object({ snapshotId: idSchema, number: z.string().trim().max(50).nullable(), issuedOn: daySchema, saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema.pick({ fileToken: true, fileName: true }))),
  /** 一页简报 for the leaders. */
  brief: procedure
    .input(z.object({ snapshotId: idSchema, issuedOn: daySchema, saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema.pick({ fileToken: true, fileName: true }).extend({ leftOut: z.number() }))),
};
