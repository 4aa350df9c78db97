import { useState } from 'react';
import { useVisit } from '../../app/navigation.ts';
import { allReturns } from './returns/return-choice.ts';
import type { ReturnChoice } from './returns/return-choice.ts';
import type { Choices } from './review/review-choices.ts';
import { useChoices } from './review/use-choices.ts';

/** The views of the screen, in the order in which the work goes. */
export const exchangeViews = ['units', 'returns', 'review'] as const;
export type ExchangeView = (typeof exchangeViews)[number];

/** Where the clerk is in the screen; it outlives a look at another view. */
export interface ExchangePlace {
  view: ExchangeView;
  setView: (view: ExchangeView) => void;
  /** Views that were shown: they stay as they were left. */
  seen: ReadonlySet<ExchangeView>;
  /** The chosen distribution; null for the newest. */
  packageId: string | null;
  setPackageId: (packageId: string) => void;
  returnChoice: ReturnChoice;
  setReturnChoice: (choice: ReturnChoice) => void;
  currentReturn: string | null;
  setCurrentReturn: (returnId: string | null) => void;
  /** Files that are looked through; null for all that wait. */
  reviewIds: readonly string[] | null;
  setReviewIds: (returnIds: readonly string[] | null) => void;
  /** Shows some of the returned files, the first one current. */
  showReturns: (returnIds: readonly string[] | null, current: string | null) => void;
  review: (returnIds: readonly string[] | null) => void;
  /** Sides that were chosen of returned rows. */
  choices: Choices;
  setChoices: (choices: Choices) => void;
}

/** State of the screen; another screen may lead to a distribution or a returned file. */
export function useExchangePlace(): ExchangePlace {
  const [view, setView] = useState<ExchangeView>('units');
  const [seen, setSeen] = useState<ReadonlySet<ExchangeView>>(new Set());
  const [packageId, setPackageId] = useState<string | null>(null);
  const [returnChoice, setReturnChoice] = useState(allReturns);
  const [currentReturn, setCurrentReturn] = useState<string | null>(null);
  const [reviewIds, setReviewIds] = useState<readonly string[] | null>(null);
  const [choices, setChoices] = useChoices();
  const showReturns: ExchangePlace['showReturns'] = (returnIds, current) => {
    setReturnChoice(returnIds === null ? allReturns : { ...allReturns, returnIds });
    setCurrentReturn(current);
    setView('returns');
  };
  const visit = useVisit('exchange');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    const { packageId: wanted, returnId } = visit.target;
    setSeenVisit(visit.number);
    if (wanted !== undefined) {
      setPackageId(wanted);
      setView('units');
    }
    if (returnId !== undefined) showReturns(null, returnId);
  }
  if (!seen.has(view)) setSeen(new Set([...seen, view]));
  return {
    view,
    setView,
    seen,
    packageId,
    setPackageId,
    returnChoice,
    setReturnChoice,
    currentReturn,
    setCurrentReturn,
    reviewIds,
    setReviewIds,
    showReturns,
    choices,
    setChoices,
    review: (returnIds) => {
      setReviewIds(returnIds);
      setView('review');
    },
  };
}
