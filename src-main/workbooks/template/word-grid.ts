import type { CellRange } from '../../domain/templates/plain-sheet.ts';
import type { XmlElement } from './xml-tree.ts';
import { attributeOf, childOf, decodeXml, numberAttribute } from './xml-tree.ts';

/** A cell of a Word table by its place in the table's grid, counted from 0. */
export interface WordCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** A table of a Word document; a cell that is merged downwards or to the right stands for all that belong to it. */
export interface WordTable {
  readonly element: XmlElement;
  /** Rows as the document has them. */
  readonly rows: readonly XmlElement[];
  readonly cells: readonly WordCell[];
  readonly merges: readonly CellRange[];
  /** Words of the last paragraph above it. */
  readonly caption: string;
}

/** Elements that stand around rows, cells or paragraphs without being seen. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag', 'hyperlink', 'fldSimple']);
/** What a newer way of saying it replaces, and what is no more or never was text. */
const unseen = new Set(['Fallback', 'del', 'moveFrom', 'instrText', 'delText', 'txbxContent', 'pict', 'object', 'drawing', 'pPr', 'rPr', 'tcPr']);
/** Most columns that one cell may span. */
const widestSpan = 1_000;
const longestCaption = 60;

/** The tables of a document in their order, those inside of other tables too. */
export function findWordTables(xml: string, root: XmlElement): WordTable[] {
  const tables: WordTable[] = [];
  let caption = '';
  const walk = (parent: XmlElement, inTable: boolean): void => {
    for (const element of parent.children) {
      if (unseen.has(element.name)) continue;
      if (element.name === 'tbl') {
        tables.push(readTable(xml, element, caption));
        walk(element, true);
      } else if (element.name === 'p') {
        const words = inTable ? '' : paragraphText(xml, element).trim();
        if (words !== '') caption = words.slice(0, longestCaption);
      } else walk(element, inTable);
    }
  };
  walk(root, false);
  return tables;
}

function readTable(xml: string, table: XmlElement, caption: string): WordTable {
  const rows = inside(table, 'tr');
  const cells: WordCell[] = [];
  const merges = new Map<WordCell, CellRange>();
  /** The cell that a merge downwards goes on with, by its first column. */
  const open = new Map<number, WordCell>();
  const widen = (cell: WordCell, bottom: number, right: number): void => {
    const range = merges.get(cell);
    merges.set(cell, { top: cell.row, left: cell.column, bottom: Math.max(bottom, range?.bottom ?? 0), right: Math.max(right, range?.right ?? 0) });
  };
  for (const [row, element] of rows.entries()) {
    let column = numberValue(xml, childOf(element, 'trPr'), 'gridBefore') ?? 0;
    let previous: WordCell | null = null;
    for (const tc of inside(element, 'tc')) {
      const properties = childOf(tc, 'tcPr');
      const columnSpan = Math.min(Math.max(numberValue(xml, properties, 'gridSpan') ?? 1, 1), widestSpan);
      const down = mergeOf(xml, properties, 'vMerge');
      const above = down === 'continue' ? open.get(column) : undefined;
      if (above !== undefined) widen(above, row, above.column + above.columnSpan - 1);
      else if (previous !== null && mergeOf(xml, properties, 'hMerge') === 'continue') widen(previous, row, column + columnSpan - 1);
      else {
        const cell: WordCell = { element: tc, row, column, columnSpan };
        cells.push(cell);
        if (columnSpan > 1) widen(cell, row, column + columnSpan - 1);
        for (let at = column; at < column + columnSpan; at++) open.delete(at);
        if (down !== null) open.set(column, cell);
        previous = cell;
      }
      column += columnSpan;
    }
  }
  return { element: table, rows, cells, merges: [...merges.values()], caption };
}

/** Elements of a name inside of another, also where something unseen stands around them. */
export function inside(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => (child.name === name ? [child] : wrappers.has(child.name) ? inside(child, name) : []));
}

function numberValue(xml: string, properties: XmlElement | null, name: string): number | null {
  return numberAttribute(xml, childOf(properties, name), 'val');
}

function mergeOf(xml: string, properties: XmlElement | null, name: 'vMerge' | 'hMerge'): 'restart' | 'continue' | null {
  const element = childOf(properties, name);
  if (element === null) return null;
  return attributeOf(xml, element, 'val') === 'restart' ? 'restart' : 'continue';
}

/** Text of a cell, a line for each paragraph; tables inside of it have their own. */
export function cellText(xml: string, cell: XmlElement): string {
  return inside(cell, 'p').map((paragraph) => paragraphText(xml, paragraph)).join('\n').trim();
}

function paragraphText(xml: string, element: XmlElement): string {
  return element.children
    .map((child) => {
      if (unseen.has(child.name)) return '';
      if (child.name === 't') return decodeXml(xml.slice(child.contentStart, child.contentEnd));
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      return child.name === 'noBreakHyphen' ? '-' : paragraphText(xml, child);
    })
    .join('');
}
