import { documentLimits } from '../limits.ts';
import type { HtmlElement } from './html-tree.ts';
import { isHidden } from './page-furniture.ts';

/** A cell of a table of a page; rows and columns from 0. */
export interface WebCell {
  element: HtmlElement;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A cell that alone holds so much of a table's text, in characters and as a part, is a frame around the page's text. */
const frameText = 400;
const framePart = 0.7;
/** Above this part of a table's text in cells with tables of their own it only lays them out. */
const nestedPart = 0.5;
/** So many filled cells make a row of data. */
const dataCells = 3;
const mostRows = 65_536;

/** The cells of a table with their places. Hidden rows count where a spreadsheet program hid them, as in its own files. */
export function tableCells(table: HtmlElement, keepsHiddenRows: boolean): WebCell[] {
  const rows = rowsOf(table).filter((row) => keepsHiddenRows || !isHidden(row));
  const cells: WebCell[] = [];
  /** First row in which each column is free again. */
  const free: number[] = [];
  rows.forEach((rowElement, row) => {
    let column = 0;
    for (const element of rowElement.children) {
      if (typeof element === 'string' || (element.tag !== 'td' && element.tag !== 'th')) continue;
      while ((free[column] ?? 0) > row) column++;
      const width = spanOf(element, 'colspan', documentLimits.tableColumns);
      const rowSpan = Math.min(spanOf(element, 'rowspan', mostRows), rows.length - row);
      for (let at = column; at < column + width; at++) free[at] = row + rowSpan;
      cells.push({ element, row, column, rowSpan, columnSpan: flowsOver(element) ? 1 : width });
      column += width;
    }
  });
  return cells;
}

/** Excel writes so a text that is wider than its cell: the empty cells behind it are not merged with it. */
function flowsOver({ attributes }: HtmlElement): boolean {
  return /mso-ignore\s*:\s*colspan/iu.test(attributes.get('style') ?? '');
}

/** Rows of the table itself and of its parts. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot', 'form'].includes(child.tag) ? rowsOf(child) : [];
  });
}

function spanOf({ attributes }: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attributes.get(name) ?? '', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/**
 * Says of a table that it only lays out the page: one row or column (but in a copied range of a sheet), most of its
 * text in tables inside it, or one big cell.
 */
export function isLayoutTable(cells: readonly WebCell[], isSheet: boolean): boolean {
  if (cells.length <= 1) return true;
  if (isSheet) return false;
  if (!cells.some(({ row }) => row > 0) || !cells.some(({ column }) => column > 0)) return true;
  const measured = cells.map((cell) => ({ ...cell, length: textLength(cell.element) }));
  const whole = measured.reduce((sum, { length }) => sum + length, 0);
  const nested = measured.reduce((sum, { element, length }) => sum + (holds(element, 'table') ? length : 0), 0);
  if (nested > nestedPart * whole) return true;
  const longest = measured.reduce((most, { length }) => Math.max(most, length), 0);
  return longest > frameText && longest > framePart * whole && !hasRowsOfData(measured);
}

/** A header and a row with one long requirement: two rows of several filled cells, and no links beside the text. */
function hasRowsOfData(cells: readonly (WebCell & { length: number })[]): boolean {
  const filled = new Map<number, number>();
  for (const { row, length } of cells) if (length > 0) filled.set(row, (filled.get(row) ?? 0) + 1);
  const rows = [...filled.values()].filter((count) => count >= dataCells).length;
  return rows > 1 && !cells.some(({ element, length }) => length <= frameText && holds(element, 'a'));
}

function holds({ children }: HtmlElement, tag: string): boolean {
  return children.some((child) => typeof child !== 'string' && (child.tag === tag || holds(child, tag)));
}

function textLength({ children }: HtmlElement): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : textLength(child)), 0);
}
