import type { RawBlock } from '../raw-block.ts';
import type { ByteView } from './bytes.ts';
import type { OldWordParagraph } from './paragraphs.ts';

/** A row of a table: its cells' paragraphs and, from the mark at its end, where the cells stand. */
export interface OldWordRow {
  cells: OldWordParagraph[][];
  definition: ByteView | null;
}

interface CellBounds {
  /** Twips. */
  left: number;
  right: number;
  continuesLeft: boolean;
  continuesAbove: boolean;
}

interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  paragraphs: OldWordParagraph[];
}

/** Edges nearer than this are the same one; twips. */
const sameEdge = 40;

/** One block for each cell with text, merged cells as one; columns count the edges of all rows. */
export function tableBlocks(rows: readonly OldWordRow[], table: number): RawBlock[] {
  const bounds = rows.map(boundsOf);
  const edges = edgesOf(bounds.flat());
  const columnOf = (edge: number): number => edges.findIndex((one) => Math.abs(one - edge) <= sameEdge);
  const cells: OpenCell[] = [];
  const above = new Map<number, OpenCell>();
  rows.forEach(({ cells: contents }, row) => {
    let left: OpenCell | null = null;
    contents.forEach((paragraphs, index) => {
      const bound = bounds[row]?.[index] ?? null;
      const column = bound === null ? index : columnOf(bound.left);
      const columnSpan = bound === null ? 1 : Math.max(columnOf(bound.right) - column, 1);
      const upper = above.get(column);
      if (bound?.continuesLeft && left !== null) {
        left.columnSpan += columnSpan;
        left.paragraphs.push(...paragraphs);
      } else if (bound?.continuesAbove && upper !== undefined) {
        upper.rowSpan = row - upper.row + 1;
        upper.paragraphs.push(...paragraphs);
        left = upper;
      } else {
        left = { row, column, rowSpan: 1, columnSpan, paragraphs: [...paragraphs] };
        cells.push(left);
        above.set(column, left);
      }
    });
  });
  return cells.flatMap((cell) => cellBlock(cell, table));
}

function cellBlock(cell: OpenCell, table: number): RawBlock[] {
  const printed = cell.paragraphs.filter(({ text }) => text.trim() !== '');
  const first = printed[0];
  if (first === undefined) return [];
  const { row, column, rowSpan, columnSpan } = cell;
  return [{
    original: printed.map(({ text }) => text).join('\n'),
    numberLength: first.numberLength,
    headingLevel: null,
    cell: { table, row, column, rowSpan, columnSpan },
    place: { kind: 'paragraph', paragraph: first.paragraph },
  }];
}

/** [MS-DOC] 2.9.323 TDefTableOperand: cells, their edges, then 20 bytes of properties for each. */
function boundsOf({ definition }: OldWordRow): CellBounds[] {
  if (definition === null || definition.bytes.length === 0) return [];
  const count = definition.byte(0);
  const properties = 1 + (count + 1) * 2;
  if (properties > definition.bytes.length) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = properties + index * 20;
    const flags = at + 2 > definition.bytes.length ? 0 : definition.word(at);
    return {
      left: definition.signedWord(1 + index * 2),
      right: definition.signedWord(3 + index * 2),
      continuesLeft: (flags & 3) === 2,
      continuesAbove: (flags & 0x60) === 0x20,
    };
  });
}

function edgesOf(cells: readonly CellBounds[]): number[] {
  const sorted = cells.flatMap(({ left, right }) => [left, right]).toSorted((one, other) => one - other);
  const edges: number[] = [];
  for (const edge of sorted) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > sameEdge) edges.push(edge);
  }
  return edges;
}
