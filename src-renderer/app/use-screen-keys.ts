import { useNavigation } from './navigation.ts';
import { screenDigit } from './screen-digit.ts';
import { screens } from './screens.tsx';
import { isComposingKey } from './shortcut-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** Ctrl+1, Ctrl+2, … show the screens in the order of the navigation, and put the focus on its entry. */
export function useScreenKeys(): void {
  const { goTo } = useNavigation();
  useWindowKeys((event) => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || isComposingKey(event)) return;
    const screen = screens.find((_, index) => event.key === screenDigit(index, screens.length));
    if (!screen) return;
    event.preventDefault();
    goTo(screen.key);
    document.querySelector<HTMLElement>(`[data-navigation="${screen.key}"]`)?.focus();
  });
}
