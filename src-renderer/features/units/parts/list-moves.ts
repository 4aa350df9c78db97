import type { KeyboardEvent } from 'react';

/** The list with one entry a place further up (-1) or down (1); null where it can't go further. */
export function movedBy<Entry>(list: readonly Entry[], index: number, step: -1 | 1): Entry[] | null {
  const entry = list[index];
  if (entry === undefined || index + step < 0 || index + step >= list.length) return null;
  return list.toSpliced(index, 1).toSpliced(index + step, 0, entry);
}

/** Which way Alt+Up and Alt+Down move an entry; null for any other key. */
export function stepOfKey(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'shiftKey'>): -1 | 1 | null {
  if (!event.altKey || event.ctrlKey || event.shiftKey) return null;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : null;
}
