import { useCallback, useMemo, useState } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { lightOfDoubt } from '../doubts/doubt-field.ts';
import { doubtsByDraft, doubtsOf, nextDoubt } from '../doubts/doubt-order.ts';
import type { Doubt, Doubts, ImportDiagnostic } from '../doubts/doubt-order.ts';
import type { MarkedField } from '../source/source-marks.ts';
import { showsDrafts } from './review-sides.ts';
import type { ReviewSide } from './review-sides.ts';

export interface Review {
  side: ReviewSide;
  setSide: (side: ReviewSide) => void;
  chosenId: string | null;
  /** The field whose words are lit. */
  focus: MarkedField | null;
  /** Grows whenever the lit words should come into sight. */
  reveal: number;
  doubts: Doubts;
  draftDoubts: ReadonlyMap<string, readonly Doubt[]>;
  doubtKey: string | null;
  choose: (draftTaskId: string) => void;
  focusField: (of: MarkedField) => void;
  /** A click in the original: chooses without moving the original. */
  pick: (of: MarkedField) => void;
  showDoubt: (doubt: Doubt) => void;
  stepDoubt: (step: 1 | -1) => Doubt | null;
  showNote: (note: ImportDiagnostic) => void;
}

/** What is chosen, lit and asked in the check step of one import. */
export function useReview(view: ImportView): Review {
  const [side, setSide] = useState<ReviewSide>('tasks');
  const [wanted, setWanted] = useState<string | null>(null);
  const [focus, setFocus] = useState<MarkedField | null>(null);
  const [reveal, setReveal] = useState(0);
  const [doubtKey, setDoubtKey] = useState<string | null>(null);

  const { draftTasks } = view;
  const doubts = useMemo(() => doubtsOf(view), [view]);
  const draftDoubts = useMemo(() => doubtsByDraft(doubts.open), [doubts]);
  // A draft that was merged away is no longer there: the first one takes its place.
  const chosenId = draftTasks.some(({ id }) => id === wanted) ? wanted : (draftTasks[0]?.id ?? null);

  const light = useCallback((of: MarkedField) => {
    setFocus(of);
    setReveal((before) => before + 1);
  }, []);
  const choose = useCallback(
    (draftTaskId: string) => {
      setWanted(draftTaskId);
      light({ kind: 'draft', draftTaskId, field: 'title' });
    },
    [light],
  );
  const pick = useCallback((of: MarkedField) => {
    setFocus(of);
    if (of.kind === 'draft') {
      setWanted(of.draftTaskId);
      setSide((before) => (showsDrafts(before) ? before : 'tasks'));
    }
  }, []);
  const showNote = (note: ImportDiagnostic): void => {
    if (note.draftTaskId !== null) setWanted(note.draftTaskId);
    const of = lightOfDoubt(note);
    if (of) light(of);
  };
  const showDoubt = (doubt: Doubt): void => {
    const { draftTaskId } = doubt.diagnostic;
    setDoubtKey(doubt.key);
    setSide((before) => (!showsDrafts(before) || draftTaskId === null ? 'doubts' : before));
    showNote(doubt.diagnostic);
  };
  return {
    side,
    setSide,
    chosenId,
    focus,
    reveal,
    doubts,
    draftDoubts,
    doubtKey,
    choose,
    focusField: light,
    pick,
    showDoubt,
    showNote,
    stepDoubt: (step) => {
      const doubt = nextDoubt(doubts, doubtKey, step);
      if (doubt) showDoubt(doubt);
      return doubt;
    },
  };
}
