import { z } from 'zod';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';

const summarySchema = z.object({ text: z.string(), writtenOn: z.string(), unitId: z.string().nullable() });

/** A summary of a task that is being typed; `unitId` is null for the office. */
export type SummaryDraft = z.infer<typeof summarySchema>;

/** True for a stored draft of this program version. */
export function isSummaryDraft(value: unknown): value is SummaryDraft {
  return summarySchema.safeParse(value).success;
}

/** The summary before anything is typed: the lead unit writes it, or the office where there is none. */
export function newSummary(units: readonly TaskUnitView[], today: string): SummaryDraft {
  return { text: '', writtenOn: today, unitId: units.find(({ role }) => role === 'lead')?.unitId ?? null };
}
