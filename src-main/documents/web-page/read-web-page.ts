import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import type { HtmlElement } from './html-tree.ts';
import { parseHtml } from './html-tree.ts';
import { createListNumbers } from './list-numbers.ts';
import { isFurniture, isFurnitureLine } from './page-furniture.ts';
import { tableCells } from './web-tables.ts';

const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'o:p',
  'q', 'ruby', 'rb', 's', 'samp', 'small', 'span', 'st1:chsdate', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);
const unprinted = new Set(['rt', 'rp']);

/** A line of a page. */
interface WebLine {
  text: string;
  /** UTF-16 units of the list number at the start of `text`. */
  numberLength: number;
  /** 1 to 6, null for body text. */
  headingLevel: number | null;
}

/**
 * Reads a saved web page, also one that is named .xls or .doc: lines of text and cells of tables, without the menus,
 * bars and footers around them. Nothing is loaded and no script runs. Own parser of forgiving HTML, because no kept
 * one is among the project's libraries. Throws `DocumentError`.
 */
export function readWebPage(html: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let tables = 0;
  let paragraph = 0;
  const add = (lines: readonly WebLine[], cell: RawBlock['cell']): void => {
    const [first] = lines;
    if (first === undefined) return;
    if (blocks.length >= documentLimits.blocks) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'blocks', maximum: documentLimits.blocks });
    const { numberLength, headingLevel } = first;
    const original = lines.map(({ text }) => text).join('\n');
    blocks.push({ original, numberLength, headingLevel: cell === null ? headingLevel : null, cell, place: { kind: 'paragraph', paragraph: ++paragraph } });
  };
  const addTable = (table: HtmlElement): boolean => {
    const cells = tableCells(table);
    if (cells === null) return false;
    for (const { element, row, column, rowSpan, columnSpan } of cells) {
      const lines: WebLine[] = [];
      collectLines(element, (line) => lines.push(line), () => false);
      add(lines, { table: tables, row, column, rowSpan, columnSpan });
    }
    tables++;
    return true;
  };
  collectLines(parseHtml(html), (line) => (isFurnitureLine(line.text) ? undefined : add([line], null)), addTable);
  return blocks;
}

/** Goes through the printed content in order; `readTable` says of a table whether it took it over. */
function collectLines(root: HtmlElement, addLine: (line: WebLine) => unknown, readTable: (table: HtmlElement) => boolean): void {
  let text = '';
  let number = '';
  let headingLevel: number | null = null;
  const endLine = (): void => {
    const content = text.replaceAll(/[ \t\r\n\f]+/gu, ' ').trim();
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
      if (unprinted.has(child.tag) || isFurniture(child)) continue;
      if (inline.has(child.tag)) {
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
