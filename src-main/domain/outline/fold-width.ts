const fullWidthShift = 0xfee0;
/** Rare brackets and small or look-alike punctuation, with the usual forms. */
const usualForms = new Map([
  ['\u2236', ':'],
  ['\ufe30', ':'],
  ['\ufe50', ','],
  ['\ufe51', '、'],
  ['\ufe52', '.'],
  ['\ufe54', ';'],
  ['\ufe55', ':'],
  ['\uff61', '。'],
  ['\uff64', '、'],
  ['\ufe59', '('],
  ['\ufe5a', ')'],
  ['\ufe5b', '('],
  ['\ufe5c', ')'],
  ['\ufe5d', '〔'],
  ['\ufe5e', '〕'],
  ['〖', '【'],
  ['〗', '】'],
  ['{', '【'],
  ['}', '】'],
  ['\uff5b', '【'],
  ['\uff5d', '】'],
]);

/**
 * Half-width forms of full-width punctuation, digits and letters, unit for unit, so that positions stay the same and
 * the grammar has to know one form only. Chinese punctuation without a half-width form (、。《》【】) stays.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\uff61\uff64\ufe30\ufe50-\ufe52\ufe54\ufe55\ufe59-\ufe5e\u2236〖〗{}]/g, (unit) => usualForms.get(unit) ?? String.fromCharCode(unit.charCodeAt(0) - fullWidthShift));
}
