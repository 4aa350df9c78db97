const fullWidthShift = 0xfee0;
/** Rare brackets and the usual ones that stand for them. */
const brackets = new Map([
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
  return text.replace(/[\uff01-\uff5e\ufe59-\ufe5e〖〗{}]/g, (unit) => brackets.get(unit) ?? String.fromCharCode(unit.charCodeAt(0) - fullWidthShift));
}
