import { z } from 'zod';

/** Width of a column in Excel's unit, digits of the default font. */
export const width = z.number().min(2).max(120);
/** A text of the profile, with or without `{places}` that are filled. */
export const label = z.string().min(1);
export const column = z.strictObject({ header: label, width, align: z.enum(['left', 'center']) });

/** False when two columns show the same field. */
export function fieldsDiffer(columns: readonly { field: string }[]): boolean {
  return new Set(columns.map(({ field }) => field)).size === columns.length;
}
