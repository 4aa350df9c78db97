import { oc } from '@orpc/contract';
import { z } from 'zod';
import { lookBackResults, unitStates } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, idSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const lookBackRowSchema = z.object({
  taskId: idSchema,
  planId: idSchema,
  planTitle: z.string(),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  units: z.string(),
  deadlineText: z.string(),
  /** State at the end of its year. */
  state: z.enum(unitStates).nullable(),
  result: z.enum(lookBackResults).nullable(),
  note: z.string().nullable(),
  checkedOn: daySchema.nullable(),
  rectification: z.object({ taskId: idSchema, planId: idSchema, title: z.string() }).nullable(),
});
export type LookBackRow = z.infer<typeof lookBackRowSchema>;

export const lookBackContract = {
  /** Last year's tasks that had a unit and a deadline (the tasks of `year` − 1), with what was found. */
  list: procedure.input(z.object({ year: yearSchema })).output(z.array(lookBackRowSchema)),
  find: procedure
    .input(z.object({ year: yearSchema, taskIds: z.array(idSchema).min(1).max(2000), result: z.enum(lookBackResults), note: textSchema.nullable(), checkedOn: daySchema }))
    .output(changedSchema),
  forget: procedure.input(z.object({ year: yearSchema, taskIds: z.array(idSchema).min(1).max(2000) })).output(changedSchema),
  /** Makes unfinished tasks rectification tasks of an own plan of the year, with the line back. */
  rectify: procedure
    .input(z.object({ year: yearSchema, planId: idSchema, taskIds: z.array(idSchema).min(1).max(2000), heading: z.string().trim().min(1).max(200) }))
    .output(changedSchema.extend({ tasks: z.number() })),
};
