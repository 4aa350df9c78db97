import type { DraftTaskView } from '../../../../src-main/contract/imports.ts';

export type DraftDeadline = DraftTaskView['deadlines'][number];

const periods: Record<NonNullable<DraftDeadline['recurrence']>['every'], string> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
};

const limitUnits: Record<NonNullable<DraftDeadline['relative']>['unit'], string> = {
  hour: '小时',
  day: '日',
  workingDay: '个工作日',
  month: '个月',
};

/** What the program understood of a deadline, shown beside the printed words: a day, a period or a limit. */
export function deadlineMeaning(deadline: DraftDeadline): string {
  if (deadline.kind === 'date') return deadline.date ?? '';
  if (deadline.kind === 'ongoing') return '持续推进';
  if (deadline.kind === 'recurring') return deadline.recurrence ? recurrenceWords(deadline.recurrence) : '周期';
  return deadline.relative ? relativeWords(deadline.relative) : '按事项起算';
}

function recurrenceWords({ every, month, day }: NonNullable<DraftDeadline['recurrence']>): string {
  if (every === 'quarter' && month !== null) return `每季度末月${day === null ? '' : `${day}日`}`;
  return `${periods[every]}${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

function relativeWords({ amount, unit, event }: NonNullable<DraftDeadline['relative']>): string {
  return `${event ? `${event}后` : ''}${amount}${limitUnits[unit]}内`;
}
