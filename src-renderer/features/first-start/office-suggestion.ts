import { z } from 'zod';

/** Name that the office of a county usually has: 某某县 → 某某县人民政府办公室; empty while the county is. */
export function suggestedOfficeName(countyName: string): string {
  const county = countyName.trim();
  return county === '' ? '' : `${county}人民政府办公室`;
}

/** What was typed at the first start. */
export interface FirstStartFields {
  countyName: string;
  /** null while the suggestion stands. */
  officeName: string | null;
  clerkName: string;
  year: number;
  unitPreset: string | null;
}

const draftSchema = z
  .object({
    countyName: z.string(),
    officeName: z.string().nullable(),
    clerkName: z.string(),
    year: z.number(),
    unitPreset: z.string().nullable(),
  })
  .partial();

/** True for what an earlier start of the program stored of an unfinished first start. */
export function isFirstStartDraft(value: unknown): value is Partial<FirstStartFields> {
  return draftSchema.safeParse(value).success;
}

/** What the first start stores. */
export function officeOf(fields: FirstStartFields): {
  countyName: string;
  officeName: string;
  clerkName: string;
  year: number;
  unitPreset: string | null;
} {
  return {
    countyName: fields.countyName.trim(),
    officeName: (fields.officeName ?? suggestedOfficeName(fields.countyName)).trim(),
    clerkName: fields.clerkName.trim(),
    year: fields.year,
    unitPreset: fields.unitPreset,
  };
}
