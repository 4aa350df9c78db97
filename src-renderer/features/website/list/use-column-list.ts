import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useVisit } from '../../../app/navigation.ts';
import { columnsOfUnit, plainChoice } from './column-choice.ts';
import type { ColumnChoice } from './column-choice.ts';

export interface ColumnList {
  choice: ColumnChoice;
  setChoice: (choice: ColumnChoice) => void;
  /** All columns that fit the text. */
  all: readonly WebsiteColumnView[];
  /** Those of the chosen unit: what the states are counted among. */
  counted: readonly WebsiteColumnView[];
  /** Those in the chosen states: what the table shows. */
  rows: readonly WebsiteColumnView[];
  loading: boolean;
  error: unknown;
}

/** The register of columns as the screen shows it; another screen may lead to a column, or to those of a unit or some states. */
export function useColumnList(onVisit: (columnId: string | null) => void): ColumnList {
  const { queries } = useApi();
  const visit = useVisit('website');
  const [seenVisit, setSeenVisit] = useState(0);
  const [choice, setChoice] = useState<ColumnChoice>(plainChoice);
  if (visit && visit.number !== seenVisit) {
    const { columnId = null, unitId = null, states = [] } = visit.target;
    setSeenVisit(visit.number);
    setChoice({ unit: unitId, states, search: '' });
    onVisit(columnId);
  }
  const search = choice.search.trim();
  const input = search === '' ? {} : { search };
  const list = useQuery({ ...queries.website.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const all = list.data ?? [];
  const counted = columnsOfUnit(all, choice.unit);
  const rows = choice.states.length === 0 ? counted : counted.filter(({ state }) => choice.states.includes(state));
  return { choice, setChoice, all, counted, rows, loading: list.isPending, error: list.error };
}
