import { useHistoryActions } from './history-actions.ts';
import { historyShortcut, isTextField } from './shortcut-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** Ctrl+Z and Ctrl+Y for the whole window; in text fields they stay with the text. */
export function useHistoryKeys(): void {
  const { undoLast, redoLast } = useHistoryActions();
  useWindowKeys((event) => {
    const shortcut = historyShortcut(event);
    if (!shortcut || event.defaultPrevented || isTextField(event.target as HTMLElement | null)) return;
    event.preventDefault();
    void (shortcut === 'undo' ? undoLast() : redoLast());
  });
}
