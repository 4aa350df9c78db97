import type { Edit } from './traced-text.ts';
import { editsOf } from './traced-text.ts';

/** Edits that turn full-width digits and letters (１２Ａ) into half-width ones; punctuation stays as printed. */
export function widthEdits(text: string): Edit[] {
  return editsOf(text, /[０-９Ａ-Ｚａ-ｚ]+/gu, ([run]) =>
    Array.from(run, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)).join(''),
  );
}
