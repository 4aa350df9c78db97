import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElements } from '../container/parse-xml.ts';
import { checkDepth, printedChildren, textInside } from './element-text.ts';

/** What a drawing says: the content of a text box, or the words of WordArt. */
export type TextBox = { kind: 'box'; content: Element } | { kind: 'wordArt'; text: string };

const pageNumber = /^[\s\-\u2014\u2013\uff0d\u00b7\u7b2c\u5171\u9875/,\uff0c\d]{0,20}$/u;

/** Text boxes of a drawing in order, DrawingML and VML, in groups too; those that are empty or only hold a page number are left out. */
export function textBoxesIn(drawing: Element, depth = 0): TextBox[] {
  checkDepth(depth);
  return printedChildren(drawing).flatMap((child): TextBox[] => {
    if (child.localName === 'txbxContent') return saysSomething(child) ? [{ kind: 'box', content: child }] : [];
    if (child.localName !== 'textpath') return textBoxesIn(child, depth + 1);
    const text = attributeOf(child, 'string') ?? '';
    return text.trim() === '' ? [] : [{ kind: 'wordArt', text }];
  });
}

/** A box in a box is found when the paragraph that holds it is read. */
function saysSomething(content: Element): boolean {
  return !isPageNumber(textInside(content)) || holdsDrawing(content, 0);
}

/** Whether words are only a page number (3, — 3 —) or nothing. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

function holdsDrawing(element: Element, depth: number): boolean {
  checkDepth(depth);
  return childElements(element).some((child) => ['textpath', 'txbxContent'].includes(child.localName ?? '') || holdsDrawing(child, depth + 1));
}
