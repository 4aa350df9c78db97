import type { PreviewSheet } from '../../../../src-main/contract/export-questions.ts';
import type { Page, RowSpan } from './paginate.ts';
import type { PaperFacts } from './paper.ts';

type PreviewCell = PreviewSheet['rows'][number]['cells'][number];

/** A cell with its place in the sheet (0-based). */
export interface PlacedCell extends PreviewCell {
  readonly row: number;
  readonly column: number;
}

/** A cell on a page: where it stands on the paper's room for rows, and how much of it an earlier page has shown. Points. */
export interface DrawnCell {
  readonly key: string;
  readonly cell: PlacedCell;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Height of the whole cell, and the part of it above this page. */
  readonly wholeHeight: number;
  readonly shownBefore: number;
}

/** Gives each cell its column: covered places have no cell of their own, as in a table of HTML. */
export function placeCells(rows: PreviewSheet['rows']): PlacedCell[] {
  /** For each column the first row that no cell from above covers. */
  const freeFrom: number[] = [];
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const placed = { ...cell, row, column };
      for (let covered = column; covered < column + cell.across; covered += 1) freeFrom[covered] = row + cell.down;
      column += cell.across;
      return placed;
    });
  });
}

/** Cells of a sheet, found by the rows they stand in. */
export interface CellIndex {
  /** Cells that begin in a row, by row. */
  readonly byRow: ReadonlyMap<number, readonly PlacedCell[]>;
  /** Cells over more than one row. */
  readonly tall: readonly PlacedCell[];
}

/** Prepares a sheet's cells for drawing pages. */
export function cellIndex(rows: PreviewSheet['rows']): CellIndex {
  const byRow = new Map<number, PlacedCell[]>();
  const placed = placeCells(rows);
  for (const cell of placed) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return { byRow, tall: placed.filter(({ down }) => down > 1) };
}

function cellsIn(span: RowSpan, index: CellIndex): PlacedCell[] {
  const begun = index.tall.filter(({ row, down }) => row < span.from && row + down > span.from);
  const own = Array.from({ length: span.to - span.from }, (_, at) => index.byRow.get(span.from + at) ?? []).flat();
  return [...begun, ...own];
}

/** The cells of one page; one that goes on over the page's end is drawn to the end, and goes on at the top of the next. */
export function cellsOnPage(page: Page, index: CellIndex, paper: PaperFacts): DrawnCell[] {
  const rowTop = (row: number): number => paper.rowEdges[row] ?? paper.rowEdges.at(-1) ?? 0;
  const columnLeft = (column: number): number => paper.columnEdges[column] ?? paper.columnEdges.at(-1) ?? 0;
  let spanTop = 0;
  return page.spans.flatMap((span) => {
    const offset = spanTop - rowTop(span.from);
    spanTop += rowTop(span.to) - rowTop(span.from);
    return cellsIn(span, index).map((cell): DrawnCell => {
      const from = Math.max(cell.row, span.from);
      const to = Math.min(cell.row + cell.down, span.to);
      return {
        key: `${cell.row}:${cell.column}`,
        cell,
        left: columnLeft(cell.column),
        top: rowTop(from) + offset,
        width: columnLeft(cell.column + cell.across) - columnLeft(cell.column),
        height: rowTop(to) - rowTop(from),
        wholeHeight: rowTop(cell.row + cell.down) - rowTop(cell.row),
        shownBefore: rowTop(from) - rowTop(cell.row),
      };
    });
  });
}
