import { z } from 'zod';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';

const progressSchema = z.object({
  unitIds: z.array(z.string()),
  state: z.enum(unitStates).nullable(),
  text: z.string(),
  reportedOn: z.string(),
});

/** A progress report that is being typed. */
export type ProgressDraft = z.infer<typeof progressSchema>;

/** True for a stored report of this program version. */
export function isProgressDraft(value: unknown): value is ProgressDraft {
  return progressSchema.safeParse(value).success;
}

/** The report before anything is typed: the only unit is chosen already, several must be chosen. */
export function newProgress(units: readonly TaskUnitView[], today: string): ProgressDraft {
  const [only, ...others] = units;
  return { unitIds: only && others.length === 0 ? [only.unitId] : [], state: null, text: '', reportedOn: today };
}

/** What still keeps the report from being recorded, as a sentence; null when it is complete. */
export function missingOf(draft: ProgressDraft): string | null {
  if (draft.unitIds.length === 0) return '请先勾选报告进展的单位。';
  if (draft.state === null) return '请选择状态。';
  return null;
}
