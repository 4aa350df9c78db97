const fullWidthShift = 0xfee0;

/**
 * Half-width forms of full-width punctuation, digits and letters, unit for unit, so that positions stay the same and
 * the grammar has to know one form only. Chinese punctuation without a half-width form (、。《》【】) stays.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\ufe59\ufe5a]/g, (unit) => {
    const code = unit.charCodeAt(0);
    if (code === 0xfe59) return '(';
    if (code === 0xfe5a) return ')';
    return String.fromCharCode(code - fullWidthShift);
  });
}
