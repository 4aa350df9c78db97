import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { planInLedger } from '../ledger/in-ledger.ts';
import { listAmendments } from '../plans/amendments.ts';

/** Own plans of a year that were changed since their last version, or that have tasks and were never published (changes: its tasks). */
export function plansToPublish(context: ApplicationContext, year: number): { planId: string; title: string; changes: number }[] {
  return context.db
    .select({ planId: workPlans.id, title: workPlans.title })
    .from(workPlans)
    .where(and(planInLedger, eq(workPlans.year, year), eq(workPlans.origin, 'own')))
    .orderBy(workPlans.createdAt)
    .all()
    .map((plan) => ({ ...plan, changes: changesOf(context, plan.planId) }))
    .filter(({ changes }) => changes > 0);
}

function changesOf(context: ApplicationContext, planId: string): number {
  const { version, changes, header } = listAmendments(context, { planId });
  return version === null ? countTasks(context.db, planId) : changes.length + header.length;
}

function countTasks(db: Database, planId: string): number {
  const found = db.select({ tasks: count() }).from(tasks).where(and(eq(tasks.planId, planId), isNull(tasks.archivedAt))).get();
  return found?.tasks ?? 0;
}
