/** The office's names of font sizes, by points. */
const sizeNames: Readonly<Record<number, string>> = {
  36: '小初',
  26: '一号',
  24: '小一',
  22: '二号',
  18: '小二',
  16: '三号',
  15: '小三',
  14: '四号',
  12: '小四',
  10.5: '五号',
  9: '小五',
  7.5: '六号',
};

/** A size as the office says it: 磅（二号）, where it has a name. */
export function sizeWords(points: number): string {
  const name = sizeNames[points];
  return name === undefined ? '磅' : `磅（${name}）`;
}

/** Fonts of official documents, and those that every machine has. */
export const usualFonts: readonly string[] = ['方正小标宋简体', '方正小标宋_GBK', '黑体', '楷体_GB2312', '楷体', '仿宋_GB2312', '仿宋', '宋体', '微软雅黑'];
