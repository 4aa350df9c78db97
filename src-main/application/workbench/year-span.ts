import type { CalendarDay } from '../../domain/calendar-day.ts';
import { checkedDay } from '../day.ts';

/** First and last day of a year. */
export function yearSpan(year: number): { from: CalendarDay; to: CalendarDay } {
  return { from: checkedDay(`${year}-01-01`), to: checkedDay(`${year}-12-31`) };
}
