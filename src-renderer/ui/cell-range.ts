/** A cell by its line and column in the shown table, both from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A block of cells; all four edges belong to it. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How many lines and columns the table has. */
export interface TableSize {
  rows: number;
  columns: number;
}

/** Lines that PageUp and PageDown move by. */
const page = 12;

/** The block between two of its corners. */
export function rangeBetween(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** The place inside the table that is nearest. */
export function clamped({ row, column }: CellPlace, { rows, columns }: TableSize): CellPlace {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}

/** Where a key leads to, with Ctrl to the edge of the table; null for a key that does not move. */
export function placeAfterKey(key: string, ctrl: boolean, { row, column }: CellPlace, size: TableSize): CellPlace | null {
  const far = ctrl ? Infinity : 1;
  const targets: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: row - far, column },
    ArrowDown: { row: row + far, column },
    ArrowLeft: { row, column: column - far },
    ArrowRight: { row, column: column + far },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? Infinity : row, column: Infinity },
  };
  const target = targets[key];
  return target === undefined ? null : clamped(target, size);
}

/** The next cell (step 1) or the one before (-1) through all lines; null beyond the first and the last one. */
export function placeAfterTab({ row, column }: CellPlace, step: 1 | -1, { rows, columns }: TableSize): CellPlace | null {
  const index = row * columns + column + step;
  return index < 0 || index >= rows * columns ? null : { row: Math.floor(index / columns), column: index % columns };
}
