import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { workPlans } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

export type WorkPlanRow = typeof workPlans.$inferSelect;

/** The plan, archived or not; NOT_FOUND, or ROW_CHANGED when `rowVersion` is given and the row has moved on. */
export function requirePlan(db: Database, planId: string, rowVersion?: number): WorkPlanRow {
  const plan = db.select().from(workPlans).where(eq(workPlans.id, planId)).get();
  if (!plan) throw notFound('plan', planId);
  if (rowVersion !== undefined) requireRowVersion(db, workPlans, planId, rowVersion);
  return plan;
}

/** The plan in use; NOT_FOUND, also for an archived one. */
export function requirePlanInUse(db: Database, planId: string): WorkPlanRow {
  const plan = requirePlan(db, planId);
  if (plan.archivedAt !== null) throw notFound('plan', planId);
  return plan;
}

/** An own plan (本级计划) in use; NOT_FOUND, or PLAN_NOT_OWN for a superior's. */
export function requireOwnPlan(db: Database, planId: string): WorkPlanRow {
  const plan = requirePlanInUse(db, planId);
  if (plan.origin !== 'own') throw new AppError('PLAN_NOT_OWN', { title: plan.title });
  return plan;
}
