import type { LedgerFilter, PlanView } from '../../../../src-main/contract/ledger.ts';
import type { AssignTarget } from '../balance/balance-entries.ts';

/** Lists to work off: all tasks, or those that lack something. */
export const gaps = ['withoutLead', 'withoutDeadline', 'withoutUnits'] as const;
export type Gap = (typeof gaps)[number];
export type GapTab = 'all' | Gap;

export const gapLabels: Record<GapTab, string> = {
  all: '全部',
  withoutLead: '无牵头单位',
  withoutDeadline: '无完成时限',
  withoutUnits: '无单位',
};

/** How many tasks lack what. */
export type GapCounts = Record<Gap, number>;

/** What the clerk has chosen to see. */
export interface AllocationChoice {
  /** Null for all plans of the year. */
  planId: string | null;
  tab: GapTab;
  search: string;
  /** Only tasks of this unit, or that name this collective unit. */
  target: AssignTarget | null;
}

/** Plans of a year whose tasks can be given to units: those of the ledger, own ones first. */
export function allocatedPlans(plans: readonly PlanView[], year: number): PlanView[] {
  const shown = plans.filter((plan) => plan.year === year && !plan.reference);
  return [...shown.filter(({ origin }) => origin === 'own'), ...shown.filter(({ origin }) => origin !== 'own')];
}

/** The plan that is shown first: the newest own one that has tasks, else the newest own one; null for the whole year. */
export function firstPlanId(plans: readonly PlanView[]): string | null {
  const own = plans
    .filter(({ origin }) => origin === 'own')
    .toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
  return (own.find(({ taskCount }) => taskCount > 0) ?? own[0])?.id ?? null;
}

/** The choice as the contract's filter for a year; a collective unit is looked for in the rows that come back. */
export function allocationQuery({ planId, tab, search, target }: AllocationChoice, year: number): LedgerFilter {
  const words = search.trim();
  return {
    year,
    ...(planId === null ? {} : { planId }),
    ...(tab === 'all' ? {} : { [tab]: true }),
    ...(target?.kind === 'unit' ? { unitId: target.unitId } : {}),
    ...(words === '' ? {} : { search: words }),
  };
}

/** The list to go on with where the shown one is worked off; null when no task lacks anything. */
export function nextGap(counts: GapCounts): Gap | null {
  return gaps.find((gap) => counts[gap] > 0) ?? null;
}
