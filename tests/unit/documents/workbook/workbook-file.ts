import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';

/** Bytes of an .xlsx with these sheets by name. */
export function workbookFile(sheets: Record<string, WorkSheet>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
