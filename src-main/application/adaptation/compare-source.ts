import type { SourceChange } from '../../contract/adaptation.ts';
import type { SnapshotTask } from '../../domain/plans/plan-snapshot.ts';
import { compareTasks } from '../../domain/plans/compare-plans.ts';
import { matchTasks } from '../../domain/plans/match-tasks.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { linkedTasks } from '../ledger/linked-tasks.ts';
import { snapshotOf } from '../plans/plan-snapshot.ts';
import type { WorkPlanRow } from '../plans/require-plan.ts';
import { requireSuperiorPlan } from './superior-plan.ts';

/** A superior's plan beside the one that it replaces. */
export interface TwoVersions {
  plan: WorkPlanRow;
  predecessorId: string;
  before: SnapshotTask[];
  after: SnapshotTask[];
  /** Ids of the tasks of the older version → ids of the same tasks in the newer one. */
  pairs: Map<string, string>;
}

/** Both versions of a superior's plan with their tasks matched; NO_PREDECESSOR where the clerk has named none. */
export function readVersions(context: ApplicationContext, superiorPlanId: string): TwoVersions {
  const plan = requireSuperiorPlan(context.db, superiorPlanId);
  const { predecessorId, title } = plan;
  if (predecessorId === null) throw new AppError('NO_PREDECESSOR', { title });
  const before = snapshotOf(context.db, predecessorId, context.today()).tasks;
  const after = snapshotOf(context.db, plan.id, context.today()).tasks;
  return { plan, predecessorId, before, after, pairs: matchTasks(before, after) };
}

/**
 * What became of the superior's tasks in the newer version, each change with the own tasks that have a line to the task
 * as it was or, once the lines have followed, as it is.
 */
export function compareSource(
  context: ApplicationContext,
  { superiorPlanId }: { superiorPlanId: string },
): { predecessorId: string; changes: SourceChange[]; unchanged: number } {
  const { predecessorId, before, after, pairs } = readVersions(context, superiorPlanId);
  const changes = compareTasks(before, after, pairs);
  const own = linkedTasks(context.db, changes.flatMap((change) => idsOf(change)), 'derived');
  const changed = changes.filter(({ kind }) => kind === 'changed').length;
  return {
    predecessorId,
    changes: changes.map((change) => {
      const linked = idsOf(change).flatMap((id) => own.get(id) ?? []);
      return { ...change, ownTasks: [...new Map(linked.map((task) => [task.taskId, task])).values()] };
    }),
    unchanged: pairs.size - changed,
  };
}

function idsOf({ before, after }: { before: SnapshotTask | null; after: SnapshotTask | null }): string[] {
  return [before, after].flatMap((task) => (task === null ? [] : [task.id]));
}
