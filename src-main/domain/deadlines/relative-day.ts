import type { CalendarDay } from '../calendar-day.ts';
import type { RelativeLimit } from '../extraction/extracted-plan.ts';
import { daySpanFrom } from './due.ts';
import { coversDay, dayOffOf } from './working-calendar.ts';
import type { DayOff, WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays } from './working-days.ts';
import type { CountedTo } from './working-days.ts';

/** The last day of a limit that counts from an event. */
export interface RelativeDay extends CountedTo {
  /** Why nobody works on the last day; null when people do. The day stays as it was printed, the clerk is told. */
  endsOnHoliday: DayOff | null;
}

/**
 * The last day of a limit whose event was on `eventOn`. The day of the event is not counted (《民法典》第二百零一条); a
 * month ends on the same day of the later month or on its last (第二百零二条); a begun 24 hours is a day. 实施前15日
 * counts back from its event. A last day on which nobody works stays as it was printed and is told, so that the clerk
 * decides if it moves to the next working day (第二百零三条).
 */
export function dayOfRelativeLimit(limit: RelativeLimit, eventOn: CalendarDay, calendar: WorkingCalendar): RelativeDay {
  const amount = limit.event?.endsWith('前') === true ? -limit.amount : limit.amount;
  const counted =
    limit.unit === 'workingDay'
      ? addWorkingDays(calendar, eventOn, amount)
      : plainCount(calendar, daySpanFrom(eventOn, { amount, unit: limit.unit }));
  return { ...counted, endsOnHoliday: dayOffOf(calendar, counted.day) };
}

function plainCount(calendar: WorkingCalendar, day: CalendarDay): CountedTo {
  return { day, skipped: [], beyondCalendar: !coversDay(calendar, day) };
}
