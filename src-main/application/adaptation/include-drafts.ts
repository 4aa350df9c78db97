import { eq } from 'drizzle-orm';
import { adaptationDrafts } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireDrafts } from './adaptation-rows.ts';

/** Takes drafts into the own plan or leaves them out; drafts that already are as wanted stay untouched. */
export function includeDrafts(
  context: ApplicationContext,
  { draftIds, included }: { draftIds: string[]; included: boolean },
): { changeSetId: string | null } {
  const useCase = included ? 'adaptation.include' : 'adaptation.exclude';
  const changed = requireDrafts(context.db, draftIds).filter((draft) => draft.included !== included);
  const { changeSetId } = recordUseCase(context, useCase, { count: changed.length }, (tx) => {
    for (const { id } of changed) tx.update(adaptationDrafts).set({ included }).where(eq(adaptationDrafts.id, id)).run();
  });
  return { changeSetId };
}
