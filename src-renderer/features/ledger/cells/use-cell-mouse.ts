import { useRef } from 'react';
import type { HTMLAttributes, MouseEvent } from 'react';
import { choosableColumns } from '../table/ledger-columns.ts';
import type { LedgerColumn } from '../table/ledger-columns.ts';
import type { LedgerSelection } from '../use-ledger-selection.ts';
import type { CellPlace } from './cell-range.ts';
import type { CellMarking } from './use-cell-mark.ts';

/** Milliseconds in which a second click may follow: the panel waits for it, since it moves the columns under the mouse. */
const doubleClickTime = 220;

const columnKeys: readonly LedgerColumn['key'][] = [...choosableColumns, 'units', 'dueDay'];

function cellAt(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const taskId = cell?.closest<HTMLElement>('[data-task]')?.dataset['task'];
  const column = columnKeys.find((key) => key === cell?.dataset['column']);
  return taskId === undefined || column === undefined ? null : { taskId, column };
}

/** The mouse in the table: a click opens the panel, a drag or a click with Shift marks cells, a double click edits one. */
export function useCellMouse(
  { mark, moveTo }: CellMarking,
  { panel, setPanel }: LedgerSelection,
  onEdit: (place: CellPlace) => void,
): HTMLAttributes<HTMLDivElement> {
  const drag = useRef({ marking: false, opening: 0 });
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = cellAt(event.target);
      if (event.button !== 0 || event.detail > 1 || place === null) return;
      window.clearTimeout(drag.current.opening);
      drag.current.marking = event.shiftKey;
      moveTo(place, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      const place = event.buttons === 1 ? cellAt(event.target) : null;
      if (place === null || mark === null || (place.taskId === mark.head.taskId && place.column === mark.head.column)) return;
      drag.current.marking = true;
      moveTo(place, true);
    },
    onClick: (event: MouseEvent) => {
      if (cellAt(event.target) === null || drag.current.marking || event.detail > 1) return;
      if (panel !== 'none') setPanel('task');
      else drag.current.opening = window.setTimeout(() => setPanel('task'), doubleClickTime);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (mark === null || cellAt(event.target) === null) return;
      window.clearTimeout(drag.current.opening);
      onEdit(mark.head);
    },
  };
}
