import type { ClipboardEvent, MouseEvent } from 'react';
import { clipboardHtml, clipboardText, parseClipboardHtml, parseClipboardTable } from '../../../ui/clipboard-table.ts';
import type { CellPlace } from '../../../ui/cell-range.ts';

/** The cell that a mouse event came from; null beside the cells. */
export function placeOf(event: MouseEvent): CellPlace | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
  const line = cell?.closest<HTMLElement>('[data-line]');
  if (!cell || !line) return null;
  return { row: Number(line.dataset['line']), column: Number(cell.dataset['place']) };
}

/** Puts a block of cells on the clipboard, as text and as a table. */
export function copyCells(event: ClipboardEvent, texts: readonly (readonly string[])[]): void {
  event.clipboardData.setData('text/plain', clipboardText(texts));
  event.clipboardData.setData('text/html', clipboardHtml(texts));
  event.preventDefault();
}

/** The block of cells on the clipboard: the table where there is one, since text loses the cells of Word. */
export function pastedCells(event: ClipboardEvent): string[][] {
  event.preventDefault();
  return parseClipboardHtml(event.clipboardData.getData('text/html')) ?? parseClipboardTable(event.clipboardData.getData('text/plain'));
}
