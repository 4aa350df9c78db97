import type { KeyboardEvent, ReactNode } from 'react';
import { useNavigation } from './navigation.ts';
import { screenDigit } from './screen-digit.ts';
import { screens } from './screens.tsx';
import styles from './navigation-list.module.css';

function entryTitle(label: string, digit: string | null): string {
  return digit === null ? label : `${label}（Ctrl+${digit}）`;
}

/** ↑ and ↓ move the focus from entry to entry; Enter shows the screen. */
function moveInNavigation(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll('button')];
  const next = entries[entries.findIndex((entry) => entry === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The screens to choose from, the shown one marked. */
export function NavigationList(): ReactNode {
  const { current, goTo } = useNavigation();
  return (
    <nav className={styles.navigation} aria-label="导航" onKeyDown={moveInNavigation}>
      {screens.map(({ key, label, icon }, index) => (
        <button
          key={key}
          type="button"
          className={styles.entry}
          aria-current={key === current ? 'page' : undefined}
          data-navigation={key}
          title={entryTitle(label, screenDigit(index, screens.length))}
          onClick={() => goTo(key)}
        >
          {icon}
          {label}
        </button>
      ))}
    </nav>
  );
}
