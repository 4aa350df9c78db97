import { z } from 'zod';
import type { ColumnFields, WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { fieldsDraftCheck } from '../../../app/fields-draft.ts';

const formSchema = z.object({
  /** Names from the outermost level to the column itself; blank ones are being typed. */
  path: z.array(z.string()),
  unitId: z.string().nullable(),
  printedUnit: z.string().nullable(),
  printedCycle: z.string().nullable(),
  lastUpdatedOn: z.string().nullable(),
  empty: z.boolean(),
  note: z.string().nullable(),
});

/** What the clerk has typed of a column so far. */
export type ColumnForm = z.infer<typeof formSchema>;

/** True for a stored draft of this program version. */
export const isColumnDraft = fieldsDraftCheck<ColumnForm>(formSchema.partial());

/** As many levels as a path may have. */
export const mostLevels = 6;

/** The saved fields of a column, or those of a new one. */
export function columnFormOf(saved: WebsiteColumnView | null): ColumnForm {
  if (!saved) return { path: ['', ''], unitId: null, printedUnit: null, printedCycle: null, lastUpdatedOn: null, empty: false, note: null };
  const { path, unitId, printedUnit, printedCycle, lastUpdatedOn, empty, note } = saved;
  return { path, unitId, printedUnit, printedCycle, lastUpdatedOn, empty, note };
}

/** Why a column can't be saved as typed; null when it can. */
export function columnProblem({ path }: ColumnForm): string | null {
  return path.every((name) => name.trim() === '') ? '请填写栏目名称' : null;
}

/** What is saved of the typed fields: without blank levels. */
export function columnFieldsOf(form: ColumnForm): ColumnFields {
  return { ...form, path: form.path.map((name) => name.trim()).filter((name) => name !== '') };
}
