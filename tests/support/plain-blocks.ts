import type { TableCell, TextBlock } from '../../src-main/domain/extraction/text-block.ts';

/** Blocks of a plain text, one a line, as a reader would give them without any cleaning. */
export function plainBlocks(text: string): TextBlock[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }, position) => ({
      index: position,
      text: line,
      original: line,
      offsets: null,
      headingLevel: null,
      automaticNumber: null,
      cell: null,
      place: { kind: 'line', line: index + 1 },
    }));
}

/** A cell for `cellBlocks`: its words and how many rows and columns it covers. */
export type CellSketch = string | { text: string; rows?: number; columns?: number };

/** Blocks of one table, given by rows; a place that a merged cell covers is left out of its row. */
export function cellBlocks(rows: readonly (readonly CellSketch[])[], table = 0, firstIndex = 0): TextBlock[] {
  const taken = new Set<string>();
  const blocks: TextBlock[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const sketch of cells) {
      const { text, rows: rowSpan = 1, columns: columnSpan = 1 } = typeof sketch === 'string' ? { text: sketch } : sketch;
      while (taken.has(`${row}:${column}`)) column++;
      for (let down = 0; down < rowSpan; down++) for (let right = 0; right < columnSpan; right++) taken.add(`${row + down}:${column + right}`);
      const cell: TableCell = { table, row, column, rowSpan, columnSpan };
      column += columnSpan;
      if (text === '') continue;
      const index = firstIndex + blocks.length;
      blocks.push({ index, text, original: text, offsets: null, headingLevel: null, automaticNumber: null, cell, place: { kind: 'paragraph', paragraph: index } });
    }
  }
  return blocks;
}
