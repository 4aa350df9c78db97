import { templateLimits } from './template-limits.ts';
import { unreadable } from './unreadable.ts';

/** An element by its place in the text of its part, so that everything around an edit stays as it is, unit for unit. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon (`w:`), empty for none. */
  readonly prefix: string;
  readonly start: number;
  /** End of the start tag; equal to `end` for an empty element (`<a/>`). */
  contentStart: number;
  contentEnd: number;
  end: number;
  readonly children: XmlElement[];
}

const attributes = '(?:\\s+[^\\s=>/]+\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\'))*';
const tag = new RegExp(`<(?:!--[^]*?-->|!\\[CDATA\\[[^]*?\\]\\]>|\\?[^]*?\\?>|/([^\\s>]+)\\s*>|([^\\s/>!?]+)${attributes}\\s*(/?)>)`, 'y');

function elementAt(start: number, end: number, qualified: string): XmlElement {
  const colon = qualified.indexOf(':') + 1;
  return { name: qualified.slice(colon), prefix: qualified.slice(0, colon), start, contentStart: end, contentEnd: end, end, children: [] };
}

/**
 * The elements of an XML part with their places. Own code, because no XML library says where an element ends, and what
 * one writes again is never byte for byte what it read. Throws `TEMPLATE_UNREADABLE` for broken XML, a document type (the
 * door for entities) and more than the limits allow.
 */
export function parseXmlTree(xml: string): XmlElement {
  const root = elementAt(0, 0, '');
  const open: XmlElement[] = [root];
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const match = tag.exec(xml);
    const parent = open.at(-1);
    if (match === null || parent === undefined) throw unreadable('damaged');
    if (++tags > templateLimits.xmlTags || open.length > templateLimits.depth) throw unreadable('limit');
    const [, closed, opened, empty] = match;
    if (opened !== undefined) {
      const element = elementAt(at, tag.lastIndex, opened);
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (closed !== undefined) {
      if (open.length < 2 || `${parent.prefix}${parent.name}` !== closed) throw unreadable('damaged');
      parent.contentEnd = at;
      parent.end = tag.lastIndex;
      open.pop();
    }
  }
  const [top] = root.children;
  if (open.length !== 1 || top === undefined || root.children.length !== 1) throw unreadable('damaged');
  return top;
}

/** First child with a name (without prefix). */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** Children with a name (without prefix). */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Value of an attribute by its name without prefix; null when it is not there. */
export function attributeOf(xml: string, element: XmlElement | null, name: string): string | null {
  if (element === null) return null;
  const start = xml.slice(element.start, element.contentStart);
  const match = new RegExp(`\\s(?:[^\\s=:]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(start);
  return match === null ? null : decodeXml(match[1] ?? match[2] ?? '');
}

/** An attribute as a number; null when it is missing or none. */
export function numberAttribute(xml: string, element: XmlElement | null, name: string): number | null {
  const value = attributeOf(xml, element, name);
  return value !== null && /^-?\d{1,9}(?:\.\d+)?(?:[eE]-?\d{1,2})?$/.test(value.trim()) ? Number(value) : null;
}

/** Whether an attribute switches something on. */
export function switchAttribute(xml: string, element: XmlElement | null, name: string): boolean {
  return ['1', 'true', 'on'].includes(attributeOf(xml, element, name) ?? '');
}

/** The start tag of an element with some attributes set, or left out where the value is null; never self-closing. */
export function startTagWith(xml: string, element: XmlElement, changes: Readonly<Record<string, string | null>>): string {
  let start = xml.slice(element.start, element.contentStart).replace(/\s*\/?>$/, '');
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${value}"`;
    start = pattern.test(start) ? start.replace(pattern, () => written) : start + written;
  }
  return `${start}>`;
}

/** The edit that sets some attributes of an element and leaves its content alone; null takes one away. */
export function attributesEdit(xml: string, element: XmlElement, changes: Readonly<Record<string, string | null>>): TextEdit {
  const start = startTagWith(xml, element, changes);
  return { start: element.start, end: element.contentStart, text: element.contentStart === element.end ? emptyTag(start) : start };
}

/** A start tag as an element without content. */
export function emptyTag(start: string): string {
  return start.replace(/>$/, '/>');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as read: entities resolved, CDATA as it stands, comments left out. */
export function decodeXml(raw: string): string {
  if (!/[&<]/.test(raw)) return raw;
  return raw.replace(/<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole: string, cdata?: string, hex?: string, decimal?: string, name?: string) => {
    if (cdata !== undefined) return cdata;
    const code = hex === undefined ? decimal && Number(decimal) : Number.parseInt(hex, 16);
    if (typeof code === 'number') return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return name === undefined ? '' : (entities[name] ?? whole);
  });
}

/** Text as written between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A piece of text that takes the place of what stands from `start` to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits, which must not overlap; edits at one place come in the order given. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...parts, text.slice(at)].join('');
}
