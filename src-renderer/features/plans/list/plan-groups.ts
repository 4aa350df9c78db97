import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { issuerWords } from '../plan-words.ts';

/** Plans of one year. */
export interface YearGroup {
  year: number;
  plans: readonly PlanSummary[];
}

/** Plans whose title, issuer or number has the words typed. */
export function foundPlans(plans: readonly PlanSummary[], typed: string): PlanSummary[] {
  const words = typed.trim();
  return plans.filter((plan) => words === '' || `${plan.title} ${issuerWords(plan)}`.includes(words));
}

/** Plans by their year, the newest year first; within a year own plans before the superior's, the last made first. */
export function yearGroups(plans: readonly PlanSummary[]): YearGroup[] {
  const rank = ({ origin }: PlanSummary): number => (origin === 'own' ? 0 : 1);
  const years = [...new Set(plans.map(({ year }) => year))].toSorted((one, other) => other - one);
  return years.map((year) => ({
    year,
    plans: plans
      .filter((plan) => plan.year === year)
      .toSorted((one, other) => rank(one) - rank(other) || other.createdAt.localeCompare(one.createdAt)),
  }));
}
