/** What a key does in a row of the roster. */
export type CellKey = { kind: 'step'; step: -1 | 1 } | { kind: 'move'; step: -1 | 1 } | { kind: 'add' } | { kind: 'remove' };

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Alt+↑ and Alt+↓ move the person, ↑, ↓ and Enter go to the same field of the next person, Ctrl+Enter and Insert add one
 * below, Ctrl+Delete removes; null for any other key. In a list of choices (`isChoice`) plain keys belong to the list.
 */
export function cellKey(press: Press, isChoice: boolean): CellKey | null {
  const step = steps[press.key];
  if (press.shiftKey) return null;
  if (step !== undefined && press.altKey && !press.ctrlKey) return { kind: 'move', step };
  if (press.altKey) return null;
  if (press.ctrlKey) {
    if (press.key === 'Enter') return { kind: 'add' };
    return press.key === 'Delete' ? { kind: 'remove' } : null;
  }
  if (press.key === 'Insert') return { kind: 'add' };
  if (isChoice) return null;
  if (step !== undefined) return { kind: 'step', step };
  return press.key === 'Enter' ? { kind: 'step', step: 1 } : null;
}
