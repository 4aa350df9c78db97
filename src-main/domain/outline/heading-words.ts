import { foldWidth } from './fold-width.ts';
import { readOutlineNumber } from './outline-number.ts';

/** The words of a heading without its number, width and spaces: 一、资金公开 and （二） 资金公开 say the same. */
export function headingWords(heading: string): string {
  const text = foldWidth(heading).replace(/\s/g, '');
  return text.slice(readOutlineNumber(text)?.length ?? 0);
}
