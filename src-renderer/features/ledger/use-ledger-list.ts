import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { LedgerRow, PlanView } from '../../../src-main/contract/ledger.ts';
import type { SignalLight } from '../../../src-main/contract/codes.ts';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import { choiceForVisit, emptyChoice, ledgerQuery } from './filter/ledger-query.ts';
import type { FilterChoice } from './filter/ledger-query.ts';
import type { LedgerViewChoice } from './filter/saved-view.ts';
import type { LedgerSort } from './table/ledger-columns.ts';
import { flatItems, groupedItems } from './table/ledger-items.ts';
import type { LedgerItem } from './table/ledger-items.ts';

export interface LedgerList {
  choice: FilterChoice;
  setChoice: (choice: FilterChoice) => void;
  sort: LedgerSort;
  setSort: (sort: LedgerSort) => void;
  /** Shows what was kept under a name: filter and order together. */
  showView: (view: LedgerViewChoice) => void;
  /** Plans of the shown year, and the shown one of another year. */
  plans: readonly PlanView[];
  /** The one plan whose tasks are shown; undefined while they may be of several. */
  shownPlan: PlanView | undefined;
  rows: readonly LedgerRow[];
  items: readonly LedgerItem[];
  lightCounts: Partial<Record<SignalLight, number>>;
  folded: ReadonlySet<string>;
  setFolded: (folded: ReadonlySet<string>) => void;
  loading: boolean;
  error: unknown;
}

const noRows: readonly LedgerRow[] = [];
const noPlans: readonly PlanView[] = [];
const planOrder: LedgerSort = { by: 'position', direction: 'ascending' };

/** The rows of the ledger by what the clerk has chosen to see, grouped while they stand in the order of the plan. */
export function useLedgerList(): LedgerList {
  const { queries } = useApi();
  const { year, today } = useOffice();
  const visit = useVisit('ledger');
  const [seenVisit, setSeenVisit] = useState(0);
  const [choice, setChoice] = useState(emptyChoice);
  const [sort, setSort] = useState(planOrder);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const allPlans = useQuery(queries.ledger.plans.queryOptions());
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setChoice(choiceForVisit(visit.target));
  }
  const showView = useCallback((view: LedgerViewChoice) => {
    setChoice(view.choice);
    setSort(view.sort);
  }, []);
  const plans = useMemo(
    () => (allPlans.data ?? noPlans).filter((plan) => plan.year === year || plan.id === choice.planId),
    [allPlans.data, year, choice.planId],
  );
  // A year's only plan has no filter to be chosen in, so it is no choice either.
  const [onlyPlan] = plans.length === 1 && !plans[0]?.reference && plans[0]?.year === year ? plans : [];
  const onlyPlanId = onlyPlan?.id;
  if (onlyPlanId !== undefined && choice.planId === onlyPlanId) setChoice({ ...choice, planId: null });
  const shownChoice = useDeferredValue(choice);
  const list = useQuery({
    ...queries.ledger.list.queryOptions({ input: ledgerQuery(shownChoice, { year, today }, sort) }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.rows ?? noRows;
  const items = useMemo(() => {
    if (sort.by !== 'position') return flatItems(rows);
    const shownPlans = new Set(rows.map(({ planId }) => planId));
    const titles = new Map(plans.filter(({ id }) => shownPlans.has(id)).map(({ id, title }) => [id, title]));
    return groupedItems(rows, titles, folded);
  }, [rows, plans, sort.by, folded]);
  return {
    choice,
    setChoice,
    sort,
    setSort,
    showView,
    plans,
    shownPlan: choice.planId === null ? onlyPlan : plans.find(({ id }) => id === choice.planId),
    rows,
    items,
    lightCounts: list.data?.lightCounts ?? {},
    folded,
    setFolded,
    loading: list.isPending || allPlans.isPending,
    error: list.error ?? allPlans.error,
  };
}
