import type { Element } from '@xmldom/xmldom';
import { childElement, childNumber, childValue } from '../container/parse-xml.ts';
import { createNumberCounter } from './numbering.ts';
import { paragraphText } from './paragraph-text.ts';
import { readNumberReference, readStyles } from './styles.ts';

/** A paragraph with the number that Word prints in front of it. */
export interface WordParagraph {
  text: string;
  /** UTF-16 units of the number at the start of `text`. */
  numberLength: number;
  /** 1 to 9, null for body text. */
  headingLevel: number | null;
  /** From 1, empty ones counted. */
  paragraph: number;
}

/** Reads one paragraph; null when its end mark is deleted, so that its text goes on in the next one. */
export type ParagraphReader = (element: Element) => WordParagraph | null;

/** A reader that counts the automatic lists on: paragraphs have to be given to it in document order. */
export function createParagraphReader(numbering: Element | null, stylesRoot: Element | null): ParagraphReader {
  const styles = readStyles(stylesRoot);
  const counter = createNumberCounter(numbering, styles);
  let count = 0;
  let carried = '';
  return (element) => {
    count++;
    const properties = childElement(element, 'pPr');
    const text = carried + paragraphText(element);
    const mark = childElement(properties, 'rPr');
    if (childElement(mark, 'del') !== null || childElement(mark, 'moveFrom') !== null) {
      carried = text;
      return null;
    }
    carried = '';
    const style = styles.find(childValue(properties, 'pStyle'));
    const own = readNumberReference(properties);
    const numId = own.numId ?? style.numId ?? 0;
    const level = own.level ?? counter.levelOfStyles(numId, style.chain);
    const number = numId === 0 ? '' : counter.next(numId, level);
    const prefix = number === '' || text.trim() === '' ? '' : number + gapAfter(number);
    const outline = childNumber(properties, 'outlineLvl') ?? style.outlineLevel;
    return {
      text: prefix + text,
      numberLength: prefix.length,
      headingLevel: outline === null || outline < 0 || outline > 8 ? null : outline + 1,
      paragraph: count,
    };
  };
}

/** A number that ends in a digit or letter must not run into the text (1 2026年…). */
function gapAfter(number: string): string {
  return /[0-9A-Za-z]$/u.test(number) ? ' ' : '';
}
