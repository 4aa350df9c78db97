import type { Element } from '@xmldom/xmldom';
import { attributeOf, childElement, childNumber, childSwitch } from '../container/parse-xml.ts';
import { documentLimits } from '../limits.ts';
import { checkDepth, isPlaceholder, printedChildren } from './element-text.ts';
import type { WordCell, WordContent } from './word-content.ts';

/** A row or cell, and whether it only shows the words that ask for its content. */
interface TableElement {
  element: Element;
  placeholder: boolean;
}

const containers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** The cells of a table, merged ones as one; deleted and hidden rows are left out. `readCell` is called in document order. */
export function readTable(table: Element, readCell: (cell: Element) => WordContent[]): WordCell[] {
  const cells: WordCell[] = [];
  /** The cell that a vertical merge continues, by its first column. */
  const open = new Map<number, WordCell>();
  let row = 0;
  for (const { element: rowElement, placeholder } of collect(table, 'tr', false, 0)) {
    const properties = childElement(rowElement, 'trPr');
    if (childElement(properties, 'del') !== null || childSwitch(properties, 'hidden')) continue;
    let column = childNumber(properties, 'gridBefore') ?? 0;
    let previous: WordCell | null = null;
    for (const cell of collect(rowElement, 'tc', placeholder, 0)) {
      const cellProperties = childElement(cell.element, 'tcPr');
      if (childElement(cellProperties, 'cellDel') !== null) continue;
      const columnSpan = Math.min(Math.max(childNumber(cellProperties, 'gridSpan') ?? 1, 1), documentLimits.tableColumns);
      const content = cell.placeholder ? [] : readCell(cell.element);
      const above: WordCell | undefined = mergeState(cellProperties, 'vMerge') === 'continue' ? open.get(column) : undefined;
      if (above !== undefined) {
        above.rowSpan = row - above.row + 1;
        above.content.push(...content);
        previous = above;
      } else if (previous !== null && mergeState(cellProperties, 'hMerge') === 'continue') {
        previous.columnSpan += columnSpan;
        previous.content.push(...content);
      } else {
        previous = { row, column, rowSpan: 1, columnSpan, content };
        cells.push(previous);
        for (let at = column; at < column + columnSpan; at++) open.delete(at);
        // A table that was cut in two may go on with a merge whose beginning it has lost.
        if (mergeState(cellProperties, 'vMerge') !== null) open.set(column, previous);
      }
      column += columnSpan;
    }
    row++;
  }
  return cells;
}

function mergeState(properties: Element | null, name: 'vMerge' | 'hMerge'): 'restart' | 'continue' | null {
  const element = childElement(properties, name);
  if (element === null) return null;
  return attributeOf(element, 'val') === 'restart' ? 'restart' : 'continue';
}

/** Rows or cells, also inside content controls and tracked insertions. */
function collect(parent: Element, name: 'tr' | 'tc', placeholder: boolean, depth: number): TableElement[] {
  checkDepth(depth);
  return printedChildren(parent).flatMap((child) => {
    if (child.localName === name) return [{ element: child, placeholder }];
    return containers.has(child.localName ?? '') ? collect(child, name, placeholder || isPlaceholder(child), depth + 1) : [];
  });
}
