import type { Edit } from './traced-text.ts';
import { editsOf } from './traced-text.ts';

/** Tags and comments that a copy from a web page left behind; `<` in front of anything else is text. */
const htmlRemains = /<!--[\s\S]{0,2000}?-->|<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>|&(?:nbsp|ensp|emsp|zwnj|zwj);/giu;
/** Soft hyphens, zero-width characters, direction marks, byte order marks and control characters but tab and newline. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
const meaningful = /[\p{L}]/u;

/** Edits that take out remains of HTML. */
export function htmlEdits(text: string): Edit[] {
  return text.includes('<') || text.includes('&') ? editsOf(text, htmlRemains, () => '') : [];
}

/** Edits that take out characters nobody can see. */
export function invisibleEdits(text: string): Edit[] {
  return editsOf(text, invisible, () => '');
}

/** True for what remains of a list of empty tags: bullets and numbers without a single letter. */
export function isLeftover(text: string): boolean {
  return !meaningful.test(text);
}
