import { eq } from 'drizzle-orm';
import { workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requirePlan } from './require-plan.ts';

/** Takes a plan with its tasks out of the ledger, or back in; nothing is deleted. ROW_CHANGED when an older row was seen. */
export function archivePlan(
  context: ApplicationContext,
  { planId, rowVersion, archived }: { planId: string; rowVersion: number; archived: boolean },
): { changeSetId: string | null } {
  const plan = requirePlan(context.db, planId, rowVersion);
  const { changeSetId } = recordUseCase(context, archived ? 'plans.archive' : 'plans.restore', { title: plan.title }, (tx) => {
    // A plan that is archived already keeps its day.
    const archivedAt = archived ? (plan.archivedAt ?? context.now().toISOString()) : null;
    tx.update(workPlans).set({ archivedAt }).where(eq(workPlans.id, planId)).run();
  });
  return { changeSetId };
}
