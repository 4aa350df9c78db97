import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childElements, childNumber } from '../container/parse-xml.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import { checkDepth } from './paragraph-text.ts';
import type { ParagraphReader, WordParagraph } from './read-paragraph.ts';

interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  paragraphs: WordParagraph[];
}

const rowContainers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** One block for each cell of a table that has text, merged cells as one, its paragraphs divided by newlines. */
export function readTable(table: Element, tableIndex: number, readParagraph: ParagraphReader): RawBlock[] {
  const cells: OpenCell[] = [];
  /** The cell that a vertical merge continues, by its first column. */
  const open = new Map<number, OpenCell>();
  let row = 0;
  for (const rowElement of collect(table, 'tr', 0)) {
    const properties = childElement(rowElement, 'trPr');
    if (childElement(properties, 'del') !== null) continue;
    let column = childNumber(properties, 'gridBefore') ?? 0;
    let previous: OpenCell | null = null;
    for (const cellElement of collect(rowElement, 'tc', 0)) {
      const cellProperties = childElement(cellElement, 'tcPr');
      const columnSpan = Math.min(Math.max(childNumber(cellProperties, 'gridSpan') ?? 1, 1), documentLimits.tableColumns);
      const paragraphs = readParagraphs(cellElement, readParagraph, 0);
      const above = mergeState(cellProperties, 'vMerge') === 'continue' ? open.get(column) : undefined;
      if (above !== undefined) {
        above.rowSpan = row - above.row + 1;
        above.paragraphs.push(...paragraphs);
      } else if (previous !== null && mergeState(cellProperties, 'hMerge') === 'continue') {
        previous.columnSpan += columnSpan;
        previous.paragraphs.push(...paragraphs);
      } else {
        previous = { row, column, rowSpan: 1, columnSpan, paragraphs };
        cells.push(previous);
        if (mergeState(cellProperties, 'vMerge') === 'restart') open.set(column, previous);
        else open.delete(column);
      }
      column += columnSpan;
    }
    row++;
  }
  return cells.flatMap((cell) => cellBlock(cell, tableIndex));
}

function mergeState(properties: Element | null, name: 'vMerge' | 'hMerge'): 'restart' | 'continue' | null {
  const element = childElement(properties, name);
  if (element === null) return null;
  return attributeOf(element, 'val') === 'restart' ? 'restart' : 'continue';
}

function cellBlock(cell: OpenCell, table: number): RawBlock[] {
  const printed = cell.paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
  const first = printed[0];
  if (first === undefined) return [];
  return [{
    original: printed.map((paragraph) => paragraph.text).join('\n'),
    numberLength: first.numberLength,
    headingLevel: null,
    cell: { table, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan },
    place: { kind: 'paragraph', paragraph: first.paragraph },
  }];
}

/** Paragraphs of a cell in order, those of tables inside it too. */
function readParagraphs(parent: Element, readParagraph: ParagraphReader, depth: number): WordParagraph[] {
  checkDepth(depth);
  return childElements(parent).flatMap((child) => {
    if (child.localName !== 'p') return readParagraphs(child, readParagraph, depth + 1);
    const paragraph = readParagraph(child);
    return paragraph === null ? [] : [paragraph];
  });
}

/** Rows or cells, also inside content controls and tracked insertions. */
function collect(parent: Element, name: 'tr' | 'tc', depth: number): Element[] {
  checkDepth(depth);
  return childElements(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    return rowContainers.has(child.localName ?? '') ? collect(child, name, depth + 1) : [];
  });
}
