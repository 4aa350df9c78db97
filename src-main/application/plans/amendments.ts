import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { AmendmentView, PlanVersionView } from '../../contract/plans.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { planAmendments } from '../../database/schema/index.ts';
import { compareTasks } from '../../domain/plans/compare-plans.ts';
import type { PlanChange } from '../../domain/plans/plan-snapshot.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { requireTasks } from '../ledger/update-task.ts';
import { recordUseCase } from '../record-use-case.ts';
import { headerChanges } from './header-changes.ts';
import { lastVersion, versionView } from './list-versions.ts';
import { snapshotOf } from './plan-snapshot.ts';
import { requireOwnPlan, requirePlan } from './require-plan.ts';

/**
 * What has changed in a plan since its last published version, each task with the reason that the clerk gave so far;
 * nothing in an archived plan, which no version will follow.
 */
export function listAmendments(
  context: ApplicationContext,
  { planId }: { planId: string },
): { version: PlanVersionView | null; changes: AmendmentView[]; header: string[] } {
  const { db } = context;
  const { archivedAt } = requirePlan(db, planId);
  const last = lastVersion(db, planId);
  const version = last === null ? null : versionView(last, last.snapshot.tasks.length);
  if (last === null || archivedAt !== null) return { version, changes: [], header: [] };
  const before = last.snapshot;
  // A version may be dated ahead; its leading group is compared with that of its own day then.
  const today = context.today();
  const after = snapshotOf(db, planId, last.publishedOn > today ? checkedDay(last.publishedOn) : today);
  const reasons = pendingReasons(db, planId);
  return {
    version,
    changes: compareTasks(before.tasks, after.tasks).map((change) => {
      const taskId = changedTaskId(change);
      return { ...change, taskId, reason: reasons.get(taskId) ?? null };
    }),
    header: headerChanges(before, after),
  };
}

/**
 * Gives tasks the reason why they were changed since the last version; an earlier reason that is not published yet is
 * replaced. PLAN_NOT_OWN for a superior's plan, NOT_FOUND for a task of another plan.
 */
export function explainAmendments(
  context: ApplicationContext,
  { planId, taskIds, reason }: { planId: string; taskIds: string[]; reason: string },
): { changeSetId: string | null } {
  const plan = requireOwnPlan(context.db, planId);
  const wanted = [...new Set(taskIds)];
  const values = { title: plan.title, count: wanted.length };
  const { changeSetId } = recordUseCase(context, 'plans.explainAmendments', values, (tx) => {
    const foreign = requireTasks(tx, wanted).find((task) => task.planId !== planId);
    if (foreign) throw notFound('task', foreign.id);
    const explained = pendingReasons(tx, planId);
    tx.update(planAmendments)
      .set({ reason })
      .where(and(pendingOf(planId), inArray(planAmendments.taskId, wanted)))
      .run();
    addAmendments(tx, context.now(), wanted.filter((taskId) => !explained.has(taskId)).map((taskId) => ({ planId, taskId, reason })));
  });
  return { changeSetId };
}

/** Reasons that no version has published yet, by task. */
export function pendingReasons(db: Database, planId: string): Map<string, string> {
  const rows = db.select().from(planAmendments).where(pendingOf(planId)).all();
  return new Map(rows.map((row) => [row.taskId, row.reason]));
}

/** Condition for the reasons of a plan that no version has published yet. */
export function pendingOf(planId: string) {
  return and(eq(planAmendments.planId, planId), isNull(planAmendments.versionId));
}

/** Stores reasons of tasks inside an open change set; without `versionId` they wait for the next version. */
export function addAmendments(
  tx: Database,
  now: Date,
  amendments: readonly { planId: string; taskId: string; reason: string; versionId?: string }[],
): void {
  const createdAt = now.toISOString();
  insertMany(tx, planAmendments, amendments.map((amendment) => ({ ...amendment, id: newId(), createdAt })));
}

/** The task that a change speaks of, under the id that it has in the plan as it stands where it still is there. */
export function changedTaskId({ before, after }: PlanChange): string {
  const task = after ?? before;
  if (task === null) throw new TypeError('a change of no task');
  return task.id;
}
