import type { Element } from '@xmldom/xmldom';
import { childElement, childElements } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** All text that stands in an element at any depth, one way of alternatives only. */
export function textInside(element: Element, depth = 0): string {
  checkDepth(depth);
  return printedChildren(element).map((child) => (child.localName === 't' ? (child.textContent ?? '') : textInside(child, depth + 1))).join('');
}

/** Child elements; of the ways to say the same only the first, as newer programs take it. */
export function printedChildren(element: Element, depth = 0): Element[] {
  checkDepth(depth);
  return childElements(element).flatMap((child) => {
    if (child.localName !== 'AlternateContent') return [child];
    const choice = childElement(child, 'Choice') ?? childElement(child, 'Fallback');
    return choice === null ? [] : printedChildren(choice, depth + 1);
  });
}

/** Whether a content control shows only the words that ask for its content. */
export function isPlaceholder(element: Element): boolean {
  return element.localName === 'sdt' && childElement(childElement(element, 'sdtPr'), 'showingPlcHdr') !== null;
}

/** Refuses elements nested deeper than any program writes. */
export function checkDepth(depth: number): void {
  if (depth > documentLimits.depth) {
    throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'depth', maximum: documentLimits.depth });
  }
}
