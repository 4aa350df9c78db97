import type { CalendarDay } from './calendar-day.ts';

/** A day as offices print it: 2026年6月30日. */
export function printedDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
