import type { WebsiteColumnView } from '../../src-main/contract/website.ts';

type Recurrence = NonNullable<WebsiteColumnView['cycle']>;

const everyLabels: Record<Recurrence['every'], string> = {
  day: '每天',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
};

/** How often something recurs: 每季度, 每年1 月 31 日. */
export function recurrenceWords({ every, month, day }: Recurrence): string {
  const monthWords = month === null ? '' : every === 'year' ? `${month} 月` : `第 ${month} 个月`;
  const dayWords = day === null ? '' : ` ${day} 日`;
  return `${everyLabels[every]}${monthWords}${dayWords}`;
}
