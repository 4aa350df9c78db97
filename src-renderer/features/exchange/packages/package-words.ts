import type { FillInPackageView } from '../../../../src-main/contract/exchange.ts';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';

/** A day (YYYY-MM-DD) without its year: 7 月 2 日. */
function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`;
}

/** The period that units report on: 2026 年第三季度. */
export function periodWords({ year, quarter }: { year: number; quarter: number | null }): string {
  return `${year} 年${quarter === null ? '' : quarterName(quarter)}`;
}

/** A distribution as the clerk tells it from others: 2026 年第三季度 · 7 月 2 日下发 · 请于 7 月 10 日前报回. */
export function packageName(given: Pick<FillInPackageView, 'year' | 'quarter' | 'distributedOn' | 'replyBy'>): string {
  return [
    periodWords(given),
    `${monthAndDay(given.distributedOn)}下发`,
    ...(given.replyBy === null ? [] : [`请于 ${monthAndDay(given.replyBy)}前报回`]),
  ].join(' · ');
}

/** How much a distribution asks: 32 家单位，410 项. */
export function packageSize({ workbooks }: Pick<FillInPackageView, 'workbooks'>): string {
  const rows = workbooks.reduce((sum, workbook) => sum + workbook.rows, 0);
  return `${workbooks.length} 家单位，${rows} 项`;
}
