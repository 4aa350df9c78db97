import type { KeyboardEvent } from 'react';
import type { LedgerSelection } from '../use-ledger-selection.ts';
import { columnPlace, placeAfterKey, sizeOf, wholeMark } from './cell-range.ts';
import type { CellPlace } from './cell-range.ts';
import type { CellMarking } from './use-cell-mark.ts';

/** What keys do with the marked cells. */
export interface CellActions {
  edit: (place: CellPlace) => void;
  copyWithHeader: () => void;
  fillDown: () => void;
  clear: () => void;
}

/** Keys that act on cells even while only a row is current: F2 and the arrows to the side begin with its title. */
function beginKey(event: KeyboardEvent, marking: CellMarking, taskId: string | null, actions: CellActions): boolean {
  if (taskId === null || event.ctrlKey) return false;
  const title: CellPlace = { taskId, column: 'title' };
  if (event.key === 'F2') actions.edit(title);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') marking.moveTo(title, false);
  else return false;
  return true;
}

function controlKey(event: KeyboardEvent, marking: CellMarking, selection: LedgerSelection, actions: CellActions): boolean {
  const { range, grid } = marking;
  const key = event.key.toLowerCase();
  if (key === 'c' && event.shiftKey) actions.copyWithHeader();
  else if (key === 'd') actions.fillDown();
  else if (key === 'a') marking.setMark(wholeMark(grid));
  else if (key === ' ' && range !== null && range.bottom > range.top) {
    selection.setSelected(new Set([...selection.selected, ...grid.order.slice(range.top, range.bottom + 1)]));
  } else return false;
  return true;
}

/**
 * Keys of the marked cells, as in WPS: arrows move, with Shift they mark; F2 and Enter edit; Ctrl+D fills down, Ctrl+Shift+C
 * copies with the header, Delete empties; Esc goes back to the row. True when the key was taken.
 */
export function cellKey(event: KeyboardEvent, marking: CellMarking, selection: LedgerSelection, actions: CellActions): boolean {
  const { mark, range, grid } = marking;
  if (event.altKey) return false;
  if (mark === null || range === null) return beginKey(event, marking, selection.current, actions);
  if (event.ctrlKey && controlKey(event, marking, selection, actions)) return true;
  const { rows, columns } = sizeOf(range);
  switch (event.key) {
    case 'F2':
      actions.edit(mark.head);
      return true;
    case 'Enter': {
      const isEditable = grid.columns[columnPlace(grid.columns, mark.head.column)]?.field !== null;
      if (isEditable) actions.edit(mark.head);
      return isEditable;
    }
    case 'Delete':
      actions.clear();
      return true;
    case 'Escape':
      if (rows * columns > 1) marking.moveTo(mark.head, false);
      else if (selection.panel === 'none') marking.setMark(null);
      else return false;
      return true;
  }
  const place = placeAfterKey(event.key, event.ctrlKey, mark.head, grid);
  if (place !== null) marking.moveTo(place, event.shiftKey);
  return place !== null;
}
