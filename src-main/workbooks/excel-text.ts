/** Not allowed in XML 1.0: control characters, U+FFFE and U+FFFF, halves of surrogate pairs. */
const illegal =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What is or may be illegal: a class alone is found many times as fast, and hardly any text has one of it. */
const suspicious = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Most UTF-16 units a cell of Excel can hold. */
export const longestCellText = 32_767;

/** The text as a cell can hold it: characters that XML forbids are removed, line ends are `\n`. */
export function excelText(text: string): string {
  return suspicious.test(text) ? text.replaceAll(/\r\n?/g, '\n').replaceAll(illegal, '') : text;
}

/** Protects `_x0041_` and the like, which spreadsheet programs would read as an escaped character. */
export function escapeExcelText(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}
