import { useState } from 'react';
import type { DragEvent } from 'react';

/** What a place needs on which files can be dropped; `over` while they hang over it. */
export interface FileDrop {
  over: boolean;
  handlers: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
}

/** Takes dropped files, as the browser names them; while `disabled` they are refused, and the window never opens them. */
export function useFileDrop(disabled: boolean, take: (files: readonly File[]) => void): FileDrop {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = disabled ? 'none' : 'copy';
    setOver(!disabled);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take([...event.dataTransfer.files]);
  };
  return { over, handlers: { onDragEnter: accept, onDragOver: accept, onDragLeave: () => setOver(false), onDrop: drop } };
}
