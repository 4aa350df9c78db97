import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { PlanVersionView } from '../../contract/plans.ts';
import type { Database } from '../../database/database.ts';
import { planVersions } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from './require-plan.ts';

export type StoredVersion = typeof planVersions.$inferSelect;

const { snapshot: _snapshot, ...plainColumns } = getTableColumns(planVersions);
/** SQLite counts the tasks: a list of versions must not read every frozen copy. */
const viewColumns = { ...plainColumns, taskCount: sql<number>`json_array_length(${planVersions.snapshot}, '$.tasks')` };

/** The published versions of a plan, oldest first, without their frozen copies. */
export function listVersions({ db }: Pick<ApplicationContext, 'db'>, { planId }: { planId: string }): PlanVersionView[] {
  requirePlan(db, planId);
  return db
    .select(viewColumns)
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(asc(planVersions.number))
    .all()
    .map((version) => versionView(version, version.taskCount));
}

/** What the contract says of a version; the frozen copy has `taskCount` tasks. */
export function versionView(version: Omit<StoredVersion, 'snapshot'>, taskCount: number): PlanVersionView {
  const { id, number, publishedOn, reason, tableFileName, tableByteSize, createdAt } = version;
  return { versionId: id, number, publishedOn, reason, taskCount, tableFileName, tableByteSize, createdAt };
}

/** The newest version of a plan with its frozen copy; null while nothing is published. */
export function lastVersion(db: Database, planId: string): StoredVersion | null {
  return (
    db.select().from(planVersions).where(eq(planVersions.planId, planId)).orderBy(desc(planVersions.number)).limit(1).get() ?? null
  );
}

/** A version of the plan with its frozen copy; NOT_FOUND also for a version of another plan. */
export function requireVersion(db: Database, planId: string, versionId: string): StoredVersion {
  const version = db
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.id, versionId), eq(planVersions.planId, planId)))
    .get();
  if (!version) throw notFound('planVersion', versionId);
  return version;
}
