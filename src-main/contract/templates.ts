import { oc } from '@orpc/contract';
import { z } from 'zod';
import { confidences, templateFormats } from '../domain/codes.ts';
import { ourRoles, theirRoles } from '../domain/templates/column-roles.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);
const quarterSchema = z.number().int().min(1).max(4);

export const templateRoleSchema = z.enum([...theirRoles, ...ourRoles]);

/** A superior's table as the list shows it. */
export const superiorTableHeadSchema = z.object({
  tableId: idSchema,
  fileName: z.string(),
  format: z.enum(templateFormats),
  issuer: z.string(),
  year: yearSchema,
  quarter: quarterSchema.nullable(),
  planId: idSchema.nullable(),
  planTitle: z.string().nullable(),
  filledOn: daySchema.nullable(),
  createdAt: z.string(),
  rowVersion: rowVersionSchema,
});
export type SuperiorTableHead = z.infer<typeof superiorTableHeadSchema>;

export const templateColumnSchema = z.object({
  /** From 0, as in the file. */
  column: z.number(),
  header: z.string(),
  role: templateRoleSchema,
  quarter: quarterSchema.nullable(),
  confidence: z.enum(confidences),
  toldBy: z.enum(['header', 'choice', 'memory']),
});
export type TemplateColumnView = z.infer<typeof templateColumnSchema>;

/** A cell that is ours: what stands in it, and what would be written; `null` where nothing is known to write. */
export const templateCellSchema = z.object({
  column: z.number(),
  current: z.string(),
  proposed: z.string().nullable(),
  /** The clerk wrote the words himself. */
  edited: z.boolean(),
});
export type TemplateCellView = z.infer<typeof templateCellSchema>;

const matchedTaskSchema = z.object({ taskId: idSchema, outlineNumber: z.string().nullable(), title: z.string(), planTitle: z.string() });

export const templateRowSchema = z.object({
  /** From 0, as in the file. */
  row: z.number(),
  number: z.string().nullable(),
  section: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  /** The task that the row is of; null where it is asked, or left blank by the clerk. */
  task: matchedTaskSchema.nullable(),
  /** 'clerk' with no task is a row that he leaves blank; null is a row that is asked. */
  matchedBy: z.enum(['words', 'clerk']).nullable(),
  confidence: z.enum(confidences),
  /** The own tasks through which it is answered; the task itself where it has none. */
  answeredBy: z.array(matchedTaskSchema),
  candidates: z.array(matchedTaskSchema.extend({ likeness: z.number() })),
  /** Cells that are ours; one that is merged over several rows stands in the first of them and answers for all. */
  cells: z.array(templateCellSchema),
});
export type TemplateRowView = z.infer<typeof templateRowSchema>;

/** A superior's table with everything that the clerk looks through before it is filled. */
export const superiorTableSchema = superiorTableHeadSchema.extend({
  /** Tables found in the file; the clerk can choose another than the likeliest. */
  tables: z.array(z.object({ tableNumber: z.number(), name: z.string(), rowCount: z.number(), headers: z.array(z.string()) })),
  tableNumber: z.number(),
  columns: z.array(templateColumnSchema),
  rows: z.array(templateRowSchema),
  /** Tasks of the plan that no row asks for. */
  missing: z.array(matchedTaskSchema),
});
export type SuperiorTableView = z.infer<typeof superiorTableSchema>;

export const templatesContract = {
  /**
   * Takes a superior's blank or last table: .xlsx or .docx, an .xls or .doc where LibreOffice can convert it
   * (TEMPLATE_FORMAT_UNSUPPORTED where it cannot). TEMPLATE_TABLE_NOT_FOUND where no table of tasks is found.
   */
  open: procedure
    .input(z.object({ fileToken: fileTokenSchema, year: yearSchema, quarter: quarterSchema.nullable(), planId: idSchema.nullable() }))
    .output(jobOutput(changedSchema.extend({ tableId: idSchema }))),
  list: procedure.input(z.object({ year: yearSchema })).output(z.array(superiorTableHeadSchema)),
  /** Rows, columns and what would be written, computed from the ledger as it is now. */
  get: procedure.input(z.object({ tableId: idSchema })).output(superiorTableSchema),
  /** Corrects what was understood; roles told for columns are remembered for the issuer. What is left out stays. */
  update: procedure
    .input(
      z.object({
        tableId: idSchema,
        rowVersion: rowVersionSchema,
        issuer: z.string().trim().max(200).optional(),
        quarter: quarterSchema.nullable().optional(),
        planId: idSchema.nullable().optional(),
        tableNumber: z.number().int().nonnegative().optional(),
        roles: z.array(templateRoleSchema).max(200).optional(),
      }),
    )
    .output(changedSchema),
  /** Names the task of a row, or (null) leaves the row blank. */
  placeRow: procedure.input(z.object({ tableId: idSchema, row: z.number().int().nonnegative(), taskId: idSchema.nullable() })).output(changedSchema),
  /** Writes other words for a cell than the proposed ones; null goes back to those. */
  setText: procedure
    .input(z.object({ tableId: idSchema, row: z.number().int().nonnegative(), column: z.number().int().nonnegative(), text: textSchema.nullable() }))
    .output(changedSchema),
  /**
   * Writes the table with our cells filled in and everything else as it came. Cells that hold words already are kept
   * unless `overwrite` or the clerk wrote others. TEMPLATE_CELL_REFUSED, NOTHING_TO_EXPORT, TEMPLATE_FORMAT_UNSUPPORTED
   * where the target has another ending than the table, TARGET_NOT_WRITABLE where it is the file that came.
   */
  fill: procedure
    .input(z.object({ tableId: idSchema, overwrite: z.boolean(), saveToken: fileTokenSchema }))
    .output(
      jobOutput(
        changedSchema.extend({
          fileToken: fileTokenSchema,
          fileName: z.string(),
          filledCells: z.number(),
          keptCells: z.number(),
          /** Cells (D7) whose words the sheet does not show in full. */
          cutCells: z.array(z.string()),
          /** Parts of the package that changed; all others are the same byte for byte. */
          changedParts: z.array(z.string()),
        }),
      ),
    ),
  /** Takes a table out of the list. */
  remove: procedure.input(z.object({ tableId: idSchema })).output(changedSchema),
};
