import { Converter } from 'opencc-js/t2cn';
import type { Edit } from './traced-text.ts';

const convert = Converter({ from: 't', to: 'cn' });
/** Share of a document's Chinese characters above which it is taken as Traditional; a Simplified text has about 0.1 %. */
const traditionalShare = 0.05;
const han = /\p{Script=Han}/gu;

/** True where so many characters have another Simplified form that the whole document is Traditional. */
export function isTraditional(texts: readonly string[]): boolean {
  let characters = 0;
  let different = 0;
  for (const text of texts) {
    characters += text.match(han)?.length ?? 0;
    different += traditionalEdits(text).length;
  }
  return different > characters * traditionalShare;
}

/**
 * Edits that turn Traditional characters into Simplified ones, one edit a character. A character whose other form
 * takes another number of UTF-16 units stays, so that every unit keeps its place.
 */
export function traditionalEdits(text: string): Edit[] {
  const before = Array.from(text);
  const whole = Array.from(convert(text));
  const after = whole.length === before.length ? whole : before.map((character) => convert(character));
  const edits: Edit[] = [];
  let position = 0;
  before.forEach((character, index) => {
    const replacement = after[index] ?? character;
    const end = position + character.length;
    if (replacement !== character && replacement.length === character.length) {
      edits.push({ start: position, end, replacement });
    }
    position = end;
  });
  return edits;
}
