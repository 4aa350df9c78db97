/**
 * A run of characters of one block, in UTF-16 units of that block's `original` text; `end` is exclusive.
 * Spans always speak of the original so that the screen can light them up.
 */
export interface SourceSpan {
  block: number;
  start: number;
  end: number;
}

/** Place of a block in the file that it was read from, as a person would name it. */
export type BlockPlace =
  | { kind: 'line'; line: number }
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'page'; page: number; line: number }
  | { kind: 'sheet'; sheet: string; address: string };

/** Position of a table cell; rows and columns count from 0. A merged cell is one block with its spans. */
export interface TableCell {
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** One paragraph or one table cell of a document, in reading order. */
export interface TextBlock {
  /** Position in the list of blocks, from 0. */
  index: number;
  /** Text after cleaning: what the grammar reads. An automatic number is part of it, as printed. */
  text: string;
  /** Text as it stood in the file (with the automatic number that the file only implies). */
  original: string;
  /** For each UTF-16 unit of `text` its position in `original`; null when both are the same. */
  offsets: number[] | null;
  /** Heading level given by the file's own style, 1 to 9; null for body text. */
  headingLevel: number | null;
  /** Printed form of an automatic number at the start of `text` (`一、`, `(一)`, `1.`); null when the number is typed or absent. */
  automaticNumber: string | null;
  /** Table position, null outside tables. */
  cell: TableCell | null;
  place: BlockPlace;
}

/** Translates a run of the cleaned text of a block into a span of its original. */
export function spanOf(block: TextBlock, start: number, end: number): SourceSpan {
  if (block.offsets === null) return { block: block.index, start, end };
  const first = block.offsets[start] ?? block.original.length;
  const last = end > start ? block.offsets[end - 1] : undefined;
  return { block: block.index, start: first, end: last === undefined ? first : last + 1 };
}
