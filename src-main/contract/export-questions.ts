import { z } from 'zod';
import { paperSizes } from '../domain/codes.ts';
import { scoreQuerySchema } from './scoring.ts';
import { daySchema, idSchema, yearSchema } from './shared.ts';

/** Which part of the ledger a table shows. */
const ledgerScopeSchema = z.object({
  year: yearSchema,
  /** Null for all plans of the year. */
  planId: idSchema.nullable(),
  /** Only tasks in which the unit has a part; progress then speaks of this unit alone. */
  unitId: idSchema.nullable(),
  classCode: z.string().max(60).nullable(),
  /** As it stood at the end of this quarter (1 to 4), by what was reported for it or, where a report names none, until then; null as it stands now. */
  quarter: z.number().int().min(1).max(4).nullable(),
  /** A sheet for each unit or class, in the order of the register, instead of one sheet. */
  split: z.enum(['none', 'unit', 'class']),
});
export type LedgerScope = z.infer<typeof ledgerScopeSchema>;

/** Every table that can go out, with what it is asked. */
export const exportQuestionSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('responsibilityTable'), planId: idSchema }),
  z.object({ table: z.literal('progressTable'), scope: ledgerScopeSchema }),
  z.object({ table: z.literal('fullLedger'), scope: ledgerScopeSchema }),
  /** What happened in the ledger since a day: reports, states, evidence, tasks that are new, changed or gone. */
  z.object({ table: z.literal('changesSince'), year: yearSchema, planId: idSchema.nullable(), since: daySchema }),
  z.object({ table: z.literal('ranking'), query: scoreQuerySchema, classCode: z.string().max(60).nullable() }),
  /** `unitId` null: a sheet for each unit and the summary. */
  z.object({ table: z.literal('scoreSheets'), query: scoreQuerySchema, unitId: idSchema.nullable() }),
  /** What changed from a published version to another one, or (null) to the plan as it stands. */
  z.object({ table: z.literal('changeList'), planId: idSchema, fromVersionId: idSchema, toVersionId: idSchema.nullable() }),
  z.object({ table: z.literal('leadingGroup'), planId: idSchema, asOf: daySchema }),
  z.object({ table: z.literal('unitList') }),
  z.object({ table: z.literal('lookBack'), year: yearSchema }),
]);
export type ExportQuestion = z.infer<typeof exportQuestionSchema>;
export type ExportTable = ExportQuestion['table'];

/** Looks of a cell in the preview, by name in `styles`. */
const previewStyleSchema = z.object({
  font: z.string(),
  /** Points. */
  size: z.number(),
  bold: z.boolean(),
  horizontal: z.enum(['left', 'center']),
  vertical: z.enum(['top', 'middle']),
  bordered: z.boolean(),
  wraps: z.boolean(),
  /** Six hexadecimal digits (red, green, blue); null for none and for black. */
  fill: z.string().nullable(),
  colour: z.string().nullable(),
});

const previewCellSchema = z.object({
  text: z.string(),
  style: z.string(),
  /** Columns and rows that the cell covers. */
  across: z.number(),
  down: z.number(),
});

/** A sheet as it will be printed; widths in Excel's unit, heights in points, margins in millimetres. */
export const previewSheetSchema = z.object({
  name: z.string(),
  columnWidths: z.array(z.number()),
  titleRowCount: z.number(),
  /** Rows after the title rows that are repeated on each page. */
  headerRowCount: z.number(),
  rows: z.array(z.object({ height: z.number().nullable(), cells: z.array(previewCellSchema) })),
  print: z.object({
    paper: z.enum(paperSizes),
    orientation: z.enum(['landscape', 'portrait']),
    margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number(), header: z.number(), footer: z.number() }),
    /** `{page}` and `{pages}` stand for the numbers. */
    footer: z.object({ text: z.string(), font: z.string(), size: z.number() }),
  }),
});
export type PreviewSheet = z.infer<typeof previewSheetSchema>;

/** A table as it will be written, of which one sheet is told whole: together they can be tens of thousands of rows. */
export const exportPreviewSchema = z.object({
  title: z.string(),
  /** All sheets in the order of the file. */
  sheets: z.array(z.object({ name: z.string(), rowCount: z.number() })),
  /** The sheet that was asked for, and the looks of its cells. */
  shown: previewSheetSchema,
  styles: z.record(z.string(), previewStyleSchema),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;
