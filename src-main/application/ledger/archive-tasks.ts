import { inArray } from 'drizzle-orm';
import { tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireTasks } from './update-task.ts';

/** Takes tasks out of the ledger, or back in; nothing of them is deleted. NOT_FOUND when one does not exist. */
export function archiveTasks(
  context: ApplicationContext,
  { taskIds, archived }: { taskIds: string[]; archived: boolean },
): { changeSetId: string | null } {
  const useCase = archived ? 'ledger.archiveTasks' : 'ledger.restoreTasks';
  const { changeSetId } = recordUseCase(context, useCase, { count: taskIds.length }, (tx) => {
    requireTasks(tx, taskIds);
    tx.update(tasks)
      .set({ archivedAt: archived ? context.now().toISOString() : null })
      .where(inArray(tasks.id, taskIds))
      .run();
  });
  return { changeSetId };
}
