import type { Database } from '../../database/database.ts';
import { compareTasks } from '../../domain/plans/compare-plans.ts';
import type { PlanSnapshot } from '../../domain/plans/plan-snapshot.ts';
import { AppError } from '../app-error.ts';
import { checkedDay } from '../day.ts';
import { changedTaskId, pendingReasons } from './amendments.ts';
import { joinedReasons } from './compare-versions.ts';
import { headerChanges } from './header-changes.ts';
import { lastVersion, type StoredVersion } from './list-versions.ts';
import { snapshotOf } from './plan-snapshot.ts';
import { requireOwnPlan } from './require-plan.ts';

/** What the clerk gives to publish a plan; `reason` serves the changes that have none of their own. */
export interface PublishInput {
  planId: string;
  publishedOn: string;
  reason: string | null;
}

/** What the next version of a plan says. */
export interface Publication {
  number: number;
  snapshot: PlanSnapshot;
  /** Why the plan is published anew; null for the first version. */
  reason: string | null;
  /** The reason of each task that was changed since the last version. */
  reasons: Map<string, string>;
}

/**
 * The next version of a plan as it stands. PLAN_NOT_OWN for a superior's plan, PLAN_EMPTY without tasks; for a further
 * version NOTHING_CHANGED when it would say the same, REASONS_MISSING when a change has no reason.
 */
export function preparePublication(db: Database, input: PublishInput): Publication {
  const { title } = requireOwnPlan(db, input.planId);
  const snapshot = snapshotOf(db, input.planId, checkedDay(input.publishedOn));
  if (snapshot.tasks.length === 0) throw new AppError('PLAN_EMPTY', { title });
  const last = lastVersion(db, input.planId);
  if (last === null) return { number: 1, snapshot, reason: null, reasons: new Map() };
  return { number: last.number + 1, snapshot, ...reasonsSince(last, snapshot, pendingReasons(db, input.planId), input.reason) };
}

function reasonsSince(
  last: StoredVersion,
  snapshot: PlanSnapshot,
  pending: ReadonlyMap<string, string>,
  general: string | null,
): Pick<Publication, 'reason' | 'reasons'> {
  const taskIds = compareTasks(last.snapshot.tasks, snapshot.tasks).map(changedTaskId);
  const header = headerChanges(last.snapshot, snapshot);
  if (taskIds.length === 0 && header.length === 0) throw new AppError('NOTHING_CHANGED', { number: last.number });
  const reasons = new Map<string, string>();
  for (const taskId of taskIds) {
    const reason = pending.get(taskId) ?? general;
    if (reason !== null) reasons.set(taskId, reason);
  }
  // Where no task was changed, the version itself needs a reason for what was changed in its head.
  const unexplained = taskIds.length === 0 && general === null ? header.length : taskIds.length - reasons.size;
  if (unexplained > 0) throw new AppError('REASONS_MISSING', { tasks: unexplained });
  return { reason: general ?? joinedReasons([...reasons.values()]), reasons };
}
