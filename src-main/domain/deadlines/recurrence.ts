import type { Recurrence } from '../extraction/extracted-plan.ts';

/** How a printed period is counted: 月 → month, 季度 → quarter, 半年 → halfYear. */
const periods: readonly [RegExp, Recurrence['every']][] = [
  [/半年|学期/, 'halfYear'],
  [/季/, 'quarter'],
  [/周|星期/, 'week'],
  [/[日天]|工作日/, 'day'],
  [/月/, 'month'],
  [/年/, 'year'],
];

/** Period that a printed word such as 每季度 or 按月 names; null when it names none. */
export function periodOf(words: string): Recurrence['every'] | null {
  return periods.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A recurrence without a day of its own (每季度). */
export function everyPeriod(every: Recurrence['every']): Recurrence {
  return { every, month: null, day: null };
}
