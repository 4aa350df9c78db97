import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../../../src-main/contract/cases.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { useVisit } from '../../../app/navigation.ts';
import { casesOfChoice, plainChoice } from './case-choice.ts';
import type { CaseChoice } from './case-choice.ts';

export interface CaseList {
  choice: CaseChoice;
  setChoice: (choice: CaseChoice) => void;
  /** All requests of the chosen year that fit the text. */
  all: readonly CaseView[];
  /** Those of the chosen channel and unit: what the states are counted among. */
  counted: readonly CaseView[];
  /** Those in the chosen states: what the table shows. */
  rows: readonly CaseView[];
  loading: boolean;
  error: unknown;
  currentId: string | null;
  setCurrentId: (caseId: string) => void;
  /** Makes a request the current one and widens the choice where it would hide it. */
  show: (caseId: string) => void;
}

/** The requests that the screen shows; another screen may lead to one of them, or to those of a unit or some states. */
export function useCaseList(onVisit: (caseId: string | null) => void): CaseList {
  const { queries } = useApi();
  const { year } = useOffice();
  const visit = useVisit('cases');
  const [seenVisit, setSeenVisit] = useState(0);
  const [wantedId, setWantedId] = useState<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [choice, setChoice] = useState<CaseChoice>(() => plainChoice(year));
  const show = (caseId: string): void => {
    setWantedId(caseId);
    setCurrentId(caseId);
  };
  if (visit && visit.number !== seenVisit) {
    const { caseId = null, unitId = null, states = [] } = visit.target;
    setSeenVisit(visit.number);
    setChoice({ ...plainChoice(year), unitId, states });
    if (caseId !== null) show(caseId);
    onVisit(caseId);
  }
  const search = choice.search.trim();
  const input = {
    includeArchived: choice.includeArchived,
    ...(choice.year === null ? {} : { year: choice.year }),
    ...(search === '' ? {} : { search }),
  };
  const list = useQuery({ ...queries.cases.list.queryOptions({ input }), placeholderData: keepPreviousData });
  const all = list.data ?? [];
  const counted = casesOfChoice(all, choice);
  const rows = choice.states.length === 0 ? counted : counted.filter(({ clock }) => choice.states.includes(clock.state));
  if (wantedId !== null && list.isSuccess && !list.isFetching) {
    setWantedId(null);
    // It may be filtered out, or of an earlier year and still running.
    if (!all.some(({ caseId }) => caseId === wantedId)) setChoice({ ...plainChoice(null), includeArchived: true });
    else if (!rows.some(({ caseId }) => caseId === wantedId)) setChoice({ ...plainChoice(choice.year), includeArchived: choice.includeArchived });
  }
  return { currentId, setCurrentId, show, choice, setChoice, all, counted, rows, loading: list.isPending, error: list.error };
}
