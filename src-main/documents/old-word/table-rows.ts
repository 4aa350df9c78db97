import type { WordCell } from '../word/word-content.ts';
import type { OldWordRow } from './read-content.ts';

interface CellBounds {
  /** Twips. */
  left: number;
  right: number;
  continuesLeft: boolean;
  continuesAbove: boolean;
}

/** Edges nearer than this are the same one; twips. */
const sameEdge = 40;

/** The cells of a table with their places, merged cells as one; columns count the edges of all rows. */
export function placeCells(rows: readonly OldWordRow[]): WordCell[] {
  const bounds = rows.map(boundsOf);
  const edges = edgesOf(bounds.flat());
  const columnOf = (edge: number): number => edges.findIndex((one) => Math.abs(one - edge) <= sameEdge);
  const cells: WordCell[] = [];
  const above = new Map<number, WordCell>();
  rows.forEach(({ cells: contents }, row) => {
    let left: WordCell | null = null;
    contents.forEach((content, index) => {
      const bound = bounds[row]?.[index] ?? null;
      const column = bound === null ? index : columnOf(bound.left);
      const columnSpan = bound === null ? 1 : Math.max(columnOf(bound.right) - column, 1);
      const upper = above.get(column);
      if (bound?.continuesLeft && left !== null) {
        left.columnSpan += columnSpan;
        left.content.push(...content);
      } else if (bound?.continuesAbove && upper !== undefined) {
        upper.rowSpan = row - upper.row + 1;
        upper.content.push(...content);
        left = upper;
      } else {
        left = { row, column, rowSpan: 1, columnSpan, content: [...content] };
        cells.push(left);
        for (let at = column; at < column + columnSpan; at++) above.delete(at);
        above.set(column, left);
      }
    });
  });
  return cells;
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
