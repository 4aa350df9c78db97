import type { KeyboardEvent } from 'react';

/** What takes the focus in a panel, best first: the chosen tab, a field, a button. */
const firstStops = ['[role="tab"][aria-selected="true"]', 'input', 'textarea', 'button'];

function focusFirstStop(): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-side-panel]')];
  const shown = panels.find((panel) => panel.offsetParent !== null);
  const stops = firstStops.map((stop) => shown?.querySelector<HTMLElement>(stop));
  stops.find((stop) => stop)?.focus();
}

/** Moves the focus into the side panel of the shown screen, once it is drawn. */
export function focusSidePanel(): void {
  requestAnimationFrame(focusFirstStop);
}

/** After a button of the panel has done its work and gone, or can't be pressed any more: the focus stays in the panel. */
export function keepFocusInPanel(): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches(':disabled')) focusFirstStop();
  });
}

/** Esc that neither an input method nor an open list of choices has taken. */
export function isFreeEscape(event: KeyboardEvent): boolean {
  const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
  return event.key === 'Escape' && !event.nativeEvent.isComposing && !listOpen;
}
