import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { assignments, collectiveUnits, taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { isDone, isSetAside } from '../../domain/progress/task-state.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireCollectiveInUse } from './save-collective.ts';

/** Archives a collective unit; UNIT_STILL_NEEDED while tasks that name it are open, ROW_CHANGED when an older row was seen. */
export function archiveCollective(
  context: ApplicationContext,
  { collectiveUnitId, rowVersion }: { collectiveUnitId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { name } = requireCollectiveInUse(context.db, collectiveUnitId);
  const { changeSetId } = recordUseCase(context, 'units.archiveCollective', { name }, (tx) => {
    requireRowVersion(tx, collectiveUnits, collectiveUnitId, rowVersion);
    const open = openTasksNaming(tx, collectiveUnitId);
    if (open > 0) throw new AppError('UNIT_STILL_NEEDED', { name, tasks: open });
    tx.update(collectiveUnits)
      .set({ archivedAt: context.now().toISOString() })
      .where(eq(collectiveUnits.id, collectiveUnitId))
      .run();
  });
  return { changeSetId };
}

/** Tasks of the ledger that name it and are not settled in all of their units; one without units is open. */
function openTasksNaming(tx: Database, collectiveUnitId: string): number {
  const rows = tx
    .select({ taskId: tasks.id, state: taskUnits.state })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .leftJoin(taskUnits, and(eq(taskUnits.taskId, tasks.id), isNull(taskUnits.archivedAt)))
    .where(and(eq(assignments.collectiveUnitId, collectiveUnitId), taskInLedger))
    .all();
  return new Set(rows.filter(({ state }) => state === null || !(isDone(state) || isSetAside(state))).map((row) => row.taskId)).size;
}
