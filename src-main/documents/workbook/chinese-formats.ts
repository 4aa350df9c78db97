/**
 * What the built-in numbers 27 to 36 and 50 to 58 mean in a Chinese Excel or WPS (ECMA-376-1, 18.8.30, zh-cn). Files
 * name them without their codes, and the workbook library would show them all as days in the American order.
 */
const builtIn: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: 'h"时"mm"分"', 35: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"',
  55: 'h"时"mm"分"', 56: 'h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** The styles of a workbook with the codes of the Chinese built-in formats written out, but for those that it gives itself. */
export function withChineseFormats(styles: string): string {
  const prefix = /<(\w+:)?styleSheet/u.exec(styles)?.[1] ?? '';
  const missing = Object.entries(builtIn).filter(([id]) => !new RegExp(`<(?:\\w+:)?numFmt\\s[^<>]*numFmtId="${id}"`, 'u').test(styles));
  const formats = missing.map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('');
  const list = new RegExp(`<${prefix}numFmts[^<>]*[^/]>`, 'u');
  if (list.test(styles)) return styles.replace(list, (start) => start + formats);
  return styles.replace(new RegExp(`<${prefix}styleSheet[^<>]*>`, 'u'), (start) => `${start}<${prefix}numFmts>${formats}</${prefix}numFmts>`);
}
