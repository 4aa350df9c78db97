import type { SheetCell } from './returned-sheet.ts';

/** A cell's words without blanks at their ends, line ends as `\n`; empty for an empty cell. */
export function textOfCell(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = String(cell);
  return (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text).trim();
}

/** A text in one width without blanks and control characters: what is equal then was not changed on purpose. */
export function withoutBlanks(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

/** The letters and digits of a text in one width: what is equal then is the same wording. */
export function wordingOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
