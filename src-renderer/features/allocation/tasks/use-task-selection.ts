import { useMemo, useState } from 'react';
import { chosenIds, emptySelection, inNewList } from './task-selection.ts';
import type { TaskSelection } from './task-selection.ts';

export interface TaskSelectionState {
  selection: TaskSelection;
  setSelection: (change: (before: TaskSelection) => TaskSelection) => void;
  /** Tasks that the next assignment goes to, in the order of the list. */
  chosen: readonly string[];
}

/** The chosen tasks of a list; when the current one leaves the list, the one that took its place is next. */
export function useTaskSelection(order: readonly string[]): TaskSelectionState {
  const [selection, setSelection] = useState(emptySelection);
  const [place, setPlace] = useState(0);
  const here = inNewList(selection, order, place);
  if (here !== selection) setSelection(here);
  const index = here.current === null ? 0 : order.indexOf(here.current);
  if (index !== place) setPlace(index);
  const chosen = useMemo(() => chosenIds(here, order), [here, order]);
  return { selection: here, setSelection, chosen };
}
