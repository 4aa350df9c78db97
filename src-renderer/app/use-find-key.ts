import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import { isComposingKey } from './shortcut-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** Ctrl+F goes into a screen's search field, its text selected. */
export function useFindKey(search: RefObject<InputRef | null>): void {
  useWindowKeys((event) => {
    if (event.key !== 'f' || !event.ctrlKey || isComposingKey(event)) return;
    event.preventDefault();
    search.current?.focus({ cursor: 'all' });
  });
}
