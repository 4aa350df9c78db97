import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { scoreQuerySchema } from './scoring.ts';
import { daySchema, fileTokenSchema, idSchema, jobOutput } from './shared.ts';

const procedure = oc.errors(errorMap);

/** A written and checked file. */
export const exportedSchema = z.object({
  /** Token for 打开 and 打开所在文件夹. */
  fileToken: fileTokenSchema,
  fileName: z.string(),
  sheets: z.number(),
  rows: z.number(),
  /** Cells that were read back from the file and compared. */
  checkedCells: z.number(),
});
export type Exported = z.infer<typeof exportedSchema>;

export const exportsContract = {
  /** A file name that the save dialog can start from. */
  suggestName: procedure
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('responsibilityTable'), planId: idSchema }),
        z.object({ kind: z.literal('scoreSheets'), year: z.number(), unitId: idSchema.nullable() }),
        z.object({ kind: z.literal('changeList'), planId: idSchema }),
        z.object({ kind: z.literal('leadingGroup'), planId: idSchema }),
        z.object({ kind: z.literal('unitList') }),
        z.object({ kind: z.literal('lookBack'), year: z.number() }),
        z.object({ kind: z.literal('publishedTable'), versionId: idSchema }),
      ]),
    )
    .output(z.object({ fileName: z.string() })),
  responsibilityTable: procedure
    .input(z.object({ planId: idSchema, saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema)),
  /** What changed from a published version to another one, or (null) to the plan as it stands. */
  changeList: procedure
    .input(z.object({ planId: idSchema, fromVersionId: idSchema, toVersionId: idSchema.nullable(), saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema)),
  /** The leading group of a plan on a day. */
  leadingGroup: procedure
    .input(z.object({ planId: idSchema, asOf: daySchema, saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema)),
  /** The register of units as a table that can be read back. */
  unitList: procedure.input(z.object({ saveToken: fileTokenSchema })).output(jobOutput(exportedSchema)),
  /** `unitId` null: a sheet for each unit and the summary. */
  scoreSheets: procedure
    .input(scoreQuerySchema.extend({ unitId: idSchema.nullable(), saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema)),
};
