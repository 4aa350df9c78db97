import type { AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';
import { gapsOf, hasWordingToCheck } from '../work/adaptation-counts.ts';
import type { DraftGap } from '../work/adaptation-counts.ts';

/** Which of the included drafts the list shows. */
export type DraftFilter = 'all' | DraftGap | 'wording';

/** What a draft lacks, in the words of the list. */
export const gapLabels: Record<DraftGap, string> = { lead: '无牵头', deadline: '无时限', unit: '无单位' };

type Filtered = Pick<AdaptationDraftView, 'draftId' | 'included' | 'assignments' | 'deadlines' | 'wording'>;

function matches(draft: Filtered, filter: DraftFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'wording' ? hasWordingToCheck(draft) : gapsOf(draft).includes(filter);
}

/** The included drafts that a filter shows; the current one stays, so that it is not lost while it is mended. */
export function filteredDrafts<Draft extends Filtered>(drafts: readonly Draft[], filter: DraftFilter, currentId: string | null): Draft[] {
  return drafts.filter((draft) => draft.included && (draft.draftId === currentId || matches(draft, filter)));
}

/** True when a draft lacks something or has changed words that are to be checked. */
export function needsAttention(draft: Pick<AdaptationDraftView, 'assignments' | 'deadlines' | 'wording'>): boolean {
  return gapsOf(draft).length > 0 || hasWordingToCheck(draft);
}

/** The texts of a draft with words that are to be checked: saved as they stand, they are the clerk's own and asked about no more. */
export function wordingToConfirm(
  draft: Pick<AdaptationDraftView, 'title' | 'requirement' | 'wording'>,
): Partial<Pick<AdaptationDraftView, 'title' | 'requirement'>> {
  const asked = (field: 'title' | 'requirement'): boolean => draft.wording[field].some(({ certain }) => !certain);
  return {
    ...(asked('title') ? { title: draft.title } : {}),
    ...(asked('requirement') ? { requirement: draft.requirement } : {}),
  };
}
