import type { PlanSummary } from '../../../../src-main/contract/plans.ts';

/** What a choice needs of a plan. */
export type ChoosablePlan = Pick<PlanSummary, 'id' | 'title' | 'origin' | 'year' | 'archived' | 'reference' | 'successor' | 'createdAt'>;

/** Plans of a year that a superior's table can ask for, in their newest versions: the superior's first, among equals the last one that came. */
export function plansToAskFor<Plan extends ChoosablePlan>(plans: readonly Plan[], year: number): Plan[] {
  const rank = ({ origin }: Plan): number => (origin === 'superior' ? 0 : 1);
  return plans
    .filter(({ year: planYear, archived, successor, origin, reference }) => planYear === year && !archived && successor === null && (origin === 'superior' || !reference))
    .toSorted((one, other) => rank(one) - rank(other) || other.createdAt.localeCompare(one.createdAt));
}

/** Stands for all plans of the year in a choice. */
export const allPlans = 'all';

/** The plans as choices, and that the table asks for all of them. */
export function planOptions(plans: readonly ChoosablePlan[]): { value: string; label: string }[] {
  const named = plans.map(({ id, title, origin }) => ({ value: id, label: origin === 'superior' ? `上级：${title}` : title }));
  return [...named, { value: allPlans, label: '本年度所有计划' }];
}

/** Stands for a table that asks for no quarter. */
export const noQuarter = 0;
