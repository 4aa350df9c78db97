import { z } from 'zod';

/** Input that is not saved yet: only the fields that differ, and the version of the row that they were typed over (null for a new one). */
export interface FieldsDraft<Fields> {
  rowVersion: number | null;
  changes: Partial<Fields>;
}

/** Makes the check that a stored draft has fields of this program version. */
export function fieldsDraftCheck<Fields extends Record<string, unknown>>(
  fieldsSchema: z.ZodType<{ [Key in keyof Fields]?: Fields[Key] | undefined }>,
): (value: unknown) => value is FieldsDraft<Fields> {
  const schema = z.object({ rowVersion: z.number().nullable(), changes: fieldsSchema });
  return (value): value is FieldsDraft<Fields> => schema.safeParse(value).success;
}

/** The draft after a change; null when nothing differs from what is saved. */
export function draftWith<Fields extends object>(
  saved: Fields,
  rowVersion: number | null,
  draft: FieldsDraft<Fields> | null,
  change: Partial<Fields>,
): FieldsDraft<Fields> | null {
  const wanted: Fields = { ...saved, ...draft?.changes, ...change };
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof Fields]),
  );
  if (changed.length === 0) return null;
  return { rowVersion: draft?.rowVersion ?? rowVersion, changes: Object.fromEntries(changed) as Partial<Fields> };
}
