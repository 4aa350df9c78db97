import { eq } from 'drizzle-orm';
import { superiorTables } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireTable } from './table-rows.ts';

/** Takes a superior's table out of the list; its file stays, so that it can come back. NOT_FOUND. */
export function removeTable(context: ApplicationContext, { tableId }: { tableId: string }): { changeSetId: string | null } {
  const { fileName } = requireTable(context.db, tableId);
  const { changeSetId } = recordUseCase(context, 'templates.remove', { name: fileName }, (tx) => {
    tx.update(superiorTables).set({ archivedAt: context.now().toISOString() }).where(eq(superiorTables.id, tableId)).run();
  });
  return { changeSetId };
}
