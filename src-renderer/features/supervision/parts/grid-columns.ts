import type { ReactNode } from 'react';

/** A column of a `LineGrid`; widths in em. */
export interface GridColumn<Line> {
  key: string;
  label: string;
  width: number;
  /** Takes what the others leave, its width at least. */
  grows?: boolean;
  numeric?: boolean;
  /** Left out where there is no room for all; the highest first. */
  spare?: number;
  cell: (line: Line) => ReactNode;
  /** What a cut text says in full. */
  title?: (line: Line) => string;
  sort?: { direction: 'ascending' | 'descending' | null; onSort: () => void };
}

/** Width of the column of check boxes in em. */
export const checkWidth = 2.8;

/** The columns that fit into `room` em, the most spare ones left out first; those that are not spare stay in any case. */
export function columnsThatFit<Line>(columns: readonly GridColumn<Line>[], room: number): readonly GridColumn<Line>[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const highest = Math.max(0, ...columns.map(({ spare }) => spare ?? 0));
  if (width <= room || highest === 0) return columns;
  return columnsThatFit(columns.filter(({ spare }) => spare !== highest), room);
}

/** The tracks of a CSS grid for these columns. */
export function gridTracks<Line>(columns: readonly GridColumn<Line>[], withChecks: boolean): string {
  const tracks = columns.map(({ width, grows }) => (grows ? `minmax(${width}em, 1fr)` : `${width}em`));
  return [...(withChecks ? [`${checkWidth}em`] : []), ...tracks].join(' ');
}
