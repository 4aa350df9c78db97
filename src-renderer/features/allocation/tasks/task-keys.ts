import type { KeyboardEvent } from 'react';
import type { AssignmentView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { inRole } from './task-layout.ts';
import { afterCheck, afterStep } from './task-selection.ts';
import type { TaskSelectionState } from './use-task-selection.ts';

/** The chip beside the active one, left or right in the order of the columns; the first or last one where none is active. */
export function chipBeside(assignments: readonly AssignmentView[], active: AssignmentView | null, step: 1 | -1): AssignmentView | null {
  const chips = assignmentRoles.flatMap((role) => inRole(assignments, role));
  const index = active === null ? -1 : chips.indexOf(active);
  if (index < 0) return chips.at(step === 1 ? 0 : -1) ?? null;
  return chips[index + step] ?? active;
}

interface TaskKeyActions {
  order: readonly string[];
  row: LedgerRow | undefined;
  activeChip: AssignmentView | null;
  setActiveChip: (chip: AssignmentView | null) => void;
  onTakeAway: (row: LedgerRow, chip: AssignmentView) => void;
  /** Goes to the units, to choose who gets the tasks. */
  onToUnits: () => void;
}

/**
 * Keys of the task list: arrows move, with Shift they check, Space checks, Ctrl+A all, Esc none; left and right go from
 * chip to chip, Delete takes the chip away; Enter goes to the units.
 */
export function handleTaskKey(event: KeyboardEvent, { selection, setSelection }: TaskSelectionState, actions: TaskKeyActions): void {
  const { order, row, activeChip, setActiveChip } = actions;
  if (isComposingKey(event.nativeEvent) || event.target !== event.currentTarget) return;
  const next = event.ctrlKey || event.altKey ? null : rowAfterKey(event.key, order, selection.current);
  if (next !== null) {
    setSelection((before) => afterStep(before, order, next, event.shiftKey));
    setActiveChip(null);
  } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && row) {
    setActiveChip(chipBeside(row.assignments, activeChip, event.key === 'ArrowRight' ? 1 : -1));
  } else if (event.key === 'Delete' && row && activeChip) {
    actions.onTakeAway(row, activeChip);
    setActiveChip(null);
  } else if (event.key === ' ' && selection.current !== null) {
    const { current } = selection;
    setSelection((before) => afterCheck(before, current));
  } else if (event.key === 'a' && event.ctrlKey) {
    setSelection((before) => ({ ...before, checked: new Set(order) }));
  } else if (event.key === 'Escape') {
    setSelection((before) => ({ ...before, checked: new Set() }));
    setActiveChip(null);
  } else if (event.key === 'Enter') {
    actions.onToUnits();
  } else {
    return;
  }
  event.preventDefault();
}
