import type { KeyboardEvent, ReactNode } from 'react';
import styles from './sections.module.css';

/** A section of the page by its title. */
export interface SectionEntry {
  id: string;
  title: string;
}

/** The place in a list that a key leads to; null for a key that does not move. */
export function placeAfterKey(key: string, place: number, count: number): number | null {
  const places: Record<string, number> = {
    ArrowDown: Math.min(place + 1, count - 1),
    ArrowUp: Math.max(place - 1, 0),
    Home: 0,
    End: count - 1,
  };
  return places[key] ?? null;
}

/** The sections of a long page, by mouse and by keyboard: arrows move through the list, Enter goes to the section. */
export function SectionList(props: { entries: readonly SectionEntry[]; current: string; onGo: (id: string) => void }): ReactNode {
  const { entries, current, onGo } = props;
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const place = placeAfterKey(event.key, buttons.findIndex((button) => button === document.activeElement), buttons.length);
    if (place === null) return;
    event.preventDefault();
    buttons[place]?.focus();
  };
  return (
    <nav className={styles.list} aria-label="设置的各部分" onKeyDown={move}>
      {entries.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.entry}
          tabIndex={id === current ? 0 : -1}
          aria-current={id === current ? 'true' : undefined}
          onClick={() => onGo(id)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
