import type { CalendarEntry } from '../../../../src-main/contract/workbench.ts';
import { inks } from '../drawing/drawing.ts';
import type { YearDay } from './year-days.ts';

type Kind = CalendarEntry['kind'];

/** A sign, a colour and words for what falls on a day, the most pressing first. */
export const kindSigns: Readonly<Record<Kind, { sign: string; fill: string; words: string }>> = {
  task: { sign: '■', fill: inks.accent, words: '任务到期' },
  case: { sign: '▲', fill: inks.overdue, words: '申请、来信答复' },
  slip: { sign: '◆', fill: '#6b4396', words: '督办回复' },
  officeDay: { sign: '★', fill: '#8f6200', words: '机关节点' },
  quarterEnd: { sign: '●', fill: inks.quiet, words: '季末' },
};

/** Kinds in the order in which a day shows them. */
export const kinds: readonly Kind[] = ['task', 'case', 'slip', 'officeDay', 'quarterEnd'];

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** Whether an entry is a day of its own rather than a number of rows. */
export function isFixedDay({ kind }: Pick<CalendarEntry, 'kind'>): boolean {
  return kind === 'officeDay' || kind === 'quarterEnd';
}

/** 6月30日（星期二）. */
export function dayTitle({ month, date, weekday }: Pick<YearDay, 'month' | 'date' | 'weekday'>): string {
  return `${month}月${date}日（星期${weekdays[weekday - 1] ?? ''}）`;
}

/** What a day is besides a plain working day: 春节放假, 调休上班; empty for a plain day. */
export function workWords({ off, workingWeekend }: Pick<YearDay, 'off' | 'workingWeekend'>): string {
  if (workingWeekend) return '调休上班';
  if (off === null) return '';
  return off === 'weekend' ? '周末' : `${off.holiday}放假`;
}

/** The day with all that falls on it, as one sentence. */
export function dayLabel(day: YearDay, today: string): string {
  const entries = day.entries.map((entry) => (isFixedDay(entry) ? entry.title : `${kindSigns[entry.kind].words} ${entry.count} 项`));
  const facts = [day.day === today ? '今天' : '', workWords(day), ...entries].filter((words) => words !== '');
  return facts.length === 0 ? dayTitle(day) : `${dayTitle(day)}：${facts.join('，')}`;
}
