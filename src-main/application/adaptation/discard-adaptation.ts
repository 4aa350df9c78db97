import { eq } from 'drizzle-orm';
import { planAdaptations } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireOpenAdaptation } from './adaptation-rows.ts';

/** Puts an open adaptation away; its drafts stay and come back by undoing. */
export function discardAdaptation(
  context: ApplicationContext,
  { adaptationId, rowVersion }: { adaptationId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { title } = requireOpenAdaptation(context.db, adaptationId, rowVersion);
  const { changeSetId } = recordUseCase(context, 'adaptation.discard', { title }, (tx) => {
    tx.update(planAdaptations).set({ state: 'discarded' }).where(eq(planAdaptations.id, adaptationId)).run();
  });
  return { changeSetId };
}
