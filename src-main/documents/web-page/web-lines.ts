import type { HtmlElement } from './html-tree.ts';
import { createListNumbers } from './list-numbers.ts';
import { isOfficeExtra, listNumberOf } from './office-markup.ts';
import { isFurniture } from './page-furniture.ts';

/** A line of a page. */
export interface WebLine {
  text: string;
  /** UTF-16 units of the list number at the start of `text`. */
  numberLength: number;
  /** 1 to 6, null for body text. */
  headingLevel: number | null;
}

/** Elements that begin a line of their own; any other, also an unknown one, stands in the line, as in a browser. */
const block = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol',
  'optgroup', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const unprinted = new Set(['rt', 'rp']);

/** What is done with the content of a page. */
export interface LineReader {
  addLine: (line: WebLine) => void;
  /** Says of a table whether it took it over. */
  readTable: (table: HtmlElement) => boolean;
  /** The file's own line ends say nothing: its program breaks lines between any two characters. */
  isWrapped: boolean;
}

const wide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u201c\\u201d]';
const wrappedEnd = new RegExp(`(?<=${wide})[ \\t\\f]*[\\r\\n][ \\t\\r\\n\\f]*(?=${wide})`, 'gu');

/** Goes through the printed content in order. */
export function collectLines(root: HtmlElement, { addLine, readTable, isWrapped }: LineReader): void {
  let text = '';
  let number = '';
  let headingLevel: number | null = null;
  const endLine = (): void => {
    const content = (isWrapped ? text.replaceAll(wrappedEnd, '') : text).replaceAll(/[ \t\r\n\f]+/gu, ' ').trim();
    text = '';
    if (content === '') return;
    addLine({ text: number + content, numberLength: number.length, headingLevel });
    number = '';
  };
  const walk = (element: HtmlElement, preformatted: boolean): void => {
    const numberOf = createListNumbers(element);
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (preformatted) addPreformatted(child);
        else text += child;
        continue;
      }
      if (unprinted.has(child.tag) || isOfficeExtra(child) || isFurniture(child)) continue;
      const printed = listNumberOf(child);
      if (printed !== null) {
        number = printed;
        continue;
      }
      if (!block.has(child.tag)) {
        walk(child, preformatted);
        continue;
      }
      endLine();
      if (child.tag === 'table' && readTable(child)) continue;
      const outer = headingLevel;
      if (/^h[1-6]$/u.test(child.tag)) headingLevel = Number(child.tag[1]);
      number = numberOf(child) || number;
      walk(child, preformatted || child.tag === 'pre');
      endLine();
      headingLevel = outer;
    }
  };
  const addPreformatted = (content: string): void => {
    content.split(/\r\n|[\r\n]/u).forEach((line, index) => {
      if (index > 0) endLine();
      text += line;
    });
  };
  walk(root, false);
  endLine();
}
