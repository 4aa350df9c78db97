import { useCallback, useMemo, useState } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { lightOfDoubt } from '../doubts/doubt-field.ts';
import { doubtsByDraft, nextDoubt } from '../doubts/doubt-order.ts';
import type { Doubt, ImportDiagnostic } from '../doubts/doubt-order.ts';
import { useOpenDoubts } from '../doubts/use-open-doubts.ts';
import type { MarkedField } from '../source/source-marks.ts';

/** What stands at the right of the original. */
export type ReviewSide = 'tasks' | 'doubts' | 'units';

export interface Review {
  side: ReviewSide;
  setSide: (side: ReviewSide) => void;
  chosenId: string | null;
  /** The field whose words are lit. */
  focus: MarkedField | null;
  /** Grows whenever the lit words should come into sight. */
  reveal: number;
  /** Drafts that are marked for merging or leaving out. */
  checked: ReadonlySet<string>;
  doubts: readonly Doubt[];
  draftDoubts: ReadonlyMap<string, readonly Doubt[]>;
  doubtKey: string | null;
  choose: (draftTaskId: string) => void;
  focusField: (of: MarkedField) => void;
  /** A click in the original: chooses without moving the original. */
  pick: (of: MarkedField) => void;
  toggleChecked: (draftTaskId: string) => void;
  clearChecked: () => void;
  showDoubt: (doubt: Doubt) => void;
  stepDoubt: (step: 1 | -1) => void;
  settleDoubt: (doubt: Doubt) => void;
  showNote: (note: ImportDiagnostic) => void;
}

const nobody: ReadonlySet<string> = new Set();

/** What is chosen, lit, marked and asked in the check step of one import. */
export function useReview(view: ImportView): Review {
  const [side, setSide] = useState<ReviewSide>('tasks');
  const [wanted, setWanted] = useState<string | null>(null);
  const [focus, setFocus] = useState<MarkedField | null>(null);
  const [reveal, setReveal] = useState(0);
  const [checked, setChecked] = useState<ReadonlySet<string>>(nobody);
  const [doubtKey, setDoubtKey] = useState<string | null>(null);

  const { draftTasks } = view;
  const { doubts, settle } = useOpenDoubts(view);
  const draftDoubts = useMemo(() => doubtsByDraft(doubts), [doubts]);
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
      setSide((before) => (before === 'units' ? 'tasks' : before));
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
    setSide((before) => (before === 'units' || draftTaskId === null ? 'doubts' : before));
    showNote(doubt.diagnostic);
  };
  const stepDoubt = (step: 1 | -1): void => {
    const doubt = nextDoubt(doubts, doubtKey, step);
    if (doubt) showDoubt(doubt);
  };

  return {
    side,
    setSide,
    chosenId,
    focus,
    reveal,
    checked: useMemo(() => new Set(draftTasks.map(({ id }) => id).filter((id) => checked.has(id))), [checked, draftTasks]),
    doubts,
    draftDoubts,
    doubtKey,
    choose,
    focusField: light,
    pick,
    toggleChecked: useCallback(
      (draftTaskId: string) =>
        setChecked((before) => {
          const after = new Set(before);
          if (!after.delete(draftTaskId)) after.add(draftTaskId);
          return after;
        }),
      [],
    ),
    clearChecked: useCallback(() => setChecked(nobody), []),
    showDoubt,
    showNote,
    stepDoubt,
    settleDoubt: (doubt) => {
      // The place in the order is kept, so that the next F8 goes on from here.
      if (doubt.key === doubtKey) setDoubtKey(nextDoubt(doubts, doubt.key, -1)?.key ?? null);
      settle(doubt);
    },
  };
}
