import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childElements, childSwitch } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** Containers whose content is printed: tracked insertions, links, content controls, simple fields. */
const transparent = new Set([
  'hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'fldSimple', 'bdo', 'dir', 'ruby', 'rubyBase',
]);

/**
 * Printed text of a paragraph: soft line breaks as newlines, tabs as tabs. Tracked deletions, hidden text, pictures,
 * text boxes and notes are left out.
 */
export function paragraphText(paragraph: Element): string {
  return contentText(paragraph, 0);
}

function contentText(parent: Element, depth: number): string {
  checkDepth(depth);
  let text = '';
  for (const child of childElements(parent)) {
    const name = child.localName ?? '';
    if (name === 'r') text += runText(child, depth + 1);
    else if (transparent.has(name)) text += contentText(child, depth + 1);
    else if (name === 'AlternateContent') text += alternativeText(child, contentText, depth + 1);
  }
  return text;
}

function runText(run: Element, depth: number): string {
  checkDepth(depth);
  const properties = childElement(run, 'rPr');
  if (properties !== null && childSwitch(properties, 'vanish')) return '';
  let text = '';
  for (const child of childElements(run)) {
    const name = child.localName ?? '';
    if (name === 't') text += child.textContent ?? '';
    else if (name === 'tab' || name === 'ptab') text += '\t';
    else if (name === 'br' || name === 'cr') text += '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'sym') text += symbolText(child);
    else if (name === 'ruby') text += contentText(child, depth + 1);
    else if (name === 'AlternateContent') text += alternativeText(child, runText, depth + 1);
  }
  return text;
}

/** Of two ways to say the same the first is taken, as newer programs do. */
function alternativeText(element: Element, read: (parent: Element, depth: number) => string, depth: number): string {
  const choice = childElement(element, 'Choice') ?? childElement(element, 'Fallback');
  return choice === null ? '' : read(choice, depth);
}

/** A character of a symbol font has no meaning as text (private use area); others are what they are. */
function symbolText(symbol: Element): string {
  const code = Number.parseInt(attributeOf(symbol, 'char') ?? '', 16);
  return Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code < 0xf900) || code > 0xffff ? '' : String.fromCharCode(code);
}

/** Refuses elements nested deeper than any program writes. */
export function checkDepth(depth: number): void {
  if (depth > documentLimits.depth) {
    throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'depth', maximum: documentLimits.depth });
  }
}
