import type { TextRun } from './text-page.ts';

/** A cell on a page; edges in points, rows and columns from 0. */
export interface PageTableCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  runs: TextRun[];
}

/** A table, or the part of it that stands on one page. */
export interface PageTable {
  top: number;
  bottom: number;
  /** What tells its columns from those of another table: where rules divide them, points; else only their numbers. */
  edges: number[];
  rows: number;
  cells: PageTableCell[];
}

/** Points between a cell's edge and its text, as office programs set it. */
export const cellPadding = 5.4;
