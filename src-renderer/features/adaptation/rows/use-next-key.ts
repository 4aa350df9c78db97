import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';

/** F8 leads to the next row that needs attention, from a field too, which saves when it loses the focus. */
export function useNextKey(onNext: () => void): void {
  useWindowKeys((event) => {
    if (event.key !== 'F8' || event.defaultPrevented || isComposingKey(event)) return;
    if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], .ant-popover')) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('[data-field]')) document.activeElement.blur();
    onNext();
  });
}
