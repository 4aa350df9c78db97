/** What a key does in the table while no cell is being edited. */
export type GridKeyAction =
  | { kind: 'move'; key: string }
  | { kind: 'tab'; step: 1 | -1 }
  | { kind: 'digit'; digit: number }
  | { kind: 'edit' | 'clear' | 'panel' | 'enterPanel' | 'leave' };

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const moving = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']);

/**
 * Keys as in WPS: arrows and Tab move, Enter and F2 edit, Delete empties; on the task of a row Enter goes into the panel and
 * a digit chooses a candidate. Null for what is typed or belongs to the window.
 */
export function gridKey({ key, ctrlKey, altKey, shiftKey }: Press, onTask: boolean): GridKeyAction | null {
  if (altKey) return null;
  if (moving.has(key)) return { kind: 'move', key };
  if (ctrlKey) return null;
  if (key === 'Tab') return { kind: 'tab', step: shiftKey ? -1 : 1 };
  if (key === 'Enter') return { kind: onTask ? 'enterPanel' : 'edit' };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === ' ') return { kind: 'panel' };
  if (onTask) return /^\d$/.test(key) ? { kind: 'digit', digit: Number(key) } : null;
  if (key === 'F2') return { kind: 'edit' };
  return key === 'Delete' || key === 'Backspace' ? { kind: 'clear' } : null;
}
