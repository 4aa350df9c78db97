/** What stands in for an office font where the machine does not have it, the nearest first. */
const standIns: readonly (readonly [part: string, fonts: string])[] = [
  ['小标宋', '"方正小标宋_GBK", "方正小标宋简体", "华文中宋", "STZhongsong", "SimSun", "Noto Serif CJK SC", serif'],
  ['黑', '"SimHei", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'],
  ['楷', '"楷体_GB2312", "楷体", "KaiTi", "STKaiti", "AR PL UKai CN", "Noto Serif CJK SC", serif'],
  ['仿', '"仿宋_GB2312", "仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", serif'],
  ['', '"SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC", serif'],
];

/** The font of a cell as CSS takes it, with what stands in for it. */
export function fontStack(name: string): string {
  const fonts = standIns.find(([part]) => name.includes(part))?.[1] ?? '';
  return `"${name.replaceAll(/["\\]/g, '')}", ${fonts}`;
}
