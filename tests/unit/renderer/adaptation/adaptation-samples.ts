import type { AdaptationDraftView, AdaptationView, SourceTask, SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';
import type { DraftAssignment } from '../../../../src-renderer/features/adaptation/drafts/assignment-values.ts';

/** A draft with only what a test speaks of. */
export function draft(draftId: string, parts: Partial<AdaptationDraftView> = {}): AdaptationDraftView {
  return {
    draftId,
    rowVersion: 1,
    included: true,
    sourceTaskIds: [`task-${draftId}`],
    binding: { decision: 'binds', reason: 'countiesNamed', words: null },
    section: [],
    outlineNumber: null,
    title: `任务 ${draftId}`,
    requirement: null,
    assignments: [],
    deadlines: [],
    note: null,
    wording: { title: [], requirement: [] },
    edited: [],
    ...parts,
  };
}

/** A unit of a draft in a role. */
export function assignment(role: DraftAssignment['role'], unitId: string | null, parts: Partial<DraftAssignment> = {}): DraftAssignment {
  return { role, printedName: unitId ?? '某单位', unitId, collectiveUnitId: null, superiorName: null, ...parts };
}

/** A last day as a deadline. */
export function dateOf(text: string, date: string, superior: { text: string; date: string | null } | null = null): AdaptationDraftView['deadlines'][number] {
  return { text, kind: 'date', date, recurrence: null, relative: null, superior };
}

export function source(taskId: string, parts: Partial<SourceTask> = {}): SourceTask {
  return { taskId, section: [], outlineNumber: null, title: `上级任务 ${taskId}`, requirement: null, assignments: [], deadlines: [], ...parts };
}

export function superiorName(name: string, parts: Partial<SuperiorNameView> = {}): SuperiorNameView {
  return { superiorName: name, mapping: null, proposal: null, candidateUnitIds: [], draftCount: 1, ...parts };
}

export function adaptation(adaptationId: string, parts: Partial<AdaptationView> = {}): AdaptationView {
  return {
    adaptationId,
    rowVersion: 1,
    state: 'open',
    superiorPlanId: 'superior',
    superiorTitle: '云州市政务公开要点',
    ownPlanId: null,
    title: '云岭县政务公开要点',
    year: 2026,
    daysEarlier: 10,
    createdAt: '2026-05-01T00:00:00.000Z',
    ...parts,
  };
}
