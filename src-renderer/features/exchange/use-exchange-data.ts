import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ReturnedFileView, UnitReturnView } from '../../../src-main/contract/collection.ts';
import type { FillInPackageView } from '../../../src-main/contract/exchange.ts';
import type { PlanView } from '../../../src-main/contract/ledger.ts';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { packageSize, periodWords } from './packages/package-words.ts';
import { standingSentence } from './units/unit-choice.ts';

const noPackages: readonly FillInPackageView[] = [];
const noFiles: readonly ReturnedFileView[] = [];
const noUnits: readonly UnitReturnView[] = [];
const noPlans: readonly PlanView[] = [];

export interface ExchangeData {
  /** Newest first. */
  packages: readonly FillInPackageView[];
  /** The distribution that is shown; undefined while there is none. */
  given: FillInPackageView | undefined;
  units: readonly UnitReturnView[];
  unitsLoading: boolean;
  files: readonly ReturnedFileView[];
  waiting: readonly ReturnedFileView[];
  /** Plans of the year's ledger. */
  plans: readonly PlanView[];
  planTitles: ReadonlyMap<string, string>;
  /** Names the distribution that a file answers. */
  periodOf: (file: ReturnedFileView) => string;
  loading: boolean;
  error: unknown;
}

/** What the screen shows of the office's year; `packageId` is the chosen distribution, null for the newest. */
export function useExchangeData(packageId: string | null): ExchangeData {
  const { queries } = useApi();
  const { year } = useOffice();
  const listed = useQuery(queries.exchange.packages.queryOptions({ input: { year } }));
  const returned = useQuery(queries.exchange.returns.queryOptions({ input: { year } }));
  const allPlans = useQuery(queries.ledger.plans.queryOptions());
  const packages = listed.data ?? noPackages;
  const files = returned.data ?? noFiles;
  const given = packages.find((one) => one.packageId === packageId) ?? packages[0];
  const status = useQuery({
    ...queries.exchange.status.queryOptions({ input: { packageId: given?.packageId ?? '' } }),
    enabled: given !== undefined,
  });
  const waiting = useMemo(() => files.filter(({ state }) => state === 'waiting'), [files]);
  const plans = useMemo(() => (allPlans.data ?? noPlans).filter((plan) => plan.year === year && !plan.reference), [allPlans.data, year]);
  const planTitles = useMemo(() => new Map(plans.map(({ id, title }) => [id, title])), [plans]);
  const periodOf = useCallback(
    (file: ReturnedFileView): string => {
      const answered = packages.find((one) => one.packageId === file.packageId);
      if (answered) return periodWords(answered);
      return file.quarter === null ? '未标明' : periodWords({ year, quarter: file.quarter });
    },
    [packages, year],
  );
  return {
    packages,
    given,
    units: status.data ?? noUnits,
    unitsLoading: given !== undefined && status.isPending,
    files,
    waiting,
    plans,
    planTitles,
    periodOf,
    loading: listed.isPending || returned.isPending || allPlans.isPending,
    error: listed.error ?? returned.error ?? status.error ?? allPlans.error,
  };
}

/** The line under the screen's title. */
export function aboutExchange({ given, units, waiting }: Pick<ExchangeData, 'given' | 'units' | 'waiting'>): string {
  const waits = waiting.length > 0 ? `${waiting.length} 份报送待核对` : '';
  if (given === undefined) return waits || '下发填报表、收回填报表、核对后并入台账';
  const standing = units.length > 0 ? `：${standingSentence(units)}` : '';
  return [`${periodWords(given)}下发 ${packageSize(given)}${standing}`, waits].filter((words) => words !== '').join('；');
}

/** True for a year in which there is nothing that units could be asked. */
export function hasNoTasks({ plans, given }: Pick<ExchangeData, 'plans' | 'given'>): boolean {
  return plans.length === 0 && given === undefined;
}
