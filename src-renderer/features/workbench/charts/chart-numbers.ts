import type { Charts } from '../../../../src-main/contract/workbench.ts';

export type { Charts };
export type Counts = Charts['byUnit'][number]['counts'];
export type HeatCell = Charts['heat'][number];

/** A whole percentage, rounded down so that 100 is said only when everything is done; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}

/** How a unit stands in a quarter: what is not done is missed only once the quarter has ended. */
export type HeatLevel = 'nothing' | 'done' | 'partly' | 'open' | 'missed';

/** Level of a quarter of a year on a day (yyyy-mm-dd). */
export function heatLevel({ quarter, due, done }: Pick<HeatCell, 'quarter' | 'due' | 'done'>, year: number, asOf: string): HeatLevel {
  if (due === 0) return 'nothing';
  if (done >= due) return 'done';
  const ended = asOf >= (quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`);
  if (ended) return 'missed';
  return done > 0 ? 'partly' : 'open';
}

export interface HeatRow {
  unit: Charts['byUnit'][number];
  /** By quarter; a quarter that the application does not tell of has nothing due. */
  cells: HeatCell[];
}

/** Units of a class, or of all (null), with their four quarters. */
export function heatRows({ byUnit, heat }: Pick<Charts, 'byUnit' | 'heat'>, classCode: string | null): HeatRow[] {
  const cells = new Map(heat.map((cell) => [`${cell.unitId} ${cell.quarter}`, cell]));
  return byUnit
    .filter((unit) => classCode === null || unit.classCode === classCode)
    .map((unit) => ({
      unit,
      cells: [1, 2, 3, 4].map((quarter) => cells.get(`${unit.unitId} ${quarter}`) ?? { unitId: unit.unitId, quarter, due: 0, done: 0 }),
    }));
}

/** First and last day (yyyy-mm-dd) of some months of a year, for the filter of the ledger. */
function span(year: number, firstMonth: number, lastMonth: number): { dueFrom: string; dueTo: string } {
  const day = (month: number, date: number): string => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  return { dueFrom: day(firstMonth, 1), dueTo: day(lastMonth + 1, 0) };
}

/** First and last day of a month (1 to 12). */
export function monthSpan(year: number, month: number): { dueFrom: string; dueTo: string } {
  return span(year, month, month);
}

/** First and last day of a quarter (1 to 4). */
export function quarterSpan(year: number, quarter: number): { dueFrom: string; dueTo: string } {
  return span(year, quarter * 3 - 2, quarter * 3);
}
