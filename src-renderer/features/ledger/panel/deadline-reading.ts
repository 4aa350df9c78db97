import type { DraftDeadline } from './task-draft.ts';

type Recurrence = NonNullable<DraftDeadline['recurrence']>;
type Relative = NonNullable<DraftDeadline['relative']>;

const everyLabels: Record<Recurrence['every'], string> = {
  day: '每天',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
};
const unitLabels: Record<Relative['unit'], string> = { hour: '小时', day: '天', workingDay: '个工作日', month: '个月' };

function recurrenceWords({ every, month, day }: Recurrence): string {
  const monthWords = month === null ? '' : every === 'year' ? `${month} 月` : `第 ${month} 个月`;
  const dayWords = day === null ? '' : ` ${day} 日`;
  return `${everyLabels[every]}${monthWords}${dayWords}`;
}

/** How the program understood a deadline, beside its printed words. */
export function readingOf(deadline: DraftDeadline): string {
  if (deadline.date !== null) return deadline.date;
  if (deadline.recurrence) return recurrenceWords(deadline.recurrence);
  if (deadline.relative) {
    const { amount, unit, event } = deadline.relative;
    return `${event ? `${event}后` : ''} ${amount} ${unitLabels[unit]}内`.trim();
  }
  return '持续推进';
}
