import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../src-main/contract/workbench.ts';
import { useApi } from '../../api/api-provider.tsx';
import { shownPerKind } from './hit-lines.ts';
import type { HitKind } from './search-words.ts';

/** Wait after a key before the search, in milliseconds. */
const typingPause = 120;

/** Rows that are asked for at most. */
const mostHits = 100;

const noHits: readonly SearchHit[] = [];

/** What is found for a text. */
export interface Found {
  hits: readonly SearchHit[];
  /** Text of the hits; empty while nothing was asked for. */
  of: string;
  /** The hits are those of an earlier text, or none have come yet. */
  waiting: boolean;
  error: unknown;
}

/** The text once no key has been pressed for a while; half a pinyin syllable in an input method is not searched for. */
function useSettledText(typed: string, composing: boolean): string {
  const [settled, setSettled] = useState(typed.trim());
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => setSettled(typed.trim()), typed.trim() === '' ? 0 : typingPause);
    return () => clearTimeout(timer);
  }, [typed, composing]);
  return settled;
}

/** Searches as the clerk types; the last results stay until the next ones are there. */
export function useSearch(input: { typed: string; composing: boolean; kind: HitKind | null; year: number | null }): Found {
  const { kind, year } = input;
  const { queries } = useApi();
  const text = useSettledText(input.typed, input.composing);
  const query = useQuery({
    ...queries.workbench.search.queryOptions({
      input: {
        text,
        limit: mostHits,
        ...(year === null ? {} : { year }),
        ...(kind === null ? { perKind: shownPerKind + 1 } : { kinds: [kind] }),
      },
    }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return {
    hits: text === '' ? noHits : (query.data ?? noHits),
    of: text,
    waiting: query.isPlaceholderData || query.isPending || text !== input.typed.trim(),
    error: text === '' ? null : query.error,
  };
}
