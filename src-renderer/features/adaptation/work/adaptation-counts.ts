import type { AdaptationDraftView, SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';

/** What an own task still lacks before it can be followed. */
export type DraftGap = 'lead' | 'deadline' | 'unit';

/** What a draft lacks: no lead unit, no deadline, no unit of the register at all. */
export function gapsOf(draft: Pick<AdaptationDraftView, 'assignments' | 'deadlines'>): DraftGap[] {
  const { assignments, deadlines } = draft;
  return [
    ...(assignments.some(({ role }) => role === 'lead') ? [] : (['lead'] as const)),
    ...(deadlines.length > 0 ? [] : (['deadline'] as const)),
    ...(assignments.some(({ unitId, collectiveUnitId }) => unitId !== null || collectiveUnitId !== null) ? [] : (['unit'] as const)),
  ];
}

/** True when words of the draft were changed by a rule that is not certain. */
export function hasWordingToCheck(draft: Pick<AdaptationDraftView, 'wording'>): boolean {
  return [...draft.wording.title, ...draft.wording.requirement].some(({ certain }) => !certain);
}

/** How a superior's name stands: confirmed once, proposed for certain, proposed to be checked, or leading nowhere. */
export type NameStanding = 'confirmed' | 'sure' | 'likely' | 'unknown';

/** How far a superior's name is settled. */
export function standingOf({ mapping, proposal }: Pick<SuperiorNameView, 'mapping' | 'proposal'>): NameStanding {
  if (mapping !== null) return 'confirmed';
  return proposal?.certainty ?? 'unknown';
}

/** The numbers that the steps and the confirmation show; of drafts that are left out only their number. */
export interface AdaptationCounts {
  drafts: number;
  included: number;
  /** Drafts of which the text does not say whether they bind, still left out. */
  asked: number;
  /** Different tasks of the superior that go into the own plan. */
  sources: number;
  withoutLead: number;
  withoutDeadline: number;
  withoutUnit: number;
  wordingToCheck: number;
  /** Names of included drafts that lead to no unit yet. */
  unknownNames: number;
  /** Names of included drafts that wait for a confirmation, the unknown ones among them. */
  openNames: number;
  sureNames: number;
}

/** Counts an adaptation. */
export function adaptationCounts(data: {
  drafts: readonly Pick<AdaptationDraftView, 'included' | 'binding' | 'sourceTaskIds' | 'assignments' | 'deadlines' | 'wording'>[];
  names: readonly Pick<SuperiorNameView, 'mapping' | 'proposal' | 'draftCount'>[];
}): AdaptationCounts {
  const included = data.drafts.filter((draft) => draft.included);
  const used = data.names.filter(({ draftCount }) => draftCount > 0).map(standingOf);
  const lacking = (gap: DraftGap): number => included.filter((draft) => gapsOf(draft).includes(gap)).length;
  const standing = (wanted: NameStanding): number => used.filter((one) => one === wanted).length;
  return {
    drafts: data.drafts.length,
    included: included.length,
    asked: data.drafts.filter((draft) => !draft.included && draft.binding.decision === 'ask').length,
    sources: new Set(included.flatMap(({ sourceTaskIds }) => sourceTaskIds)).size,
    withoutLead: lacking('lead'),
    withoutDeadline: lacking('deadline'),
    withoutUnit: lacking('unit'),
    wordingToCheck: included.filter(hasWordingToCheck).length,
    unknownNames: standing('unknown'),
    openNames: used.length - standing('confirmed'),
    sureNames: standing('sure'),
  };
}
