import { z } from 'zod';
import { type PaperSize, paperSizes } from '../domain/codes.ts';

/** Width of a column in Excel's unit, digits of the default font. */
export const width = z.number().min(2).max(120);
/** A text of the profile, with or without `{places}` that are filled. */
export const label = z.string().min(1).max(1000);
export const column = z.strictObject({ header: label, width, align: z.enum(['left', 'center']) });
export const orientation = z.enum(['landscape', 'portrait']);

/** What any table has beside its own words and columns. */
export const tableParts = {
  paper: z.enum(paperSizes).default('A4'),
  /** How its paper lies; null as the typesetting says. */
  orientation: orientation.nullable().default(null),
  /** The last line of the table, for those who sign and the day; empty for none. */
  signature: z.string().max(1000).default(''),
};
export interface TableParts {
  readonly paper: PaperSize;
  readonly orientation: z.infer<typeof orientation> | null;
  readonly signature: string;
}

/** False when two columns show the same field. */
export function fieldsDiffer(columns: readonly { field: string }[]): boolean {
  return new Set(columns.map(({ field }) => field)).size === columns.length;
}

/** The columns of a table in their order: at least two of its fields, none twice, and those among them that it cannot do without. */
export function columnsOf<Field extends string>(fields: readonly Field[], needed: readonly NoInfer<Field>[]) {
  return z
    .array(column.extend({ field: z.enum(fields) }))
    .min(2)
    .refine(fieldsDiffer, { error: 'a field twice', params: { rule: 'fieldTwice' } })
    .refine((columns) => needed.every((field) => columns.some((other) => other.field === field)), {
      error: `needed: ${needed.join(', ')}`,
      params: { rule: 'fieldNeeded' },
    });
}
