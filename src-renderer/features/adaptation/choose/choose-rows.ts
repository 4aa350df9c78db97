import type { AdaptationDraftView, SourceTask } from '../../../../src-main/contract/adaptation.ts';
import { bindingDecisions } from '../../../../src-main/contract/codes.ts';
import type { BindingDecision } from '../../../../src-main/contract/codes.ts';

/** A line of the choice: the heading of a group with its drafts, or a draft. */
export type ChooseRow =
  | { kind: 'group'; key: string; decision: BindingDecision; draftIds: string[]; included: number }
  | { kind: 'draft'; key: string; draft: AdaptationDraftView };

/** The drafts under the three decisions, in the order of the superior's plan; a group without drafts has no heading. */
export function chooseRows(drafts: readonly AdaptationDraftView[]): ChooseRow[] {
  return bindingDecisions.flatMap((decision): ChooseRow[] => {
    const own = drafts.filter(({ binding }) => binding.decision === decision);
    if (own.length === 0) return [];
    return [
      {
        kind: 'group',
        key: `group-${decision}`,
        decision,
        draftIds: own.map(({ draftId }) => draftId),
        included: own.filter(({ included }) => included).length,
      },
      ...own.map((draft): ChooseRow => ({ kind: 'draft', key: draft.draftId, draft })),
    ];
  });
}

/** Printed units of the superior's tasks that a draft is made of, each once, the lead units first. */
export function printedUnits(sources: readonly Pick<SourceTask, 'assignments'>[]): string {
  const all = sources.flatMap(({ assignments }) => assignments);
  const leadsFirst = [...all.filter(({ role }) => role === 'lead'), ...all.filter(({ role }) => role !== 'lead')];
  return [...new Set(leadsFirst.map(({ printedName }) => printedName))].join('、');
}

/** The superior's tasks of a draft, without those that are gone. */
export function sourcesOf(draft: Pick<AdaptationDraftView, 'sourceTaskIds'>, sources: ReadonlyMap<string, SourceTask>): SourceTask[] {
  return draft.sourceTaskIds.flatMap((taskId) => sources.get(taskId) ?? []);
}

/** The superior's numbers and titles of a draft, as one line of the list. */
export function sourceHeading(sources: readonly Pick<SourceTask, 'outlineNumber' | 'title'>[]): { number: string; title: string } {
  return {
    number: sources.flatMap(({ outlineNumber }) => outlineNumber ?? []).join('、'),
    title: sources.map(({ title }) => title).join('；'),
  };
}
