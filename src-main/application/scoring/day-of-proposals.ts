import { type CalendarDay, parseCalendarDay } from '../../domain/calendar-day.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';

/** The day on which events of a year are looked for: the one asked for, else today, or the year's last day once it is over. */
export function dayOfProposals({ today }: Pick<ApplicationContext, 'today'>, { year, asOf }: { year: number; asOf?: string | undefined }): CalendarDay {
  if (asOf !== undefined) return checkedDay(asOf);
  const lastDay = parseCalendarDay(`${year}-12-31`);
  return lastDay !== null && lastDay < today() ? lastDay : today();
}
