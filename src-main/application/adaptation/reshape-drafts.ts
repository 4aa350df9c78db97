import { eq, inArray } from 'drizzle-orm';
import { mergeDrafts as mergeBodies } from '../../domain/adaptation/propose-draft.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { adaptationDrafts } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readDrafts, requireDraft, requireDrafts } from './adaptation-rows.ts';

/** A change that made or kept a draft. */
interface ReshapedDraft {
  changeSetId: string | null;
  draftId: string;
}

/** Makes a second draft of the same source tasks behind the first, alike in everything. */
export function splitDraft(context: ApplicationContext, input: { draftId: string }): ReshapedDraft {
  const { body, included, adaptationId, position } = requireDraft(context.db, input.draftId);
  const { changeSetId, value } = recordUseCase(context, 'adaptation.splitDraft', { title: body.title }, (tx) => {
    const id = newId();
    tx.insert(adaptationDrafts)
      .values({ id, adaptationId, included, body, position: positionAfter(tx, adaptationId, position) })
      .run();
    return id;
  });
  return { changeSetId, draftId: value };
}

/**
 * Joins drafts of one adaptation to the first of them, with the lines to all their sources; the others go. The draft is
 * included when one of them was. MERGE_NEEDS_TWO for fewer than two.
 */
export function mergeDrafts(context: ApplicationContext, input: { draftIds: string[] }): ReshapedDraft {
  const rows = requireDrafts(context.db, input.draftIds);
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) throw new AppError('MERGE_NEEDS_TWO', {});
  const foreign = others.find((row) => row.adaptationId !== first.adaptationId);
  if (foreign) throw notFound('adaptationDraft', foreign.id);
  const { changeSetId } = recordUseCase(context, 'adaptation.mergeDrafts', { count: rows.length }, (tx) => {
    const body = mergeBodies(rows.map((row) => row.body));
    const included = rows.some((row) => row.included);
    tx.update(adaptationDrafts).set({ body, included }).where(eq(adaptationDrafts.id, first.id)).run();
    const gone = others.map((row) => row.id);
    tx.delete(adaptationDrafts).where(inArray(adaptationDrafts.id, gone)).run();
  });
  return { changeSetId, draftId: first.id };
}

/** A position between a draft and the one that follows it. */
function positionAfter(db: Database, adaptationId: string, after: number): number {
  const following = readDrafts(db, adaptationId).find((row) => row.position > after);
  return following === undefined ? after + 1 : (after + following.position) / 2;
}
