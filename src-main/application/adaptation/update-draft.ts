import type { AdaptationDraftFields } from '../../contract/adaptation.ts';
import type { AdaptationDraftBody, AdaptationField } from '../../domain/adaptation/adaptation-draft.ts';
import type { ApplicationContext } from '../context.ts';
import { refuseUnfitTargets } from '../ledger/write-task-parts.ts';
import { recordUseCase } from '../record-use-case.ts';
import { markEdited, requireDraft, requireOpenAdaptation, writeDraft } from './adaptation-rows.ts';
import { proposerFor } from './propose-drafts.ts';

type ChangedFields = { [Field in keyof AdaptationDraftFields]?: AdaptationDraftFields[Field] | undefined };

/**
 * Changes the fields given of a draft and remembers that the clerk has changed them; a text of his own carries no marks
 * of changed wording. NOT_FOUND or UNIT_DISSOLVED when a new assignment names no unit in use.
 */
export function updateDraft(
  context: ApplicationContext,
  { draftId, rowVersion, fields }: { draftId: string; rowVersion: number; fields: ChangedFields },
): { changeSetId: string | null } {
  const { body } = requireDraft(context.db, draftId, rowVersion);
  refuseUnfitTargets(context.db, body.assignments, fields.assignments ?? []);
  const { changeSetId } = recordUseCase(context, 'adaptation.updateDraft', { title: body.title }, (tx) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const changed: AdaptationDraftBody = { ...body, ...given };
    const edited = markEdited(changed, Object.keys(given) as AdaptationField[]);
    writeDraft(tx, draftId, {
      ...edited,
      wording: {
        title: fields.title === undefined ? body.wording.title : [],
        requirement: fields.requirement === undefined ? body.wording.requirement : [],
      },
    });
  });
  return { changeSetId };
}

/** Gives a field back to what the program proposes from the draft's sources, with the marks of changed wording. */
export function resetDraft(
  context: ApplicationContext,
  { draftId, rowVersion, field }: { draftId: string; rowVersion: number; field: AdaptationField },
): { changeSetId: string | null } {
  const { adaptationId, body } = requireDraft(context.db, draftId, rowVersion);
  const proposed = proposerFor(context, requireOpenAdaptation(context.db, adaptationId)).propose(body.sourceTaskIds);
  const { changeSetId } = recordUseCase(context, 'adaptation.resetDraft', { title: body.title }, (tx) => {
    const hasWording = field === 'title' || field === 'requirement';
    writeDraft(tx, draftId, {
      ...body,
      [field]: proposed[field],
      wording: hasWording ? { ...body.wording, [field]: proposed.wording[field] } : body.wording,
      edited: body.edited.filter((one) => one !== field),
    });
  });
  return { changeSetId };
}
