const digits = '零一二三四五六七八九';
const digitValues = new Map<string, number>([
  ...[...digits].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

/** Characters that Chinese numbers are written with, for use inside a character class. */
export const chineseNumberCharacters = '零〇○一二三四五六七八九十百';

/**
 * Reads a Chinese whole number from 0 to 999: counting (二十三, 一百零五, 一百〇五) or digit by digit (一○五).
 * Returns null for anything else.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === '') return null;
  if (!/[十百]/.test(text)) {
    let value = 0;
    for (const character of text) {
      const digit = digitValues.get(character);
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value < 1000 ? value : null;
  }
  const match = /^(?:([一二两三四五六七八九])百)?[零〇○]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const hundreds = match[1] ? (digitValues.get(match[1]) ?? 0) : 0;
  const tens = match[3] ? (match[2] ? (digitValues.get(match[2]) ?? 0) : 1) : 0;
  const ones = match[4] ? (digitValues.get(match[4]) ?? 0) : 0;
  return hundreds * 100 + tens * 10 + ones;
}

/** Writes a whole number from 0 to 999 the way headings count (十一, 二十, 一百零五, 一百一十). */
export function formatChineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const digit = (index: number): string => digits.charAt(index);
  if (value === 0) return digit(0);
  let text = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digit(ones) : text;
}

/** Reads a number printed in Arabic or Chinese digits; null when it is neither. */
export function parseAnyNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text);
}
