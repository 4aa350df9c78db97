import { useState } from 'react';
import type { DragEvent } from 'react';

const dragType = 'application/x-taizhang-column';

/** What the rows of a list need so that one can be dragged to another place. */
export interface ColumnDrag {
  /** The row over which another one is held. */
  over: string | null;
  handle: (field: string) => { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  row: (field: string) => { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void };
}

/** Dragging of columns by their handles; the dragged one takes the place of the one it is dropped on. */
export function useColumnDrag(onDrop: (field: string, onto: string) => void): ColumnDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  return {
    over,
    handle: (field) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(dragType, field);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(field);
      },
      onDragEnd: end,
    }),
    row: (field) => ({
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(field);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null && dragged !== field) onDrop(dragged, field);
        end();
      },
    }),
  };
}
