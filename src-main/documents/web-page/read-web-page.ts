import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import type { HtmlElement } from './html-tree.ts';
import { parseHtml } from './html-tree.ts';
import { isOfficePage, isSheetPage } from './office-markup.ts';
import { countFrames, isFurnitureLine } from './page-furniture.ts';
import type { WebLine } from './web-lines.ts';
import { collectLines } from './web-lines.ts';
import type { WebCell } from './web-tables.ts';
import { isLayoutTable, tableCells } from './web-tables.ts';

/** What a page shows that its file does not hold: the pages in its frames, each to be saved on its own. */
export interface WebRemark {
  kind: 'frames';
  count: number;
}

/**
 * Reads a saved web page, also one that is named .xls or .doc: lines of text and cells of tables, without the menus,
 * bars and footers around them. Nothing is loaded and no script runs. Own parser of forgiving HTML, because no kept
 * one is among the project's libraries. Throws `DocumentError`.
 */
export function readWebPage(html: string, tell: (remark: WebRemark) => void = () => undefined): RawBlock[] {
  const root = parseHtml(html);
  const count = countFrames(root);
  if (count > 0) tell({ kind: 'frames', count });
  return readPage(root, html);
}

/**
 * Reads HTML from the clipboard, as Word, WPS, Excel and browsers put it there: with the automatic numbers that they
 * print into it, without comments, and a copied range of a sheet as a table, be it one row or one column. Throws `DocumentError`.
 */
export function readPastedHtml(html: string): RawBlock[] {
  const start = html.search(/<(?:!|[a-z])/iu);
  const content = /^Version:\d/u.test(html) ? html.slice(Math.max(start, 0)) : html;
  const isBareRows = /^(?:\s|<!--[^>]*-->|<meta[^>]*>)*<(?:tr|td|tbody|col)/iu.test(content);
  return readPage(parseHtml(isBareRows ? `<table>${content}` : content), content);
}

function readPage(root: HtmlElement, html: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  const isOffice = isOfficePage(html);
  const isSheet = isSheetPage(html);
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
  const addCell = ({ element, row, column, rowSpan, columnSpan }: WebCell): void => {
    const lines: WebLine[] = [];
    collectLines(element, { addLine: (line) => lines.push(line), readTable: () => false, isWrapped: isOffice });
    add(lines, { table: tables, row, column, rowSpan, columnSpan });
  };
  const addTable = (table: HtmlElement): boolean => {
    const cells = tableCells(table, isOffice);
    if (isLayoutTable(cells, isSheet)) return false;
    cells.forEach(addCell);
    tables++;
    return true;
  };
  const addLine = (line: WebLine): void => {
    if (!isFurnitureLine(line.text)) add([line], null);
  };
  collectLines(root, { addLine, readTable: addTable, isWrapped: isOffice });
  return blocks;
}
