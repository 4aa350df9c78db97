import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { resolveReferences } from './character-references.ts';

/** An element of a page; names of tags and attributes in small letters. */
export interface HtmlElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
}

/** Elements nested deeper than this are taken as their contents, so that no page exhausts the stack. */
const deepest = 200;
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Their content is no markup. */
const raw = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp', 'noembed', 'noframes']);
const endParagraph = new Set([
  'address', 'article', 'aside', 'blockquote', 'center', 'dir', 'div', 'dl', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hr', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'ul',
]);
/** Open elements that a start tag ends, up to the element that holds them. */
interface ImpliedEnd {
  ends: ReadonlySet<string>;
  within: ReadonlySet<string>;
}
const endOf = (ends: readonly string[], ...within: readonly string[]): ImpliedEnd => ({ ends: new Set(ends), within: new Set([...within, 'table']) });
const endOfRows = endOf(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup']);
const implied: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', endOf(['li'], 'ul', 'ol', 'menu', 'dir')],
  ['dt', endOf(['dt', 'dd'], 'dl')],
  ['dd', endOf(['dt', 'dd'], 'dl')],
  ['option', endOf(['option'], 'select')],
  ['td', endOf(['td', 'th'], 'tr')],
  ['th', endOf(['td', 'th'], 'tr')],
  ['tr', endOf(['tr', 'td', 'th'])],
  ['tbody', endOfRows],
  ['thead', endOfRows],
  ['tfoot', endOfRows],
]);
const impliedParagraph = endOf(['p'], 'td', 'th', 'button', 'object', 'caption', 'div');
const tableParts = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'table']);

/** The elements that are open, from the page inwards, and how many paragraphs are among them: almost never any, so that few tags need to look for one. */
interface OpenElements {
  stack: HtmlElement[];
  paragraphs: number;
}

/** Parses a page as browsers forgive it: open paragraphs, rows and cells end where the next one begins. Throws `DocumentError` above the limit of tags. */
export function parseHtml(text: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] };
  const open: OpenElements = { stack: [root], paragraphs: 0 };
  const top = (): HtmlElement => open.stack.at(-1) ?? root;
  let at = 0;
  let tags = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    if (until > at) top().children.push(resolveReferences(text.slice(at, until)));
    if (next < 0) break;
    if (++tags > documentLimits.xmlTags) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'xmlTags', maximum: documentLimits.xmlTags });
    const markup = readMarkup(text, next);
    at = markup.end;
    if (markup.kind === 'text') top().children.push('<');
    else if (markup.kind === 'close') closeElement(open, markup.tag);
    else if (markup.kind === 'open') {
      const element: HtmlElement = { tag: markup.tag, attributes: markup.attributes, children: [] };
      endImplied(open, markup.tag);
      top().children.push(element);
      if (raw.has(markup.tag)) at = endOfRaw(text, at, markup.tag);
      else if (!empty.has(markup.tag) && !markup.closed && open.stack.length < deepest) {
        open.stack.push(element);
        if (element.tag === 'p') open.paragraphs++;
      }
    }
  }
  return root;
}

/** All text in an element, one piece behind the other. */
export function contentOf({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : contentOf(child))).join('');
}

type Markup =
  | { kind: 'text' | 'nothing'; end: number }
  | { kind: 'close'; tag: string; end: number }
  | { kind: 'open'; tag: string; attributes: Map<string, string>; closed: boolean; end: number };

/** Reads what begins with `<` at a place. */
function readMarkup(text: string, at: number): Markup {
  const endBehind = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return { kind: 'nothing', end: endBehind('-->', at + 4) };
  if (text[at + 1] === '!' || text[at + 1] === '?') return { kind: 'nothing', end: endBehind('>', at) };
  const name = /[a-z][\w:-]{0,40}/iuy;
  const closes = text[at + 1] === '/';
  name.lastIndex = at + (closes ? 2 : 1);
  const tag = name.exec(text)?.[0].toLowerCase();
  if (tag === undefined) return { kind: 'text', end: at + 1 };
  if (closes) return { kind: 'close', tag, end: endBehind('>', name.lastIndex) };
  const { attributes, end } = readAttributes(text, name.lastIndex);
  return { kind: 'open', tag, attributes, closed: text[end - 2] === '/', end };
}

function readAttributes(text: string, start: number): { attributes: Map<string, string>; end: number } {
  const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]*)))?/uy;
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (found === null) break;
    const name = (found[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, resolveReferences(found[2] ?? found[3] ?? found[4] ?? ''));
    at = attribute.lastIndex;
  }
  const close = text.indexOf('>', at);
  return { attributes, end: close < 0 ? text.length : close + 1 };
}

function endOfRaw(text: string, at: number, tag: string): number {
  const close = new RegExp(`</${tag}[^>]*>`, 'giu');
  close.lastIndex = at;
  return close.exec(text) === null ? text.length : close.lastIndex;
}

/** An end tag closes its element and those inside, but never reaches out of a table cell that is open. */
function closeElement(open: OpenElements, tag: string): void {
  for (let index = open.stack.length - 1; index > 0; index--) {
    const one = open.stack[index]?.tag ?? '';
    if (one === tag) {
      closeFrom(open, index);
      return;
    }
    if (tableParts.has(one) && !tableParts.has(tag)) return;
  }
}

function endImplied(open: OpenElements, tag: string): void {
  const rule = implied.get(tag);
  if (rule !== undefined) endUpTo(open, rule);
  if (open.paragraphs > 0 && endParagraph.has(tag)) endUpTo(open, impliedParagraph);
}

/** Closes the outermost open element of these kinds that is inside the nearest holder. */
function endUpTo(open: OpenElements, { ends, within }: ImpliedEnd): void {
  let from = -1;
  for (let index = open.stack.length - 1; index > 0 && !within.has(open.stack[index]?.tag ?? ''); index--) {
    if (ends.has(open.stack[index]?.tag ?? '')) from = index;
  }
  if (from > 0) closeFrom(open, from);
}

function closeFrom(open: OpenElements, from: number): void {
  for (const { tag } of open.stack.splice(from)) if (tag === 'p') open.paragraphs--;
}
