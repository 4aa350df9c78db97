import { eq } from 'drizzle-orm';
import type { StageTargetView } from '../../contract/progress.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { stageTargets, tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { requireTask } from '../ledger/update-task.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requirePart } from './write-report.ts';

/** Sets all stage targets of a task; ROW_CHANGED when an older task was seen, UNIT_NOT_IN_TASK for a unit without a part in it. */
export function saveTargets(
  context: ApplicationContext,
  { taskId, rowVersion, targets }: { taskId: string; rowVersion: number; targets: StageTargetView[] },
): { changeSetId: string | null } {
  const task = requireTask(context.db, taskId, rowVersion);
  for (const unitId of new Set(targets.map((target) => target.unitId))) {
    if (unitId !== null) requirePart(context.db, taskId, unitId);
  }
  const { changeSetId } = recordUseCase(context, 'progress.saveTargets', { title: task.title, count: targets.length }, (tx) => {
    // The task is written too, so that its version tells other editors.
    tx.update(tasks).set({ title: task.title }).where(eq(tasks.id, taskId)).run();
    tx.delete(stageTargets).where(eq(stageTargets.taskId, taskId)).run();
    insertMany(tx, stageTargets, targets.map((target) => ({ id: newId(), taskId, ...target })));
  });
  return { changeSetId };
}
