import { addDays, parseCalendarDay } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DraftDeadline } from '../extraction/extracted-plan.ts';
import type { AdaptedDeadline } from './adaptation-draft.ts';

/** A last day as plans print it: 2026年6月20日前. */
function printedLastDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日前`;
}

/**
 * The own deadline for a superior's: a last day moves earlier by whole days and is printed as that day; without days,
 * and for deadlines that recur, count from an event or go on, it stays as printed.
 */
export function earlierDeadline(deadline: DraftDeadline, daysEarlier: number): AdaptedDeadline {
  const superior = { text: deadline.text, date: deadline.date };
  const last = deadline.kind === 'date' && deadline.date !== null ? parseCalendarDay(deadline.date) : null;
  if (last === null || daysEarlier <= 0) return { ...deadline, superior };
  const day = addDays(last, -daysEarlier);
  return { ...deadline, text: printedLastDay(day), date: day, superior };
}
