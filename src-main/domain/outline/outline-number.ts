import { chineseNumberCharacters, formatChineseNumber, parseChineseNumber } from './chinese-number.ts';
import { foldWidth } from './fold-width.ts';

/**
 * How a heading or item is numbered. `part` 第一部分, `chinese` 一、, `labelled` 任务1: or 第一条, `chineseBracketed` (一),
 * `arabic` 1., `decimal` 1.1, `arabicBracketed` (1), `circled` ①, `bare` a number whose dot was lost (1公开…).
 */
export const outlineStyles = [
  'part',
  'chinese',
  'labelled',
  'chineseBracketed',
  'arabic',
  'decimal',
  'arabicBracketed',
  'circled',
  'bare',
] as const;
export type OutlineStyle = (typeof outlineStyles)[number];

/** Number at the start of a line. */
export interface OutlineNumber {
  style: OutlineStyle;
  /** The last counter: 2 for `1.2`. */
  value: number;
  /** As printed, without brackets and dot. */
  label: string;
  /** UTF-16 units of the line that the number takes, with brackets and dot. */
  length: number;
}

const chineseClass = `[${chineseNumberCharacters}]{1,5}`;
const patterns = {
  part: new RegExp(`^第(${chineseClass}|\\d{1,3})(?:部分|章|节|篇)[、:.]?`),
  // 一、二级响应 and 一、二季度 are words, not headings.
  chinese: new RegExp(`^(${chineseClass})[、.](?![一二三四五六七八九十](?:[、级季类线期]))`),
  // 任务一览 and 第三条规定 are words of a sentence.
  labelled: new RegExp(
    `^(?:【?(?:重点|主要|专项|具体)?(?:工作)?(?:任务|事项|措施|举措|项目|行动)(${chineseClass}|\\d{1,3})(?:】[:、.]?|[:、.](?!\\d)|$)|第(${chineseClass}|\\d{1,3})条[:、.]?(?=[\\u4e00-\\u9fff“《])(?![规第款项的之所中和及与至到、]|例外))`,
  ),
  chineseBracketed: new RegExp(`^(?:[(\\[【〔]\\s*(${chineseClass})\\s*[)\\]】〕]|(${chineseClass})[)])[、.]?`),
  decimal: /^(\d{1,2}(?:[.]\d{1,2}){1,3})[.、]?(?=[\u4e00-\u9fff“《"])(?!月|日|万|亿|元|个|%)/,
  arabic: /^(\d{1,3})(?:[、.](?!\d)|[、.](?=\d{3,}|\d{1,2}(?:月|个|项|类|次))|[、.]{2})/,
  arabicBracketed: /^(?:[([【]\s*(\d{1,3})\s*[)\]】]|(\d{1,2})[)])[、.]?/,
  // Measure words after the digits mean a quantity or a date that begins a sentence.
  bare: /^(\d{1,3})(?=[\u4e00-\u9fff“《])(?![年月日号个项次条家件人种天小时份篇期万亿元名批届周%多余两]|[类级度层](?!别)|分(?![层类级领头别析期])|工作日|季度|月份)/,
} as const;

const circledStart = 0x2460;
const bracketedDigitStart = 0x2474;
const dottedDigitStart = 0x2488;

function readSymbol(line: string): OutlineNumber | null {
  const code = line.charCodeAt(0);
  const ranges: [number, OutlineStyle][] = [
    [circledStart, 'circled'],
    [bracketedDigitStart, 'arabicBracketed'],
    [dottedDigitStart, 'arabic'],
  ];
  for (const [start, style] of ranges) {
    if (code < start || code >= start + 20) continue;
    const value = code - start + 1;
    return { style, value, label: style === 'circled' ? line.charAt(0) : String(value), length: 1 };
  }
  return null;
}

/** Marks of important items in front of their numbers. */
const marks = /^[★☆▲△●◆◇■□※*]{1,3}(?=[\d(一二三四五六七八九十①-⑳⑴-⒇⒈-⒛])/;

/**
 * Reads the outline number that a line starts with, if need be behind a ★; null when it starts with none. Blanks must
 * have been removed.
 */
export function readOutlineNumber(printed: string): OutlineNumber | null {
  const mark = marks.exec(printed)?.[0].length ?? 0;
  const number = readBareNumber(foldWidth(printed.slice(mark, mark + 24)));
  return number && mark > 0 ? { ...number, length: number.length + mark } : number;
}

/** No number begins with another character than these. */
const firstOfNumber = new RegExp(`^[第${chineseNumberCharacters}\\d([【〔任重主专工事措举项行\\u2460-\\u249b]`);

function readBareNumber(line: string): OutlineNumber | null {
  if (!firstOfNumber.test(line)) return null;
  const symbol = readSymbol(line);
  if (symbol) return symbol;
  for (const style of ['part', 'chinese', 'labelled', 'chineseBracketed'] as const) {
    const match = patterns[style].exec(line);
    if (!match) continue;
    const label = match[1] ?? match[2] ?? '';
    const value = /^\d+$/.test(label) ? Number(label) : parseChineseNumber(label);
    if (value !== null && value > 0) return { style, value, label, length: match[0].length };
  }
  for (const style of ['arabic', 'decimal', 'arabicBracketed', 'bare'] as const) {
    const match = patterns[style].exec(line);
    if (!match) continue;
    const label = match[1] ?? match[2] ?? '';
    const value = Number(style === 'decimal' ? label.split(/[.]/).at(-1) : label);
    if (value > 0) return { style, value, label, length: match[0].length };
  }
  return null;
}

/** Writes a number from 1 to 199 (circled: 1 to 20) in a style, as `readOutlineNumber` reads it back. */
export function formatOutlineNumber(value: number, style: Exclude<OutlineStyle, 'bare' | 'decimal' | 'labelled'>): string {
  switch (style) {
    case 'part':
      return `第${formatChineseNumber(value)}部分`;
    case 'chinese':
      return `${formatChineseNumber(value)}、`;
    case 'chineseBracketed':
      return `(${formatChineseNumber(value)})`;
    case 'arabic':
      return `${value}.`;
    case 'arabicBracketed':
      return `(${value})`;
    case 'circled':
      return String.fromCharCode(circledStart + value - 1);
  }
}
