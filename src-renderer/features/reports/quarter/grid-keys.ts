/** What a key does in the table while no cell is being edited. */
export type GridAction =
  | { kind: 'move'; key: string; extend: boolean; far: boolean }
  | { kind: 'tab'; step: 1 | -1 }
  | { kind: 'enter'; step: 1 | -1 }
  | { kind: 'edit' | 'clear' | 'fillDown' | 'all' | 'undo' | 'save' | 'leave' };

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const moving = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']);
const withCtrl: Readonly<Record<string, 'fillDown' | 'all' | 'undo' | 'save'>> = { d: 'fillDown', a: 'all', z: 'undo', s: 'save' };

/** Keys as in WPS: arrows, Tab and Enter move, Shift extends, F2 and Alt+↓ edit, Delete empties, Ctrl+D fills down; null for what is typed. */
export function gridAction({ key, ctrlKey, altKey, shiftKey }: Press): GridAction | null {
  if (altKey) return key === 'ArrowDown' ? { kind: 'edit' } : null;
  if (moving.has(key)) return { kind: 'move', key, extend: shiftKey, far: ctrlKey };
  if (ctrlKey) {
    const kind = shiftKey ? undefined : withCtrl[key.toLowerCase()];
    return kind === undefined ? null : { kind };
  }
  const step = shiftKey ? -1 : 1;
  if (key === 'Tab') return { kind: 'tab', step };
  if (key === 'Enter') return { kind: 'enter', step };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return key === 'Escape' ? { kind: 'leave' } : null;
}
