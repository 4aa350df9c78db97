import type { CellPlace, CellRange } from '../../domain/templates/plain-sheet.ts';
import { heightOfLines, tallestRow, textWidth } from '../row-height.ts';
import { lineStarts } from '../wrap-text.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { widthOfColumn } from './sheet-grid.ts';
import type { CellLooks } from './sheet-styles.ts';
import type { RowHeights } from './template-cell.ts';

/** A text that is put into a cell, with the cells that show it. */
export interface PlacedText {
  readonly place: CellPlace;
  readonly range: CellRange;
  readonly text: string;
  readonly looks: CellLooks;
}

/** New heights in points by row, and the cells that show only a part of their texts. */
export interface FittedRows {
  readonly heights: ReadonlyMap<number, number>;
  readonly cutCells: readonly CellPlace[];
}

/** Points of a row that no program has given a height. */
const usualHeight = 15;

/**
 * Finds the heights that rows need for new texts. A row whose height the file does not state is left to the program that
 * opens it, which fits it to all but merged cells; rows are only ever raised.
 */
export function fitRows(grid: SheetGrid, texts: readonly PlacedText[], mode: RowHeights): FittedRows {
  const heights = new Map<number, number>();
  const cutCells: CellPlace[] = [];
  const stated = (row: number): number | null => heights.get(row) ?? grid.rows.get(row)?.height ?? grid.fixedHeight;
  for (const { place, range, text, looks } of texts) {
    const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
    const width = columns.reduce((sum, column) => sum + widthOfColumn(grid, column), 0);
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at).filter((row) => grid.rows.get(row)?.hidden !== true);
    if (width === 0 || rows.length === 0 || text === '') continue;
    const lines = lineStarts(text, textWidth(width, { font: { size: looks.fontSize } })).length;
    // One line fits any row that was made for text; what fonts take beyond that is the superior's own choice.
    if (lines === 1) continue;
    const isMerged = rows.length > 1 || columns.length > 1;
    const has = rows.reduce((sum, row) => sum + (stated(row) ?? usualHeight), 0);
    const needs = heightOfLines(lines, looks.fontSize);
    if (looks.wraps && ((!isMerged && rows.every((row) => stated(row) === null)) || needs <= has)) continue;
    const missing = Math.ceil(((needs - has) * 4) / rows.length) / 4;
    const raised = rows.map((row) => Math.min(tallestRow, (stated(row) ?? usualHeight) + missing));
    if (!looks.wraps || mode === 'keep' || raised.reduce((sum, height) => sum + height, 0) < needs) cutCells.push(place);
    if (looks.wraps && mode === 'raise') for (const [at, row] of rows.entries()) heights.set(row, raised[at] ?? tallestRow);
  }
  return { heights, cutCells };
}
