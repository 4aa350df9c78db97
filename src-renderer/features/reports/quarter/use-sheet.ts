import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';

export interface Sheet {
  /** All rows of the quarter; null while loading. */
  rows: readonly SheetRow[] | null;
  byKey: ReadonlyMap<string, SheetRow>;
  /** Keys of the rows of the chosen plan; null for all plans. */
  ofPlan: ReadonlySet<string> | null;
  error: unknown;
}

const noRows: readonly SheetRow[] = [];

/** The rows of a quarter. All are read, since what was filled in is checked against all of them. */
export function useSheet(year: number, quarter: number, planId: string | null): Sheet {
  const { queries } = useApi();
  // Comparing 12,000 rows with those before costs more than drawing the few in sight.
  const all = useQuery(queries.progress.quarterSheet.queryOptions({ input: { year, quarter }, structuralSharing: false }));
  const planInput = planId === null ? skipToken : { year, quarter, planId };
  const planRows = useQuery(queries.progress.quarterSheet.queryOptions({ input: planInput })).data;
  const byKey = useMemo(() => new Map((all.data ?? noRows).map((row) => [rowKey(row), row])), [all.data]);
  const ofPlan = useMemo(() => (planId === null ? null : new Set((planRows ?? noRows).map(rowKey))), [planId, planRows]);
  return { rows: all.data ?? null, byKey, ofPlan, error: all.error };
}
