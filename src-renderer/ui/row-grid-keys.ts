import type { KeyboardEvent } from 'react';
import { isFreeEscape } from './panel-focus.ts';
import { rowAfterKey } from './row-keys.ts';
import { extended, toggled } from './row-selection.ts';

/** Checked rows of a table, and what to do when they change. */
export interface RowChecks {
  checked: ReadonlySet<string>;
  /** Rows of which only a part is checked. */
  partly?: ReadonlySet<string>;
  onCheck: (checked: ReadonlySet<string>) => void;
  /** Absent where every row can be checked. */
  canCheck?: (id: string) => boolean;
}

/** The rows that can be checked, in order. */
export function checkableRows(order: readonly string[], checks: RowChecks | undefined): readonly string[] {
  return checks?.canCheck ? order.filter(checks.canCheck) : order;
}

/** What the keys of a table act on. */
export interface RowGridActions {
  order: readonly string[];
  current: string | null;
  /** Absent where rows can't be checked. */
  checks?: RowChecks | undefined;
  onCurrent: (id: string) => void;
  /** What a key does in this table; one without a meaning is left to the window. */
  onSpace?: (id: string) => void;
  onEnter?: (id: string) => void;
  onEscape?: () => void;
  /** Keys of the table's own, before all others; true when one was taken. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean;
}

/**
 * Arrows move, with Shift they check; Ctrl+Space checks one, Ctrl+A all; Space, Enter and Esc are the screen's. Esc in a
 * field of a row comes back to the table.
 */
export function rowGridKeys(actions: RowGridActions): (event: KeyboardEvent<HTMLElement>) => void {
  const { order, current, checks } = actions;
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    if (event.target !== event.currentTarget) {
      if (event.key === 'Escape' && isFreeEscape(event)) event.currentTarget.focus();
      return;
    }
    if (actions.onKey?.(event)) {
      event.preventDefault();
      return;
    }
    const next = event.ctrlKey || event.altKey ? null : rowAfterKey(event.key, order, current);
    if (next !== null) {
      if (event.shiftKey && checks) checks.onCheck(extended(checks.checked, order, current, next));
      actions.onCurrent(next);
    } else if (event.key === 'a' && event.ctrlKey && checks) {
      checks.onCheck(new Set(checkableRows(order, checks)));
    } else if (event.key === ' ' && event.ctrlKey && checks && current !== null) {
      checks.onCheck(toggled(checks.checked, current));
    } else if (event.key === 'Escape' && actions.onEscape) {
      actions.onEscape();
    } else if (current !== null && event.key === ' ' && actions.onSpace) {
      actions.onSpace(current);
    } else if (current !== null && event.key === 'Enter' && actions.onEnter) {
      actions.onEnter(current);
    } else {
      return;
    }
    event.preventDefault();
  };
}
