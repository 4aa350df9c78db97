import type { HTMLAttributes, KeyboardEvent } from 'react';
import { focusSidePanel } from '../../../ui/panel-focus.ts';

/** Moves the focus to the next row that opens something, up or down. */
function stepRow(event: KeyboardEvent<HTMLElement>, down: boolean): void {
  let row: Element | null = event.currentTarget;
  do row = down ? row.nextElementSibling : row.previousElementSibling;
  while (row instanceof HTMLElement && row.tabIndex !== 0);
  if (row instanceof HTMLElement) row.focus();
}

/** What makes a row open its panel by mouse and by keyboard: Space opens, Enter goes into the panel, arrows move. */
export function openingRow(open: () => void): Pick<HTMLAttributes<HTMLTableRowElement>, 'tabIndex' | 'onClick'> & {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  return {
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepRow(event, event.key === 'ArrowDown');
      else if (event.key === 'Enter' || event.key === ' ') open();
      else return;
      if (event.key === 'Enter') focusSidePanel();
      event.preventDefault();
    },
  };
}
