import { foldWidth } from '../outline/fold-width.ts';
import { textOfCell } from './cell-text.ts';
import { columnWords } from './column-words.ts';
import type { ReturnedColumn } from './column-words.ts';
import { fillInFields } from './fill-in-row.ts';
import type { SheetCell } from './returned-sheet.ts';

/** Places of the columns of a table, from 0. */
export type FoundColumns = ReadonlyMap<ReturnedColumn, number>;

type CellsOfRow = readonly SheetCell[];
interface KnownHeader {
  column: ReturnedColumn;
  /** 0 for the surest words. */
  rank: number;
}

/** Longer cells are sentences. */
const longestHeader = 40;

/** All words of headers: nearly every cell of a table is none, and one look tells it. */
const anyHeader = new RegExp(columnWords.flatMap(([, patterns]) => patterns.map(({ source }) => source)).join('|'));

/** What texts of cells say as headers: each row is looked at twice, and the cells of a column repeat themselves. */
export type KnownTexts = Map<string, KnownHeader | null>;

function headersOf(row: CellsOfRow, known: KnownTexts): (KnownHeader | null)[] {
  return row.map((cell) => {
    if (typeof cell !== 'string' || cell.length > longestHeader) return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const header = headerOf(cell);
    known.set(cell, header);
    return header;
  });
}

function headerOf(cell: string): KnownHeader | null {
  const words = foldWidth(cell).toLowerCase().replaceAll(/\([^()]*\)/g, '').replaceAll(/[\s*:]/g, '');
  if (!anyHeader.test(words)) return null;
  for (const [column, patterns] of columnWords) {
    const rank = patterns.findIndex((pattern) => pattern.test(words));
    if (rank >= 0) return { column, rank };
  }
  return null;
}

/** Each column once: where its surest words stand first. */
function columnsOf(headers: readonly (KnownHeader | null)[]): FoundColumns {
  const best = new Map<ReturnedColumn, { at: number; rank: number }>();
  for (const [at, header] of headers.entries()) {
    if (header === null) continue;
    const known = best.get(header.column);
    if (known === undefined || header.rank < known.rank) best.set(header.column, { at, rank: header.rank });
  }
  return new Map(Array.from(best, ([column, { at }]) => [column, at]));
}

/** A row below a header that consists of headers only divides or repeats it. */
function secondLine(row: CellsOfRow | undefined, known: KnownTexts): (KnownHeader | null)[] | null {
  if (row === undefined) return null;
  const headers = headersOf(row, known);
  const count = headers.filter((header) => header !== null).length;
  if (count < 2) return null;
  return count === row.filter((cell) => textOfCell(cell) !== '').length ? headers : null;
}

function isTable(columns: FoundColumns): boolean {
  return (columns.has('title') || columns.has('rowId')) && fillInFields.some((field) => columns.has(field));
}

/**
 * Reads a row as the header of a returned table, with the row below it where that divides merged cells; null unless it
 * names a task (or the row's id) and something that a unit fills in. `rowCount` is how many rows the header takes; `known` is
 * kept by a reader of many rows.
 */
export function readHeader(row: CellsOfRow, below: CellsOfRow | undefined, known: KnownTexts = new Map()): { columns: FoundColumns; rowCount: 1 | 2 } | null {
  const first = headersOf(row, known);
  if (first.every((header) => header === null)) return null;
  const second = secondLine(below, known);
  // A row that is a whole header by itself is read as one; what stands above it is a line of the title.
  if (second !== null && !isTable(columnsOf(second))) {
    const width = Math.max(first.length, second.length);
    const columns = columnsOf(Array.from({ length: width }, (_, at) => second[at] ?? first[at] ?? null));
    if (isTable(columns)) return { columns, rowCount: 2 };
  }
  const columns = columnsOf(first);
  return isTable(columns) ? { columns, rowCount: 1 } : null;
}
