import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExportQuestion } from '../../../../src-main/contract/export-questions.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { prepareSheet } from './prepared-sheet.ts';
import type { PreparedSheet } from './prepared-sheet.ts';

/** A table as it will be printed. */
export interface ExportTablePreview {
  /** Of the question, or while that is loading of the one before; empty before anything is known. */
  sheets: readonly PreparedSheet[];
  /** The question, by which a new one is seen: its pages are read from the first. */
  asked: string;
  /** What is shown is not yet what was asked for. */
  loading: boolean;
  error: unknown;
  retry: () => void;
}

/** How long pages that are no longer shown are kept, milliseconds: they can be large. */
const keptFor = 60_000;

/** Lays a table out with a profile (null: the one in force) whenever the choice is complete. */
export function useTablePreview(question: ExportQuestion | null, profileId: string | null): ExportTablePreview {
  const { queries } = useApi();
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(
    queries.exports.preview.queryOptions({
      input: question === null ? skipToken : { question, profileId },
      placeholderData: keepPreviousData,
      gcTime: keptFor,
      // Comparing two large tables cell by cell would cost more than drawing the pages in view anew.
      structuralSharing: false,
    }),
  );
  const sheets = useMemo(() => (data ? data.sheets.map((sheet) => prepareSheet(sheet, data.styles)) : []), [data]);
  return { asked: JSON.stringify(question), sheets: error ? [] : sheets, loading: isPlaceholderData || isFetching, error, retry: () => void refetch() };
}
