import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { RowChange } from '../../src-main/contract/history.ts';
import type { HistoryStep } from '../ui/row-history.tsx';
import { useApi } from './api-provider.tsx';
import { useCaseSentence } from './change-set-labels.ts';

/** How many changes are asked for, each time that the clerk wants to see more. */
const lengths = [40, 150, 500] as const;

/** The changes of a row as steps: what one write did to the row and to what belongs to it stands together. */
export function historySteps(changes: readonly RowChange[]): HistoryStep[] {
  const steps = new Map<string, HistoryStep>();
  for (const { changeSetId, at, actor, useCase, undone, kind, table, fields } of changes) {
    const step = steps.get(changeSetId) ?? {
      id: changeSetId,
      when: dayjs(at).format('YYYY-MM-DD HH:mm'),
      who: actor,
      what: useCaseSentence(useCase),
      undone,
      parts: [],
    };
    step.parts.push({ name: table, kind, fields });
    steps.set(changeSetId, step);
  }
  return [...steps.values()];
}

export interface RowHistoryOfRow {
  steps: HistoryStep[];
  loading: boolean;
  error: unknown;
  /** Asks for older changes; null when there are none, or as many as can be asked for are there. */
  onMore: (() => void) | null;
}

/** Who changed what of a row, newest first; show it with `<RowHistory {...useRowHistory('task', taskId)} />`. */
export function useRowHistory(kind: 'task' | 'unit' | 'plan' | 'case' | 'slip', id: string): RowHistoryOfRow {
  const { queries } = useApi();
  const [turn, setTurn] = useState(0);
  const limit = lengths[turn] ?? lengths[0];
  const history = useQuery({
    ...queries.history.ofRow.queryOptions({ input: { kind, id, limit } }),
    placeholderData: keepPreviousData,
  });
  const changes = history.data ?? [];
  // Changes of the program's own columns count for the limit but are left out: a full answer may be somewhat shorter.
  const mayHaveMore = changes.length >= limit / 2 && turn + 1 < lengths.length;
  return {
    steps: historySteps(changes),
    loading: history.isPending,
    error: history.error,
    onMore: mayHaveMore ? () => setTurn(turn + 1) : null,
  };
}
