import type { KeyboardEvent } from 'react';
import { isComposingKey } from '../../app/shortcut-guard.ts';
import { focusSidePanel } from '../../ui/panel-focus.ts';
import type { MoveDirection } from './move/task-move.ts';
import { rowAfterKey } from '../../ui/row-keys.ts';
import type { LedgerSelection } from './use-ledger-selection.ts';

/**
 * Keys of the table, after those of its marked cells (`onCellKey`): arrows move, with Shift they select, Ctrl+Space selects one, Ctrl+A all; Space opens and closes the
 * panel, Enter goes into it, Esc closes it; Alt with an arrow moves the tasks (`onMove`).
 */
export function ledgerKeys(
  selection: LedgerSelection,
  order: readonly string[],
  onMove: (direction: MoveDirection) => void,
  onCellKey: (event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => void {
  const { current, panel, setCurrent, setPanel, setSelected, handlers } = selection;
  return (event) => {
    if (isComposingKey(event.nativeEvent) || event.target !== event.currentTarget) return;
    if (onCellKey(event)) {
      event.preventDefault();
      return;
    }
    const next = event.ctrlKey || event.altKey ? null : rowAfterKey(event.key, order, current);
    if (next !== null) {
      if (event.shiftKey && current !== null) {
        handlers.onCheck(current, true);
        handlers.onCheck(next, true);
      }
      setCurrent(next);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      onMove(event.key === 'ArrowUp' ? 'up' : 'down');
    } else if (event.key === ' ' && event.ctrlKey) {
      if (current !== null) handlers.onCheck(current, false);
    } else if (event.key === ' ') {
      if (current !== null) setPanel(panel === 'none' ? 'task' : 'none');
    } else if (event.key === 'Enter') {
      if (current !== null) setPanel('task');
      focusSidePanel();
    } else if (event.key === 'Escape') {
      setPanel('none');
    } else if (event.key === 'a' && event.ctrlKey) {
      setSelected(new Set(order));
    } else {
      return;
    }
    event.preventDefault();
  };
}
