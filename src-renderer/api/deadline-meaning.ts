import type { DraftDeadline } from '../../src-main/contract/extraction.ts';

type Recurrence = NonNullable<DraftDeadline['recurrence']>;
type RelativeLimit = NonNullable<DraftDeadline['relative']>;

const periods: Record<Recurrence['every'], string> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
};

/** Months of a period that is longer than one and shorter than a year. */
const monthsOf: Partial<Record<Recurrence['every'], number>> = { quarter: 3, halfYear: 6 };

const limitUnits: Record<RelativeLimit['unit'], string> = { hour: '小时', day: '日', workingDay: '个工作日', month: '个月' };

function monthWords(every: Recurrence['every'], month: number): string {
  const months = monthsOf[every];
  if (months === undefined) return `${month}月`;
  if (month === months) return '末月';
  return month === 1 ? '首月' : `第${month}个月`;
}

/** How often something recurs: 每季度, 每季度末月25日, 每年1月31日. */
export function recurrenceWords({ every, month, day }: Recurrence): string {
  return `${periods[every]}${month === null ? '' : monthWords(every, month)}${day === null ? '' : `${day}日`}`;
}

function limitWords({ amount, unit, event }: RelativeLimit): string {
  return `${event === null ? '' : `${event}后`}${amount}${limitUnits[unit]}内`;
}

/** What the program understood of a deadline, shown beside the printed words: a day, a period or a limit. */
export function deadlineMeaning({ kind, date, recurrence, relative }: Omit<DraftDeadline, 'text'>): string {
  if (kind === 'date') return date ?? '';
  if (kind === 'ongoing') return '持续推进';
  if (kind === 'recurring') return recurrence === null ? '周期性' : recurrenceWords(recurrence);
  return relative === null ? '按事项起算' : limitWords(relative);
}
