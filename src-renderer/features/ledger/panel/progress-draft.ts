import { z } from 'zod';
import type { ReportDetails, TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';

const detailsSchema = z.object({
  percent: z.number().nullable(),
  quarter: z.number().nullable(),
  reporter: z.string(),
  problems: z.string(),
  nextStep: z.string(),
});

/** What a report can say besides state and text, as it is typed. */
export type DraftDetails = z.infer<typeof detailsSchema>;

const progressSchema = z.object({
  unitIds: z.array(z.string()),
  state: z.enum(unitStates).nullable(),
  text: z.string(),
  reportedOn: z.string(),
  /** Missing until something of it is typed. */
  details: detailsSchema.optional(),
});

/** A progress report that is being typed. */
export type ProgressDraft = z.infer<typeof progressSchema>;

/** The details before anything of them is typed. */
export const noDetails: DraftDetails = { percent: null, quarter: null, reporter: '', problems: '', nextStep: '' };

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

/** The details as they are recorded: what is blank is unknown. */
export function detailsOf({ details = noDetails }: Pick<ProgressDraft, 'details'>): Required<ReportDetails> {
  const { percent, quarter, reporter, problems, nextStep } = details;
  return {
    percent,
    quarter,
    reporter: reporter.trim() || null,
    problems: problems.trim() || null,
    nextStep: nextStep.trim() || null,
  };
}

/** How many of the details are typed. */
export function typedDetails(draft: Pick<ProgressDraft, 'details'>): number {
  return Object.values(detailsOf(draft)).filter((value) => value !== null).length;
}
