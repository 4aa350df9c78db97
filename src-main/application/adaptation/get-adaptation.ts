import type { AdaptationDraftView, AdaptationView, SourceTask, SuperiorNameView } from '../../contract/adaptation.ts';
import type { SuperiorTask } from '../../domain/adaptation/superior-task.ts';
import type { ApplicationContext } from '../context.ts';
import { type AdaptationDraftRow, draftsAsOwn, readDrafts } from './adaptation-rows.ts';
import { listedNames } from './listed-names.ts';
import { readAdaptationView } from './list-adaptations.ts';
import { proposerFor } from './propose-drafts.ts';

interface AdaptationDetail {
  adaptation: AdaptationView;
  drafts: AdaptationDraftView[];
  sources: SourceTask[];
  names: SuperiorNameView[];
}

/** An adaptation with its drafts in order, the superior's tasks beside them, and what the superior's unit names mean here. */
export function getAdaptation(context: ApplicationContext, input: { adaptationId: string }): AdaptationDetail {
  const adaptation = readAdaptationView(context.db, input.adaptationId);
  const drafts = readDrafts(context.db, input.adaptationId);
  const proposer = proposerFor(context, adaptation);
  const named = new Set(drafts.flatMap((draft) => draft.body.sourceTaskIds));
  return {
    adaptation,
    drafts: (adaptation.state === 'open' ? draftsAsOwn(adaptation, drafts) : drafts).map(draftView),
    sources: [...proposer.tasks.values()].filter(({ id }) => named.has(id)).map(sourceTask),
    names: listedNames(proposer, drafts),
  };
}

function draftView({ id, rowVersion, included, body }: AdaptationDraftRow): AdaptationDraftView {
  return { draftId: id, rowVersion, included, ...body };
}

function sourceTask({ id, section, outlineNumber, title, requirement, assignments, deadlines }: SuperiorTask): SourceTask {
  return {
    taskId: id,
    section,
    outlineNumber,
    title,
    requirement,
    assignments,
    deadlines: deadlines.map(({ text, date }) => ({ text, dueOn: date })),
  };
}
