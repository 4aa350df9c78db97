import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** How sure the reading is of a draft, beside its sign; null for one that is sure or that the clerk has corrected. */
export function confidenceWords({ confidence, edited, dropped }: Pick<DraftTaskView, 'confidence' | 'edited' | 'dropped'>): string | null {
  if (dropped) return null;
  if (edited.length > 0) return '已改';
  if (confidence === 'sure') return null;
  return confidence === 'likely' ? '◇ 较有把握' : '▲ 存疑';
}
