import { z } from 'zod';
import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import type { LookBackResult } from '../../../../src-main/contract/codes.ts';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { fieldsDraftCheck } from '../../../app/fields-draft.ts';

/** What is filled in for a task. */
export interface FindingFields {
  result: LookBackResult | null;
  note: string;
  checkedOn: string;
  [field: string]: unknown;
}

/** Longest note, in UTF-16 units: the table that goes out has one cell for it. */
export const longestNote = 2000;

/** Beginning of the keys under which findings are kept that are not saved yet; the year and the task follow. */
export function findingDrafts(year: number): string {
  return `draft:look-back:${year}:`;
}

/** True for a draft of this program version. */
export const isFindingDraft = fieldsDraftCheck<FindingFields>(
  z.object({ result: z.enum(lookBackResults).nullable(), note: z.string(), checkedOn: z.iso.date() }).partial(),
);

/** The saved finding of a row as it is filled in; the day is `today` while nothing was found. */
export function savedFinding({ result, note, checkedOn }: LookBackRow, today: string): FindingFields {
  return { result, note: note ?? '', checkedOn: checkedOn ?? today };
}
