import { useState } from 'react';
import { clamped, rangeBetween } from '../../../ui/cell-range.ts';
import type { CellPlace, CellRange, TableSize } from '../../../ui/cell-range.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';

export interface CellCursor {
  cursor: CellPlace;
  /** The chosen block; one cell as long as nothing was extended. */
  range: CellRange;
  /** Lines of a block; 0 while only one is chosen. */
  chosenLines: number;
  goTo: (place: CellPlace, extend?: boolean) => void;
  chooseAll: () => void;
}

/** Where the cursor of the table stands and which block is chosen, always inside the table. `wanted` is a row to go to, counted so that the same can be asked for twice. */
export function useCellCursor(
  rows: readonly SheetRow[],
  size: TableSize,
  startColumn: number,
  wanted: { key: string; number: number } | null,
): CellCursor {
  const [places, setPlaces] = useState<{ cursor: CellPlace; anchor: CellPlace } | null>(null);
  const [seenWanted, setSeenWanted] = useState(0);
  const start = { row: 0, column: startColumn };
  if (wanted && wanted.number !== seenWanted) {
    setSeenWanted(wanted.number);
    const line = rows.findIndex((row) => rowKey(row) === wanted.key);
    if (line >= 0) setPlaces({ cursor: { ...start, row: line }, anchor: { ...start, row: line } });
  }
  const cursor = clamped(places?.cursor ?? start, size);
  const anchor = clamped(places?.anchor ?? start, size);
  const range = rangeBetween(anchor, cursor);
  return {
    cursor,
    range,
    chosenLines: range.top === range.bottom ? 0 : range.bottom - range.top + 1,
    goTo: (place, extend = false) => setPlaces({ cursor: place, anchor: extend ? anchor : place }),
    chooseAll: () => setPlaces({ anchor: { row: 0, column: 0 }, cursor: { row: size.rows - 1, column: size.columns - 1 } }),
  };
}
