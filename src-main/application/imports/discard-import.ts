import { eq } from 'drizzle-orm';
import { planImports } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireOpenImport } from './open-import.ts';

/** Puts an open import away; its drafts stay and come back by undoing. */
export function discardImport(context: ApplicationContext, { importId }: { importId: string }): { changeSetId: string | null } {
  const { header } = requireOpenImport(context.db, importId);
  const { changeSetId } = recordUseCase(context, 'imports.discard', { title: header.title ?? '' }, (tx) => {
    tx.update(planImports).set({ state: 'discarded' }).where(eq(planImports.id, importId)).run();
  });
  return { changeSetId };
}
