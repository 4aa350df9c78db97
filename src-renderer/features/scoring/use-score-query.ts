import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import type { TaizhangClient } from '../../../src-main/contract/index.ts';
import { usualScoreDay } from '../../api/score-day.ts';

type Scheme = Awaited<ReturnType<TaizhangClient['scoring']['schemes']>>[number];
export type Scores = Awaited<ReturnType<TaizhangClient['scoring']['compute']>>;

/** Which score is shown, and what it gives. */
export interface ScoreQuery {
  schemes: readonly Scheme[];
  schemeId: string | null;
  setSchemeId: (schemeId: string) => void;
  year: number;
  setYear: (year: number) => void;
  asOf: string;
  setAsOf: (day: string) => void;
  scores: Scores | null;
  loading: boolean;
  error: unknown;
}

/** Scheme, year and day of the score screen; starts with the first scheme and the office's year. */
export function useScoreQuery(): ScoreQuery {
  const { queries } = useApi();
  const office = useOffice();
  const schemes = useQuery(queries.scoring.schemes.queryOptions());
  const [chosenScheme, setSchemeId] = useState<string | null>(null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [chosenDay, setAsOf] = useState<string | null>(null);
  const schemeId = chosenScheme ?? schemes.data?.[0]?.id ?? null;
  const year = chosenYear ?? office.year;
  const asOf = chosenDay ?? usualScoreDay(year, office.today);
  const scores = useQuery({
    ...queries.scoring.compute.queryOptions({ input: { schemeId: schemeId ?? '', year, asOf } }),
    enabled: schemeId !== null,
  });
  return {
    schemes: schemes.data ?? [],
    schemeId,
    setSchemeId,
    year,
    setYear: (next) => {
      setYear(next);
      setAsOf(null);
    },
    asOf,
    setAsOf,
    scores: scores.data ?? null,
    loading: schemes.isPending || scores.isPending,
    error: schemes.error ?? scores.error,
  };
}
