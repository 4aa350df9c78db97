import { SSF } from '@e965/xlsx';
import { attributeOf, childOf, childrenOf, numberAttribute, parseXmlTree, switchAttribute } from './xml-tree.ts';

/** What has to be known of the look of a cell to fill it. */
export interface CellLooks {
  /** Points. */
  readonly fontSize: number;
  readonly wraps: boolean;
  /** A number in it is shown as a day. */
  readonly showsDays: boolean;
  /** A number in it is shown as hundred times as many percent. */
  readonly showsPercent: boolean;
}

/** Looks by the number of the cell's style. */
export type LooksOf = (style: number) => CellLooks;

const plain: CellLooks = { fontSize: 11, wraps: false, showsDays: false, showsPercent: false };
/** Built-in formats with a day or month (ECMA-376-1, 18.8.30), the Chinese ones too; the others show times and amounts. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Built-in formats of percent (ECMA-376-1, 18.8.30). */
const builtInPercent = new Set([9, 10]);

function codeShowsPercent(code: string): boolean {
  return code.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

function codeShowsDays(code: string): boolean {
  return SSF.is_date(code) && /[yd]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

/** Reads the cell styles of a workbook; a style that it lacks looks plain. */
export function readLooks(xml: string | null): LooksOf {
  if (xml === null) return () => plain;
  const root = parseXmlTree(xml);
  const codes = new Map(childrenOf(childOf(root, 'numFmts'), 'numFmt').map((format) => [numberAttribute(xml, format, 'numFmtId'), attributeOf(xml, format, 'formatCode') ?? '']));
  const sizes = childrenOf(childOf(root, 'fonts'), 'font').map((font) => numberAttribute(xml, childOf(font, 'sz'), 'val') ?? plain.fontSize);
  const looks = childrenOf(childOf(root, 'cellXfs'), 'xf').map((style): CellLooks => {
    const format = numberAttribute(xml, style, 'numFmtId') ?? 0;
    const code = codes.get(format);
    return {
      fontSize: sizes[numberAttribute(xml, style, 'fontId') ?? 0] ?? plain.fontSize,
      wraps: switchAttribute(xml, childOf(style, 'alignment'), 'wrapText'),
      showsDays: code === undefined ? builtInDays.has(format) : codeShowsDays(code),
      showsPercent: code === undefined ? builtInPercent.has(format) : codeShowsPercent(code),
    };
  });
  return (style) => looks[style] ?? plain;
}
