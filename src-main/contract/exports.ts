import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { exportPreviewSchema, exportQuestionSchema } from './export-questions.ts';
import { fileTokenSchema, idSchema, jobOutput, nameSchema } from './shared.ts';

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
  /** Characters outside of GB2312, which the named fonts may not have, each with the cells (Sheet!A1) it stands in first. */
  rareCharacters: z.array(z.object({ character: z.string(), cells: z.array(z.string()) })),
});
export type Exported = z.infer<typeof exportedSchema>;

/** What every PNG file begins with (its signature and the first zeros of its header), in base64. */
const pngStart = 'iVBORw0KGgo';
/** 20 MB of bytes, in characters of base64. */
const longestPicture = Math.ceil(20_000_000 / 3) * 4;

export const exportsContract = {
  /** Writes any table as Excel with a profile, or (null) with the one in force; NOTHING_TO_EXPORT. */
  write: procedure
    .input(z.object({ question: exportQuestionSchema, profileId: idSchema.nullable(), saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema)),
  /** The same table laid out but not written, as the window shows and prints it, one of its sheets (from 0) at a time; INVALID_INPUT where there are fewer. */
  preview: procedure
    .input(z.object({ question: exportQuestionSchema, profileId: idSchema.nullable(), sheet: z.number().int().nonnegative().default(0) }))
    .output(exportPreviewSchema),
  /** Writes any table as PDF by LibreOffice; PDF_CONVERTER_MISSING where none is installed (the window prints by itself). */
  writePdf: procedure
    .input(z.object({ question: exportQuestionSchema, profileId: idSchema.nullable(), saveToken: fileTokenSchema }))
    .output(jobOutput(exportedSchema.pick({ fileToken: true, fileName: true, sheets: true, rows: true }))),
  /** A file name that the save dialog can start from. */
  suggestName: procedure
    .input(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('table'), question: exportQuestionSchema, ending: z.enum(['xlsx', 'pdf']) }),
        z.object({ kind: z.literal('publishedTable'), versionId: idSchema }),
        z.object({ kind: z.literal('picture'), title: nameSchema }),
        z.object({ kind: z.enum(['bulletin', 'brief']), snapshotId: idSchema }),
        z.object({ kind: z.literal('slips'), slipIds: z.array(idSchema).min(1).max(500) }),
      ]),
    )
    .output(z.object({ fileName: z.string() })),
  /** Saves a picture that the window has drawn: the bytes of a PNG file as base64, at most 20 MB. */
  picture: procedure
    .input(z.object({ png: z.string().max(longestPicture).startsWith(pngStart), saveToken: fileTokenSchema }))
    .output(exportedSchema.pick({ fileToken: true, fileName: true })),
};
