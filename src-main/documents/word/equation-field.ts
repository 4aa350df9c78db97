import { formatNumber } from './number-formats.ts';

const overlay = /\\o(?:\s*\\a[a-z])?\s*\(/iu;
/** Raised or lowered words inside an overlay: the pinyin above a character. */
const shifted = /\\s(?:\s*\\[a-z]{2}\s*-?\d{0,4}(?:\.\d+)?)*\s*\([^()]*\)/giu;
const circle = /[\u25cb\u3007\u25ef\u2b55]/u;

/**
 * What an `EQ \o(…)` field prints, the way Word writes characters in a circle and the pinyin guide: the base text
 * without its pinyin, a number in a circle as the circled number. Empty for every other instruction.
 */
export function equationText(instruction: string): string {
  if (!/^\s*eq\b/iu.test(instruction)) return '';
  const start = overlay.exec(instruction);
  if (start === null) return '';
  const inside = instruction.slice(start.index + start[0].length).replace(/\)[^)]*$/u, '').replaceAll(shifted, '');
  const parts = inside.split(/[,;\uff0c\uff1b]/u).map((part) => part.trim()).filter((part) => part !== '');
  const shape = parts.length > 1 && circle.test(parts[0] ?? '');
  const text = parts.filter((part) => !/^[\u25a1\u25b3\u25c7\u25cb\u25ef\u2b55]$/u.test(part)).join('');
  return shape && /^\d{1,2}$/u.test(text) ? formatNumber('decimalEnclosedCircle', Number(text)) : text;
}
