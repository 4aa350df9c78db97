import { eq } from 'drizzle-orm';
import type { PlanOrigin } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { workPlans } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requirePlan, type WorkPlanRow } from './require-plan.ts';

interface PlanFields {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  year: number;
  origin: PlanOrigin;
  reference: boolean;
  predecessorId: string | null;
}

type Changes = { [Field in keyof PlanFields]?: PlanFields[Field] | undefined };

/**
 * Changes the fields given of a plan and nothing else: its tasks and their days stay also when its year does not.
 * ROW_CHANGED when the caller saw an older row, PLAN_LINK_CIRCULAR when the predecessor leads back to the plan.
 */
export function updatePlan(
  context: ApplicationContext,
  { planId, rowVersion, fields }: { planId: string; rowVersion: number; fields: Changes },
): { changeSetId: string | null } {
  const plan = requirePlan(context.db, planId, rowVersion);
  const { changeSetId } = recordUseCase(context, 'plans.update', { title: fields.title ?? plan.title }, (tx) => {
    if (fields.predecessorId) refuseCircle(tx, plan, fields.predecessorId);
    // Fields that are undefined stay as they are; the title stands for a call that gives none at all.
    tx.update(workPlans).set({ ...fields, title: fields.title ?? plan.title }).where(eq(workPlans.id, planId)).run();
  });
  return { changeSetId };
}

/** Follows the predecessors from a plan on; NOT_FOUND for the first one when it does not exist. */
function refuseCircle(tx: Database, plan: WorkPlanRow, predecessorId: string): void {
  const passed = new Set([plan.id]);
  for (let id: string | null = predecessorId; id !== null; id = requirePlan(tx, id).predecessorId) {
    if (passed.has(id)) throw new AppError('PLAN_LINK_CIRCULAR', {});
    passed.add(id);
  }
}
