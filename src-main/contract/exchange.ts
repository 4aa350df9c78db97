import { oc } from '@orpc/contract';
import { z } from 'zod';
import { collectionMethods } from './collection.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** The workbook that one unit was given. */
const fillInWorkbookSchema = z.object({ workbookId: idSchema, unitId: idSchema, unitName: z.string(), fileName: z.string(), rows: z.number() });

/** A distribution with its workbooks, in the order of the register of units. */
export const fillInPackageSchema = z.object({
  packageId: idSchema,
  year: yearSchema,
  /** 1 to 4; null for a distribution outside of the quarters. */
  quarter: z.number().nullable(),
  planId: idSchema.nullable(),
  distributedOn: daySchema,
  replyBy: daySchema.nullable(),
  contact: z.string().nullable(),
  note: z.string().nullable(),
  workbooks: z.array(fillInWorkbookSchema),
});
export type FillInPackageView = z.infer<typeof fillInPackageSchema>;

export const exchangeContract = {
  /**
   * Writes one fill-in workbook a unit with its open rows into a folder (that of the token, or the one it lies in), and keeps
   * what was given; with `zips` one archive a class of units instead. NOTHING_TO_EXPORT where no unit has an open row,
   * DAYS_REVERSED where the reply would be due before today.
   */
  distribute: procedure
    .input(
      z.object({
        year: yearSchema,
        quarter: z.number().int().min(1).max(4).nullable(),
        planId: idSchema.nullable(),
        /** Null for all units that have an open row. */
        unitIds: z.array(idSchema).min(1).max(500).nullable(),
        replyBy: daySchema.nullable(),
        contact: z.string().trim().max(200).nullable(),
        note: textSchema.nullable(),
        saveToken: fileTokenSchema,
        zips: z.boolean().default(false),
      }),
    )
    .output(jobOutput(changedSchema.extend({ packageId: idSchema, files: z.array(z.object({ fileToken: fileTokenSchema, fileName: z.string() })), rows: z.number() }))),
  /** The distributions of a year, newest first. */
  packages: procedure.input(z.object({ year: yearSchema })).output(z.array(fillInPackageSchema)),
  ...collectionMethods,
};
