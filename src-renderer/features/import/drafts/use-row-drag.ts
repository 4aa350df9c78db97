import { useCallback, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import type { RowDrag } from './draft-row.tsx';

interface DropMark {
  draftTaskId: string;
  edge: 'before' | 'after';
}

/** Dragging of rows: which row the dragged one would be put beside, and on which side. */
export interface ListDrag {
  mark: DropMark | null;
  row: Pick<RowDrag, 'onStart' | 'onOver'>;
  onDrop: (event: DragEvent<HTMLElement>) => void;
  onEnd: () => void;
}

/** Follows a row that is dragged through the list; `onMove` gets it and where it was dropped. */
export function useRowDrag(onMove: (draftTaskId: string, mark: DropMark) => void): ListDrag {
  const [mark, setMark] = useState<DropMark | null>(null);
  const dragged = useRef<string | null>(null);
  const onStart = useCallback((draftTaskId: string, event: DragEvent<HTMLElement>) => {
    dragged.current = draftTaskId;
    event.dataTransfer.effectAllowed = 'move';
  }, []);
  const onOver = useCallback((draftTaskId: string, event: DragEvent<HTMLElement>) => {
    if (dragged.current === null) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const edge = event.clientY < top + height / 2 ? 'before' : 'after';
    setMark((before) => (before?.draftTaskId === draftTaskId && before.edge === edge ? before : { draftTaskId, edge }));
  }, []);
  const onEnd = (): void => {
    dragged.current = null;
    setMark(null);
  };
  return {
    mark,
    row: { onStart, onOver },
    onDrop: (event) => {
      event.preventDefault();
      if (dragged.current !== null && mark) onMove(dragged.current, mark);
      onEnd();
    },
    onEnd,
  };
}
