import { documentLimits } from '../limits.ts';
import type { HtmlElement } from './html-tree.ts';

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
const mostRows = 65_536;

/** The cells of a table with their places; null when the table only lays out the page: tables inside, one column, one big cell. */
export function tableCells(table: HtmlElement): WebCell[] | null {
  const rows = rowsOf(table);
  const cells: WebCell[] = [];
  /** First row in which each column is free again. */
  const free: number[] = [];
  rows.forEach((rowElement, row) => {
    let column = 0;
    for (const element of rowElement.children) {
      if (typeof element === 'string' || (element.tag !== 'td' && element.tag !== 'th')) continue;
      while ((free[column] ?? 0) > row) column++;
      const columnSpan = spanOf(element, 'colspan', documentLimits.tableColumns);
      const rowSpan = Math.min(spanOf(element, 'rowspan', mostRows), rows.length - row);
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan;
      cells.push({ element, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  return isLayout(cells) ? null : cells;
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

function isLayout(cells: readonly WebCell[]): boolean {
  if (!cells.some(({ row }) => row > 0) || !cells.some(({ column }) => column > 0)) return true;
  if (cells.some(({ element }) => holdsTable(element))) return true;
  const lengths = cells.map(({ element }) => textLength(element));
  const longest = lengths.reduce((one, other) => Math.max(one, other), 0);
  return longest > frameText && longest > framePart * lengths.reduce((sum, length) => sum + length, 0);
}

function holdsTable({ children }: HtmlElement): boolean {
  return children.some((child) => typeof child !== 'string' && (child.tag === 'table' || holdsTable(child)));
}

function textLength({ children }: HtmlElement): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : textLength(child)), 0);
}
