import { z } from 'zod';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';
import { nextSequences } from '../../../../src-main/contract/slip-numbers.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';

const textsSchema = z.object({ basis: z.string(), remark: z.string(), contact: z.string() });

/** Texts of slips that are being typed; what is blank is left to the words of the office's letters. */
export type IssueTexts = z.infer<typeof textsSchema>;

/** True for stored texts of this program version. */
export function isIssueTexts(value: unknown): value is IssueTexts {
  return textsSchema.safeParse(value).success;
}

/** Before anything is typed. */
export const emptyTexts: IssueTexts = { basis: '', remark: '', contact: '' };

/** A unit with the tasks that its slip is to speak of. */
export interface SlipTarget {
  unitId: string;
  taskIds: string[];
}

/** What keeps slips from being issued, as a sentence; null when nothing does. */
export function problemOfIssue(targets: readonly SlipTarget[], issuedOn: string, replyBy: string | null): string | null {
  if (targets.length === 0) return '请先勾选单位和事项。';
  return replyBy !== null && replyBy < issuedOn ? '回复期限早于发出日期。' : null;
}

/** What will be issued: 将发出催办单 3 份，2026 年第 4 号至第 6 号. `taken` are the numbers that slips of the kind and year have. */
export function issueWords(kind: SlipKind, count: number, year: number, taken: readonly number[]): string {
  const numbers = nextSequences(taken, count);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  const inRow = last - first === count - 1;
  const printed = count === 1 ? `第 ${first} 号` : inRow ? `第 ${first} 号至第 ${last} 号` : `第 ${numbers.join('、')} 号`;
  return `将发出${slipKindLabels[kind]} ${count} 份，${year} 年${printed}`;
}
