import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ExportQuestion } from '../../../../src-main/contract/export-questions.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { prepareSheet } from './prepared-sheet.ts';
import type { PreparedSheet } from './prepared-sheet.ts';
import { firstSheet, heldSheet } from './sheet-choice.ts';

/** A table as it will be printed, a sheet at a time. */
export interface ExportTablePreview {
  /** Names of all sheets. */
  names: readonly string[];
  /** The chosen sheet (from 0). */
  place: number;
  choose: (place: number) => void;
  /** The chosen sheet, or while it is loading the one before; null before anything is known. */
  shown: PreparedSheet | null;
  /** The question and the sheet that is shown, by which a new one is seen: its pages are read from the first. */
  shownAs: string;
  /** What is shown is not yet what was asked for. */
  loading: boolean;
  error: unknown;
  retry: () => void;
}

/** How long sheets that are no longer shown are kept, milliseconds: they can be large. */
const keptFor = 60_000;

/** Lays a table out with a profile (null: the one in force) whenever the choice is complete, and loads the sheet that is looked at. */
export function useTablePreview(question: ExportQuestion | null, profileId: string | null): ExportTablePreview {
  const { queries } = useApi();
  const [chosen, setChosen] = useState(firstSheet);
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(
    queries.exports.preview.queryOptions({
      input: question === null ? skipToken : { question, profileId, sheet: chosen.place },
      placeholderData: keepPreviousData,
      gcTime: keptFor,
      // Comparing two large tables cell by cell would cost more than drawing the pages in view anew.
      structuralSharing: false,
    }),
  );
  const names = useMemo(() => data?.sheets.map(({ name }) => name) ?? [], [data]);
  const held = heldSheet(chosen, isPlaceholderData || !data ? null : names, error !== null);
  if (held !== chosen) setChosen(held);
  const wanted = JSON.stringify([question, chosen.place]);
  const [shownAs, setShownAs] = useState(wanted);
  if (data && !isPlaceholderData && shownAs !== wanted) setShownAs(wanted);
  const shown = useMemo(() => (data ? prepareSheet(data.shown, data.styles) : null), [data]);
  return {
    names: error ? [] : names,
    place: chosen.place,
    choose: (place) => setChosen({ place, name: names[place] ?? null }),
    shown: error ? null : shown,
    shownAs,
    loading: isPlaceholderData || isFetching,
    error,
    retry: () => void refetch(),
  };
}
