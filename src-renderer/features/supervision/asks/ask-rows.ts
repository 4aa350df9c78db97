import type { AskCount } from '../../../../src-main/contract/supervision.ts';

/** A unit with how often it was asked for something, and the sum. */
export type AskRow = AskCount & { total: number };

/** Columns of numbers. */
export const askColumns = ['assignmentSlips', 'reminders', 'supervisionNotices', 'phoneCalls', 'fillInRows', 'total'] as const;
export type AskColumn = (typeof askColumns)[number];

/** By which column, null for the order of the register. */
export interface AskSort {
  by: AskColumn | null;
  direction: 'ascending' | 'descending';
}

/** The most asked units come first until the clerk wants it otherwise. */
export const usualAskSort: AskSort = { by: 'total', direction: 'descending' };

/** After a click on a column: falling, then rising, then the order of the register. */
export function nextAskSort(sort: AskSort, column: AskColumn): AskSort {
  if (sort.by !== column) return { by: column, direction: 'descending' };
  return sort.direction === 'descending' ? { by: column, direction: 'ascending' } : { by: null, direction: 'descending' };
}

/** Units with their sums; equal ones keep the order of the register. */
export function askRows(counts: readonly AskCount[], { by, direction }: AskSort): AskRow[] {
  const rows = counts.map((count): AskRow => ({
    ...count,
    total: count.assignmentSlips + count.reminders + count.supervisionNotices + count.phoneCalls,
  }));
  if (by === null) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => sign * (left[by] - right[by]));
}

/** The asks of the year in one sentence: 全年共 56 次，涉及 23 家单位，最多的县财政局 6 次. */
export function asksSentence(rows: readonly AskRow[]): string {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  if (total === 0) return '全年还没有向单位发过文书、打过电话。';
  const most = rows.reduce((found, row) => (row.total > found.total ? row : found));
  const asked = `全年共 ${total} 次，涉及 ${rows.filter((row) => row.total > 0).length} 家单位`;
  return most.total > 1 ? `${asked}，最多的${most.unitName} ${most.total} 次。` : `${asked}。`;
}
