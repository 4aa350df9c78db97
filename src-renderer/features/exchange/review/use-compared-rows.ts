import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { createTurns } from './in-turn.ts';

/** Files that are compared with one call: all at once would hold up the window while the answer is read. */
const filesAtOnce = 20;

/** The ids in parts of that many. */
export function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / filesAtOnce) }, (_, part) => ids.slice(part * filesAtOnce, (part + 1) * filesAtOnce));
}

export interface ComparedRows {
  rows: readonly ReturnedRowView[];
  /** Parts that are still being compared. */
  pending: number;
  error: unknown;
}

function combined(results: UseQueryResult<ReturnedRowView[]>[]): ComparedRows {
  return {
    rows: results.flatMap(({ data }) => data ?? []),
    pending: results.filter(({ isPending }) => isPending).length,
    error: results.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** The rows of returned files beside the ledger as it is now. */
export function useComparedRows(returnIds: readonly string[]): ComparedRows {
  const { client, queries } = useApi();
  const [inTurn] = useState(createTurns);
  const parts = useMemo(() => inParts(returnIds), [returnIds]);
  return useQueries({
    queries: parts.map((ids) => ({
      ...queries.exchange.compareReturns.queryOptions({ input: { returnIds: ids } }),
      // One after the other: asked for at once, the first would be answered with the last.
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        inTurn(() => {
          signal.throwIfAborted();
          return client.exchange.compareReturns({ returnIds: ids }, { signal });
        }),
    })),
    combine: combined,
  });
}
