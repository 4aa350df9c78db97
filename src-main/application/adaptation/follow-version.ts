import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readVersions } from './compare-source.ts';

/**
 * Leads the lines of own tasks from the tasks of the superseded version to the same tasks of this one; lines of tasks
 * that this version has dropped stay. The version becomes a reference plan as the one before it is.
 */
export function followVersion(
  context: ApplicationContext,
  { superiorPlanId }: { superiorPlanId: string },
): { changeSetId: string | null; moved: number } {
  const { plan, predecessorId, pairs } = readVersions(context, superiorPlanId);
  const { changeSetId, value } = recordUseCase(context, 'adaptation.followVersion', { title: plan.title }, (tx) => {
    if (requirePlan(tx, predecessorId).reference) {
      tx.update(workPlans).set({ reference: true }).where(eq(workPlans.id, plan.id)).run();
    }
    // A task of the new version has one counterpart at most, so that no two lines of an own task come together.
    const lines = ownLines(tx, [...pairs.keys()]);
    for (const { id, sourceTaskId } of lines) {
      const followed = pairs.get(sourceTaskId) ?? sourceTaskId;
      tx.update(taskSources).set({ sourceTaskId: followed }).where(eq(taskSources.id, id)).run();
    }
    return lines.length;
  });
  return { changeSetId, moved: value };
}

/** Lines that lead from tasks of own plans to these tasks. */
function ownLines(db: Database, sourceTaskIds: readonly string[]): { id: string; sourceTaskId: string }[] {
  return db
    .select({ id: taskSources.id, sourceTaskId: taskSources.sourceTaskId })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(inArray(taskSources.sourceTaskId, [...sourceTaskIds]), eq(workPlans.origin, 'own')))
    .all();
}
