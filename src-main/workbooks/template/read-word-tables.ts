import type { PlainSheet, PlainValue } from '../../domain/templates/plain-sheet.ts';
import type { WordTable } from './word-grid.ts';
import { cellText, findWordTables } from './word-grid.ts';
import { parseXmlTree } from './xml-tree.ts';

/** The tables of a document's main part as plain rows; numbers that Word counts by itself are not in them. */
export function readWordTables(xml: string): PlainSheet[] {
  return findWordTables(xml, parseXmlTree(xml)).map((table) => readTable(xml, table));
}

function readTable(xml: string, { rows, cells, merges, caption }: WordTable): PlainSheet {
  const values = rows.map((): PlainValue[] => []);
  for (const { element, row, column } of cells) {
    const inRow = values[row] ?? [];
    while (inRow.length < column) inRow.push(null);
    inRow[column] = cellText(xml, element) || null;
  }
  return { name: caption, hidden: false, rows: values, merges, formulas: [] };
}
