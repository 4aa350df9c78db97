import type { Element } from '@xmldom/xmldom';
import { childElement, childNumber, childSwitch, childValue } from '../container/parse-xml.ts';
import { createNumberCounter } from './numbering.ts';
import type { ParagraphContent } from './paragraph-text.ts';
import { readParagraphContent } from './paragraph-text.ts';
import { readNumberReference, readStyles } from './styles.ts';
import type { WordParagraph } from './word-content.ts';

/** A paragraph whose end is deleted or hidden: its text goes on in the next one. */
export type CarriedText = Pick<WordParagraph, 'text'> & {
  /** Null where the next paragraph prints its own number. */
  head: Pick<WordParagraph, 'number' | 'headingLevel'> | null;
};

/** A paragraph as read: printed, carried on into the next one, or neither (an entry of the table of contents). */
export interface ReadParagraph extends Pick<ParagraphContent, 'boxes' | 'notes'> {
  paragraph: WordParagraph | null;
  carried: CarriedText | null;
}

export interface ParagraphReader {
  /** Reads one paragraph behind text that the one before carries on. */
  read: (element: Element, before: CarriedText | null) => ReadParagraph;
  /** A paragraph without properties of its own. */
  plain: (text: string) => WordParagraph;
}

/** A reader that counts the automatic lists on: paragraphs have to be given to it in document order. */
export function createParagraphReader(numbering: Element | null, stylesRoot: Element | null): ParagraphReader {
  const styles = readStyles(stylesRoot);
  const counter = createNumberCounter(numbering, styles);
  let count = 0;

  const headOf = (properties: Element | null): NonNullable<CarriedText['head']> => {
    const style = styles.find(childValue(properties, 'pStyle'));
    const own = readNumberReference(properties);
    const numId = own.numId ?? style.numId ?? 0;
    const level = own.level ?? counter.levelOfStyles(numId, style.chain);
    const outline = childNumber(properties, 'outlineLvl') ?? style.outlineLevel;
    return {
      number: numId === 0 ? '' : counter.next(numId, level),
      headingLevel: outline === null || outline < 0 || outline > 8 ? null : outline + 1,
    };
  };

  return {
    plain: (text) => ({ text, number: '', headingLevel: null, paragraph: ++count }),
    read: (element, before) => {
      count++;
      const properties = childElement(element, 'pPr');
      const styleId = childValue(properties, 'pStyle');
      const content = readParagraphContent(element, (run) => styles.isHidden(run, styleId));
      const { boxes, notes } = content;
      if (styles.find(styleId).isContentsEntry) return { paragraph: null, carried: before, boxes, notes };
      const text = (before?.text ?? '') + content.text;
      const mark = childElement(properties, 'rPr');
      if (childElement(mark, 'del') !== null || childElement(mark, 'moveFrom') !== null) {
        return { paragraph: null, carried: { text, head: before?.head ?? null }, boxes, notes };
      }
      if (mark !== null && childSwitch(mark, 'vanish')) {
        const carried = text === '' ? before : { text, head: before?.head ?? headOf(properties) };
        return { paragraph: null, carried, boxes, notes };
      }
      return { paragraph: { text, ...(before?.head ?? headOf(properties)), paragraph: count }, carried: null, boxes, notes };
    },
  };
}
