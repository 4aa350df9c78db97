import type { PlanSummary } from '../../../../src-main/contract/plans.ts';

/** Superior plans that can be adapted, the newest year first, within a year the last imported first. */
export function superiorPlans(plans: readonly PlanSummary[]): PlanSummary[] {
  return plans
    .filter(({ origin, archived }) => origin === 'superior' && !archived)
    .toSorted((one, other) => other.year - one.year || other.createdAt.localeCompare(one.createdAt));
}

/** Own plans that adapted tasks can be added to. */
export function ownPlans(plans: readonly PlanSummary[]): PlanSummary[] {
  return plans.filter(({ origin, archived, reference }) => origin === 'own' && !archived && !reference);
}

/** The own plan that the plan's predecessor was adapted into; null unless the plan is a new version of an adapted one. */
export function adaptedPredecessor(
  plan: Pick<PlanSummary, 'predecessor'>,
  plans: readonly PlanSummary[],
): { predecessor: NonNullable<PlanSummary['predecessor']>; ownPlan: PlanSummary['adaptedInto'][number] } | null {
  const { predecessor } = plan;
  if (predecessor === null) return null;
  const ownPlan = plans.find(({ id }) => id === predecessor.planId)?.adaptedInto.at(-1);
  return ownPlan === undefined ? null : { predecessor, ownPlan };
}

/** How far a superior plan is on its way into an own one. */
export type PlanProgress = 'none' | 'open' | 'adapted';

/** How a superior plan stands; an adaptation under way counts before a finished one. */
export function planProgress(plan: Pick<PlanSummary, 'openAdaptationId' | 'adaptedInto'>): PlanProgress {
  if (plan.openAdaptationId !== null) return 'open';
  return plan.adaptedInto.length === 0 ? 'none' : 'adapted';
}
