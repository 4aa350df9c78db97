import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { DoubtAnswers } from '../doubts/doubt-line.tsx';
import type { Doubt } from '../doubts/doubt-order.ts';
import type { ImportEdits } from './use-import-edits.ts';
import type { Review } from './use-review.ts';

/** The answers to doubts, and their taking back. */
export interface DoubtHandling {
  answers: DoubtAnswers;
  /** The doubt that F8 led to is looked at. */
  settleCurrent: () => void;
  reopen: (doubt: Doubt) => void;
}

/** Answers doubts of an open import. */
export function useDoubtAnswers(view: ImportView, review: Review, edits: ImportEdits): DoubtHandling {
  const settle = (doubt: Doubt): void => void edits.settle([doubt.key], true);
  return {
    answers: {
      onSeen: settle,
      onPlace: (doubt, field) => void edits.placeWords(doubt.key, field),
    },
    settleCurrent: () => {
      const doubt = review.doubts.open.find(({ key }) => key === review.doubtKey);
      if (doubt?.diagnostic.severity === 'question' && view.state === 'open') settle(doubt);
    },
    reopen: (doubt) => void edits.settle([doubt.key], false),
  };
}
