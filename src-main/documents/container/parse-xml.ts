import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** Parses one XML part of an office file. A document type (the door for entities) and broken XML are `FILE_DAMAGED`. */
export function parseXml(bytes: Uint8Array, format: string): Element {
  const text = decodeXml(bytes);
  refuseDocumentType(text, format);
  refuseTooMany('xmlTags', text, /</gu);
  refuseTooMany('paragraphs', text, /<(?:\w+:)?p[\s/>]/gu);
  try {
    const root = new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(text, 'text/xml');
    if (root.documentElement === null) throw new Error('no root element');
    return root.documentElement;
  } catch (error) {
    throw new DocumentError('FILE_DAMAGED', { format }, { cause: error });
  }
}

/** Office parts never have a document type; one that has is an attack or no office file. */
export function refuseDocumentType(text: string, format: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(text)) throw new DocumentError('FILE_DAMAGED', { format, reason: 'documentType' });
}

/** Counted in the text: a tree of millions of nodes would cost gigabytes before anybody could count its parts. */
function refuseTooMany(limit: 'xmlTags' | 'paragraphs', text: string, pattern: RegExp): void {
  const maximum = documentLimits[limit];
  let count = 0;
  while (pattern.test(text)) {
    if (++count > maximum) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit, maximum });
  }
}

/** Text of an XML part: UTF-16 with its mark, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Child elements, all or those with a local name; prefixes do not count. */
export function childElements(parent: Element, localName?: string): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) children.push(node);
  }
  return children;
}

/** First child element with a local name, null when there is none. */
export function childElement(parent: Element | null, localName: string): Element | null {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === localName) return node;
  }
  return null;
}

/** Value of an attribute by its local name (`val` finds `w:val`), null when it is not there. */
export function attributeOf(element: Element | null, localName: string): string | null {
  if (element === null) return null;
  for (const attribute of element.attributes) {
    if (attribute.localName === localName || attribute.name === localName) return attribute.value;
  }
  return null;
}

/** The `val` attribute of a child, the way WordprocessingML writes most properties. */
export function childValue(parent: Element | null, localName: string): string | null {
  return attributeOf(childElement(parent, localName), 'val');
}

/** The `val` of a child as a whole number, null when it is missing or no number. */
export function childNumber(parent: Element | null, localName: string): number | null {
  const value = childValue(parent, localName);
  return value !== null && /^-?\d{1,9}$/u.test(value.trim()) ? Number(value) : null;
}

/** A switch such as `w:isLgl`: there without a value means on. */
export function childSwitch(parent: Element | null, localName: string): boolean {
  const child = childElement(parent, localName);
  return child !== null && !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'val') ?? 'true');
}

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}
