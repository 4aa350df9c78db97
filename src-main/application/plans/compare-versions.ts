import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { PlanChangeView } from '../../contract/plans.ts';
import type { Database } from '../../database/database.ts';
import { planAmendments, planVersions } from '../../database/schema/index.ts';
import { compareTasks } from '../../domain/plans/compare-plans.ts';
import type { PlanChange } from '../../domain/plans/plan-snapshot.ts';
import type { ApplicationContext } from '../context.ts';
import { changedTaskId, pendingReasons } from './amendments.ts';
import { requireVersion, type StoredVersion } from './list-versions.ts';
import { snapshotOf } from './plan-snapshot.ts';
import { requirePlan } from './require-plan.ts';

type Reading = Pick<ApplicationContext, 'db' | 'today'>;

/** Two versions of a plan; `toVersionId` null is the plan as it stands. */
export interface VersionPair {
  planId: string;
  fromVersionId: string;
  toVersionId: string | null;
}

/** Changes between two versions with the reasons that were given for them. */
export interface ChangesBetween {
  planTitle: string;
  from: { number: number; publishedOn: string };
  /** Null for the plan as it stands. */
  to: { number: number; publishedOn: string } | null;
  changes: (PlanChange & { reason: string | null })[];
}

/** What happened to each task between two published versions, or since one; NOT_FOUND for a version of another plan. */
export function compareVersions(context: Reading, pair: VersionPair): PlanChangeView[] {
  return comparedPair(context, pair).changes;
}

/**
 * The same with reasons, for the list of changes that goes out. A task that several versions changed has their reasons
 * one below the other; where it has none of its own, that of the version as a whole.
 */
export function changesBetween(context: Reading, pair: VersionPair): ChangesBetween {
  const { planTitle, from, to, changes } = comparedPair(context, pair);
  const reasons = reasonsBetween(context.db, pair.planId, from, to);
  return {
    planTitle,
    from: { number: from.number, publishedOn: from.publishedOn },
    to: to === null ? null : { number: to.number, publishedOn: to.publishedOn },
    changes: changes.map((change) => ({ ...change, reason: reasons.get(changedTaskId(change)) ?? null })),
  };
}

function comparedPair(
  context: Reading,
  { planId, fromVersionId, toVersionId }: VersionPair,
): { planTitle: string; from: StoredVersion; to: StoredVersion | null; changes: PlanChange[] } {
  const { db } = context;
  const plan = requirePlan(db, planId);
  const from = requireVersion(db, planId, fromVersionId);
  const to = toVersionId === null ? null : requireVersion(db, planId, toVersionId);
  const after = to?.snapshot ?? snapshotOf(db, planId, context.today());
  return { planTitle: plan.title, from, to, changes: compareTasks(from.snapshot.tasks, after.tasks) };
}

/** Why each task was changed from one version to another (null: to now), whichever of them is the older. */
function reasonsBetween(db: Database, planId: string, one: StoredVersion, other: StoredVersion | null): Map<string, string> {
  const [older, newer] = other !== null && other.number < one.number ? [other, one] : [one, other];
  const given = new Map<string, string[]>();
  const add = (taskId: string, reason: string | null): void => {
    if (reason !== null) given.set(taskId, [...(given.get(taskId) ?? []), reason]);
  };
  const own = publishedReasons(db, planId);
  let before = older;
  for (const version of versionsAfter(db, planId, older.number, newer?.number ?? null)) {
    for (const change of compareTasks(before.snapshot.tasks, version.snapshot.tasks)) {
      const taskId = changedTaskId(change);
      // Where a version between was taken back, the next one has no reason for what that one had changed.
      add(taskId, own.get(version.id)?.get(taskId) ?? version.reason);
    }
    before = version;
  }
  if (newer === null) for (const [taskId, reason] of pendingReasons(db, planId)) add(taskId, reason);
  return new Map([...given].map(([taskId, reasons]) => [taskId, joinedReasons(reasons)]));
}

/** Versions with a number above one and up to another (null: all of them), oldest first. */
function versionsAfter(db: Database, planId: string, number: number, last: number | null): StoredVersion[] {
  const upTo = last === null ? undefined : lte(planVersions.number, last);
  const condition = and(eq(planVersions.planId, planId), gt(planVersions.number, number), upTo);
  return db.select().from(planVersions).where(condition).orderBy(asc(planVersions.number)).all();
}

/** Reasons that went out with each version, by version and task. */
function publishedReasons(db: Database, planId: string): Map<string, Map<string, string>> {
  const reasons = new Map<string, Map<string, string>>();
  for (const { versionId, taskId, reason } of db.select().from(planAmendments).where(eq(planAmendments.planId, planId)).all()) {
    if (versionId !== null) reasons.set(versionId, (reasons.get(versionId) ?? new Map<string, string>()).set(taskId, reason));
  }
  return reasons;
}

/** Reasons one below the other, each once. */
export function joinedReasons(reasons: readonly string[]): string {
  return [...new Set(reasons)].join('\n');
}
