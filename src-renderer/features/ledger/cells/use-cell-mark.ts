import { useMemo, useState } from 'react';
import type { LedgerSelection } from '../use-ledger-selection.ts';
import { rangeOf } from './cell-range.ts';
import type { CellGrid, CellMark, CellPlace, CellRange } from './cell-range.ts';

export interface CellMarking {
  grid: CellGrid;
  /** Null while only a row is current, none of its cells. */
  mark: CellMark | null;
  range: CellRange | null;
  /** Makes a cell the current one; `extend` marks everything from the first cell of the mark to it. */
  moveTo: (place: CellPlace, extend: boolean) => void;
  setMark: (mark: CellMark | null) => void;
}

/** The marked cells of the ledger. The current row is the selection's: where that moves on by itself, no cell is marked. */
export function useCellMark({ current, setCurrent }: LedgerSelection, grid: CellGrid): CellMarking {
  const [stored, setStored] = useState<CellMark | null>(null);
  const mark = stored !== null && stored.head.taskId === current ? stored : null;
  const range = useMemo(() => rangeOf(mark, grid), [mark, grid]);
  const setMark = (next: CellMark | null): void => {
    setStored(next);
    if (next !== null) setCurrent(next.head.taskId);
  };
  return {
    grid,
    mark,
    range,
    setMark,
    moveTo: (place, extend) => setMark({ anchor: extend && mark !== null ? mark.anchor : place, head: place }),
  };
}
