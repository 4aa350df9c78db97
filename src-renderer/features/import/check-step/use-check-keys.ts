import { isComposingKey, isTextField } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { commandOf } from './shortcuts.ts';
import type { CheckCommand, KeyPlace } from './shortcuts.ts';

function placeOf(target: HTMLElement | null): KeyPlace {
  if (target?.closest('[data-draft-list]')) return 'list';
  if (target?.closest('[data-doubt-list]') && target.tagName !== 'BUTTON') return 'doubts';
  return isTextField(target) ? 'field' : 'elsewhere';
}

/** Keys of the check step while it is shown; a field that has the focus saves before F8 leads away from it. */
export function useCheckKeys(onCommand: (command: CheckCommand) => void): void {
  useWindowKeys((event) => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest('[role="dialog"], [role="menu"], .ant-popover')) return;
    const place = placeOf(target);
    const command = commandOf(
      {
        key: event.key,
        ctrlKey: event.ctrlKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        metaKey: event.metaKey,
        isComposing: isComposingKey(event),
      },
      place,
    );
    if (command === null) return;
    event.preventDefault();
    if (place === 'field') target?.blur();
    onCommand(command);
  });
}
