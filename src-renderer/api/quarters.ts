import { quarterNames } from '../../src-main/contract/text/quarter-names.ts';

/** The four quarters for a choice. */
export const quarterOptions = quarterNames.map((label, index) => ({ value: index + 1, label }));

/** The quarter of a year in which a day (YYYY-MM-DD) lies: the first one before the year, the last one after it. */
export function runningQuarter(year: number, day: string): number {
  const dayYear = Number(day.slice(0, 4));
  if (dayYear !== year) return dayYear < year ? 1 : 4;
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}
