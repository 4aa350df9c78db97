import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { clipboardHtml, clipboardText, parseClipboardHtml, parseClipboardTable } from '../../../ui/clipboard-table.ts';

/** Cells on their way to the clipboard. */
export interface CopiedCells {
  rows: readonly (readonly string[])[];
  /** Names of the columns, to go above the rows; null to leave them out. */
  header: readonly string[] | null;
}

/** The table that was pasted: the clipboard's own table where it holds one, else its text; null where there is neither. */
function pastedTable(data: DataTransfer | null): string[][] | null {
  const table = parseClipboardHtml(data?.getData('text/html') ?? '') ?? parseClipboardTable(data?.getData('text/plain') ?? '');
  return table.some((texts) => texts.some((text) => text !== '')) ? table : null;
}

/**
 * Copy and paste while an element itself has the focus. Where nothing is selected the browser names no certain target for
 * them, so the whole window is listened to.
 */
export function useCellClipboard(
  element: RefObject<HTMLElement | null>,
  onCopy: () => CopiedCells | null,
  onPaste: (table: string[][]) => void,
): void {
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const cells = document.activeElement === element.current ? onCopy() : null;
    if (cells === null || event.clipboardData === null) return;
    const { rows, header } = cells;
    event.clipboardData.setData('text/plain', clipboardText(header === null ? rows : [header, ...rows]));
    event.clipboardData.setData('text/html', clipboardHtml(rows, header ?? undefined));
    event.preventDefault();
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (element.current === null || document.activeElement !== element.current) return;
    const table = pastedTable(event.clipboardData);
    if (table === null) return;
    event.preventDefault();
    onPaste(table);
  });
  useEffect(() => {
    const onCopyEvent = (event: ClipboardEvent): void => copy(event);
    const onPasteEvent = (event: ClipboardEvent): void => paste(event);
    window.addEventListener('copy', onCopyEvent);
    window.addEventListener('paste', onPasteEvent);
    return () => {
      window.removeEventListener('copy', onCopyEvent);
      window.removeEventListener('paste', onPasteEvent);
    };
  }, []);
}
