import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { LedgerRow, PlanView, UnitLoad } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { useVisit } from '../../../app/navigation.ts';
import { namesCollective } from '../balance/balance-entries.ts';
import { allocatedPlans, allocationQuery, firstPlanId } from './allocation-scope.ts';
import type { AllocationChoice, GapCounts } from './allocation-scope.ts';

export interface AllocationList {
  choice: AllocationChoice;
  change: (change: Partial<AllocationChoice>) => void;
  /** Plans of the year whose tasks can be given to units. */
  plans: readonly PlanView[];
  rows: readonly LedgerRow[];
  /** Numbers of the plan or the year, whatever else narrows the list. */
  taskCount: number;
  gapCounts: GapCounts;
  loads: readonly UnitLoad[];
  loading: boolean;
  error: unknown;
}

const noPlans: readonly PlanView[] = [];
const noRows: readonly LedgerRow[] = [];
const noLoads: readonly UnitLoad[] = [];
const noGaps: GapCounts = { withoutLead: 0, withoutDeadline: 0, withoutUnits: 0 };
const wholeList: Omit<AllocationChoice, 'planId'> = { tab: 'all', search: '', target: null };

/** The tasks to be given to units and the balance of the units, for a plan or the whole year. */
export function useAllocationList(): AllocationList {
  const { queries } = useApi();
  const { year } = useOffice();
  const visit = useVisit('allocation');
  const [seenVisit, setSeenVisit] = useState(0);
  const [rest, setRest] = useState(wholeList);
  /** Undefined until the clerk chooses: then the first plan counts, whichever that is. */
  const [chosenPlan, setChosenPlan] = useState<string | null | undefined>();
  const allPlans = useQuery(queries.ledger.plans.queryOptions());
  const plans = useMemo(() => allocatedPlans(allPlans.data ?? noPlans, year), [allPlans.data, year]);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setChosenPlan(visit.target.planId);
    setRest(wholeList);
  }
  const stillThere = chosenPlan === null || plans.some(({ id }) => id === chosenPlan);
  const planId = chosenPlan !== undefined && stillThere ? chosenPlan : firstPlanId(plans);
  const choice: AllocationChoice = { ...rest, planId };
  const shown = useDeferredValue(rest);
  const list = useQuery({
    ...queries.ledger.list.queryOptions({ input: allocationQuery({ ...shown, planId }, year) }),
    placeholderData: keepPreviousData,
  });
  const balance = useQuery({
    ...queries.ledger.workload.queryOptions({ input: { year, ...(planId === null ? {} : { planId }) } }),
    placeholderData: keepPreviousData,
  });
  const { target } = shown;
  const rows = useMemo(() => {
    const all = list.data?.rows ?? noRows;
    return target?.kind === 'collective' ? all.filter((row) => namesCollective(row, target.collectiveUnitId)) : all;
  }, [list.data, target]);
  return {
    choice,
    change: ({ planId: wanted, ...change }) => {
      if (wanted !== undefined) setChosenPlan(wanted);
      setRest({ ...rest, ...change });
    },
    plans,
    rows,
    taskCount: balance.data?.tasks ?? 0,
    gapCounts: balance.data?.gaps ?? noGaps,
    loads: balance.data?.loads ?? noLoads,
    loading: list.isPending || balance.isPending || allPlans.isPending,
    error: list.error ?? balance.error ?? allPlans.error,
  };
}
