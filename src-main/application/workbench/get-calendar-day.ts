import type { CalendarRow } from '../../contract/workbench.ts';
import type { ApplicationContext } from '../context.ts';
import { fallingRows } from './falling-rows.ts';

/** The rows behind the entries of the calendar on a day: tasks in the order of the plans, then requests, then slips. */
export function getCalendarDay(context: ApplicationContext, { day }: { day: string }): CalendarRow[] {
  return fallingRows(context, Number(day.slice(0, 4)))
    .filter((row) => row.day === day)
    .map(({ day: _day, ...row }) => row);
}
