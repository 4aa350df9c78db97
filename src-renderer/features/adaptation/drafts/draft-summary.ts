import type { AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';

/** Who does it and by when, on one line: 县司法局 等 3 个单位 · 6月20日前. */
export function draftSummary({ assignments, deadlines }: Pick<AdaptationDraftView, 'assignments' | 'deadlines'>): string {
  const first = assignments.find(({ role }) => role === 'lead') ?? assignments[0];
  const units = first === undefined ? '未定单位' : `${first.printedName}${assignments.length > 1 ? ` 等 ${assignments.length} 个单位` : ''}`;
  const limits = deadlines.map(({ text }) => text).join('、');
  return limits === '' ? units : `${units} · ${limits}`;
}
