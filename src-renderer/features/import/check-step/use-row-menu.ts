import { useState } from 'react';
import type { MenuPlace } from '../drafts/row-menu.tsx';
import type { CheckFocus } from './use-check-focus.ts';
import type { Review } from './use-review.ts';

/** The menu of a row, opened by the mouse at its place or by a key at the chosen row. */
export interface OpenRowMenu {
  place: MenuPlace | null;
  openAt: (draftTaskId: string, place: MenuPlace) => void;
  openAtRow: () => void;
  /** Closes it and gives the focus back to the list. */
  close: () => void;
}

/** Where the menu of a row is open. */
export function useRowMenu(review: Review, focus: CheckFocus): OpenRowMenu {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  return {
    place,
    openAt: (draftTaskId, wished) => {
      review.choose(draftTaskId);
      setPlace(wished);
    },
    openAtRow: () => {
      const row = review.chosenId === null ? null : document.getElementById(`draft-${review.chosenId}`);
      if (!row) return;
      const { left, bottom } = row.getBoundingClientRect();
      setPlace({ x: left + 48, y: bottom });
    },
    close: () => {
      setPlace(null);
      focus.toList();
    },
  };
}
