import { formatNumber } from '../word/number-formats.ts';
import type { HtmlElement } from './html-tree.ts';

/** Number formats of WordprocessingML by the `type` of a list or its style. */
const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  'lower-alpha': 'lowerLetter', 'upper-alpha': 'upperLetter', 'lower-latin': 'lowerLetter', 'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'chineseCountingThousand', 'simp-chinese-informal': 'chineseCountingThousand', 'trad-chinese-informal': 'chineseCountingThousand',
  'cjk-heavenly-stem': 'ideographTraditional', none: 'none', disc: 'none', circle: 'none', square: 'none',
};

/** Gives the number that a browser prints before each item of a numbered list; empty for items of any other list. */
export function createListNumbers(list: HtmlElement): (item: HtmlElement) => string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(list.attributes.get('style') ?? '')?.[1];
  const format = formats[style ?? list.attributes.get('type') ?? ''] ?? 'decimal';
  const start = Number.parseInt(list.attributes.get('start') ?? '', 10);
  let next = Number.isNaN(start) ? 1 : start;
  return (item) => {
    if (list.tag !== 'ol' || item.tag !== 'li' || format === 'none') return '';
    const value = Number.parseInt(item.attributes.get('value') ?? '', 10);
    const number = Number.isNaN(value) ? next : value;
    next = number + 1;
    return formatNumber(format, number) + (/^(?:chinese|ideograph)/u.test(format) ? '\u3001' : '.');
  };
}
