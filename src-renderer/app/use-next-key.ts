import type { RefObject } from 'react';
import { isComposingKey } from './shortcut-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';
import { nextWanted } from './next-wanted.ts';

/** F8 leads to the next row that needs attention, from a field too, which saves when it loses the focus. */
export function useNextKey(rows: {
  listRef: RefObject<HTMLElement | null>;
  order: readonly string[];
  current: string | null;
  isWanted: (key: string) => boolean;
  onCurrent: (key: string) => void;
}): void {
  useWindowKeys((event) => {
    if (event.key !== 'F8' || event.defaultPrevented || isComposingKey(event)) return;
    if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], .ant-popover')) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('[data-field]')) document.activeElement.blur();
    const next = nextWanted(rows.order, rows.current, rows.isWanted);
    if (next !== null) rows.onCurrent(next);
    rows.listRef.current?.focus();
  });
}
