import dayjs from 'dayjs';

/** Spans of time that move on with the day. */
export const duePeriods = ['thisWeek', 'thisMonth', 'nextMonth', 'thisQuarter'] as const;
export type DuePeriod = (typeof duePeriods)[number];

/** When the shown tasks are due: whenever, in a span that moves on with the day, or between two days (null: open end). */
export type DueChoice =
  | { kind: 'any' }
  | { kind: 'period'; period: DuePeriod }
  | { kind: 'days'; from: string | null; to: string | null };

export const withoutDue: DueChoice = { kind: 'any' };

export const duePeriodLabels: Record<DuePeriod, string> = {
  thisWeek: '本周到期',
  thisMonth: '本月到期',
  nextMonth: '下月到期',
  thisQuarter: '本季到期',
};

/** Months from the first to the last of a span, counted from the month of a day. */
const monthsOf: Record<Exclude<DuePeriod, 'thisWeek'>, (month: number) => [number, number]> = {
  thisMonth: () => [0, 0],
  nextMonth: () => [1, 1],
  thisQuarter: (month) => [-(month % 3), 2 - (month % 3)],
};

/** First and last day of a span around `today` (yyyy-mm-dd); a week runs from Monday to Sunday. */
export function daysOfPeriod(period: DuePeriod, today: string): { dueFrom: string; dueTo: string } {
  const day = dayjs(today);
  if (period === 'thisWeek') {
    const monday = day.subtract((day.day() + 6) % 7, 'day');
    return { dueFrom: monday.format('YYYY-MM-DD'), dueTo: monday.add(6, 'day').format('YYYY-MM-DD') };
  }
  const [first, last] = monthsOf[period](day.month());
  return {
    dueFrom: day.add(first, 'month').startOf('month').format('YYYY-MM-DD'),
    dueTo: day.add(last, 'month').endOf('month').format('YYYY-MM-DD'),
  };
}

/** The choice as the contract's filter takes it; what is open is left out. */
export function dueRange(due: DueChoice, today: string): { dueFrom?: string; dueTo?: string } {
  if (due.kind === 'any') return {};
  if (due.kind === 'period') return daysOfPeriod(due.period, today);
  return { ...(due.from === null ? {} : { dueFrom: due.from }), ...(due.to === null ? {} : { dueTo: due.to }) };
}

/** The choice in a few words: 本月到期, 2026年6月到期, 06-10 至 06-30 到期. */
export function dueWords(due: DueChoice): string {
  if (due.kind === 'any') return '全部时限';
  if (due.kind === 'period') return duePeriodLabels[due.period];
  if (due.from === null) return `${due.to ?? ''} 前到期`;
  if (due.to === null) return `${due.from} 起到期`;
  return wholeMonthWords(due.from, due.to) ?? (due.from === due.to ? `${due.from} 到期` : `${due.from.slice(5)} 至 ${due.to.slice(5)} 到期`);
}

function wholeMonthWords(from: string, to: string): string | null {
  const first = dayjs(from);
  const isWhole = first.date() === 1 && first.endOf('month').format('YYYY-MM-DD') === to;
  return isWhole ? `${first.year()}年${first.month() + 1}月到期` : null;
}
