import dayjs from 'dayjs';
import type { WorkingYearView } from '../../../../src-main/contract/workspace.ts';

/** Years whose holidays ought to be known and are not: gaps between known years, and the years around the office's. */
export function missingYears(known: readonly Pick<WorkingYearView, 'year'>[], officeYear: number): number[] {
  const years = new Set(known.map(({ year }) => year));
  // The look-back needs the year before, limits that begin in December the year after.
  const [first, last] = [Math.min(officeYear - 1, ...years), Math.max(officeYear + 1, ...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.has(year));
}

/** What a missing year means for what is counted; null when none is missing. */
export function missingWords(years: readonly number[]): string | null {
  if (years.length === 0) return null;
  return `没有 ${years.join('、')} 年的放假安排：落在这${years.length === 1 ? '一年' : '几年'}的工作日只除去周末，不除去节假日，算出的日期可能偏早，并在旁边注明。收到国务院办公厅的放假通知后，在这里导入。`;
}

/** Days of a holiday, both ends counted. */
export function holidayDays({ from, to }: { from: string; to: string }): number {
  return dayjs(to).diff(dayjs(from), 'day') + 1;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** A day with its weekday: 2026-02-14（周六）. */
export function dayWithWeekday(day: string): string {
  return `${day}（周${weekdays[dayjs(day).day()] ?? ''}）`;
}

/** The year that is shown first: the office's, else the latest known; null where none is known. */
export function firstShownYear(known: readonly Pick<WorkingYearView, 'year'>[], officeYear: number): number | null {
  const years = known.map(({ year }) => year);
  return years.includes(officeYear) ? officeYear : (years.toSorted((a, b) => b - a)[0] ?? null);
}
