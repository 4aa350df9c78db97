import type { ReactNode } from 'react';

/** A column of a table whose rows are one line high. */
export interface RowGridColumn<Row> {
  key: string;
  label: string;
  /** Its track: 7em, minmax(12em, 1fr). */
  width: string;
  /** Width of the table in em below which the column gives way; the panel shows what it said. */
  shownFrom?: number;
  right?: boolean;
  cell: (row: Row) => ReactNode;
  /** What a cut text says in full. */
  title?: (row: Row) => string;
  /** Absent where its head sorts nothing; `direction` is null while another column sorts. */
  sort?: { direction: 'ascending' | 'descending' | null; onSort: () => void };
}

/** The columns that a table of this width (em) has room for; all of them while it is not measured yet (0). */
export function columnsInRoom<Row>(columns: readonly RowGridColumn<Row>[], width: number): readonly RowGridColumn<Row>[] {
  return columns.filter(({ shownFrom = 0 }) => width === 0 || width >= shownFrom);
}

/** The tracks of a CSS grid for these columns, with one for the boxes of rows that can be checked. */
export function gridTracks<Row>(columns: readonly RowGridColumn<Row>[], withChecks: boolean): string {
  return [...(withChecks ? ['2.6em'] : []), ...columns.map(({ width }) => width)].join(' ');
}
