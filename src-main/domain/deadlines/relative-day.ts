import { addDays } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { RelativeLimit } from '../extraction/extracted-plan.ts';
import { dayInMonth, partsOf } from './calendar-parts.ts';
import { planIssued } from './due-words.ts';
import { coversDay, dayOffOf } from './working-calendar.ts';
import type { DayOff, WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays } from './working-days.ts';
import type { CountedTo } from './working-days.ts';

/** The last day of a limit that counts from an event. */
export interface RelativeDay extends CountedTo {
  /** Why nobody works on the last day; null when people do. The day stays as it was printed, the clerk is told. */
  endsOnHoliday: DayOff | null;
}

/** A limit with the printed words of its deadline, which say in 提前3个工作日 that it counts back. */
export interface PrintedLimit extends RelativeLimit {
  printedText: string;
}

/** Days of events that are known: the one that the clerk told for this limit, and the issue of the plan. */
export interface KnownEvents {
  told: CalendarDay | null;
  issuedOn: CalendarDay | null;
}

/** Where a limit ends, counted from the day that was told or, for 印发 of the plan itself, from its issue; null while its event has no day. */
export function countedLimit(limit: PrintedLimit, { told, issuedOn }: KnownEvents, calendar: WorkingCalendar): RelativeDay | null {
  const eventOn = told ?? (limit.event !== null && planIssued.test(limit.event) ? issuedOn : null);
  return eventOn === null ? null : dayOfRelativeLimit(limit, eventOn, calendar);
}

/**
 * The last day of a limit whose event was on `eventOn`. The day of the event is not counted (《民法典》第二百零一条); a
 * month ends on the same day of the later month or on its last (第二百零二条); a begun 24 hours is a day. 实施前15日
 * counts back from its event, and so does 提前15日, which names none. A last day on which nobody works stays as it was
 * printed and is told, so that the clerk decides if it moves to the next working day (第二百零三条).
 */
export function dayOfRelativeLimit(limit: PrintedLimit, eventOn: CalendarDay, calendar: WorkingCalendar): RelativeDay {
  const amount = countsBack(limit) ? -limit.amount : limit.amount;
  const counted =
    limit.unit === 'workingDay'
      ? addWorkingDays(calendar, eventOn, amount)
      : plainCount(calendar, daySpanFrom(eventOn, { amount, unit: limit.unit }));
  return { ...counted, endsOnHoliday: dayOffOf(calendar, counted.day) };
}

function countsBack({ event, printedText }: PrintedLimit): boolean {
  return event === null ? printedText.includes('提前') : event.endsWith('前');
}

function plainCount(calendar: WorkingCalendar, day: CalendarDay): CountedTo {
  return { day, skipped: [], beyondCalendar: !coversDay(calendar, day) };
}

/** A span that is counted without the calendar of working days. */
interface PlainSpan {
  amount: number;
  unit: Exclude<RelativeLimit['unit'], 'workingDay'>;
}

/** The day that lies a span after (before, if the amount is negative) `from`; a begun 24 hours is a whole day, a month ends on the same day or on its last. */
function daySpanFrom(from: CalendarDay, { amount, unit }: PlainSpan): CalendarDay {
  if (unit === 'hour') return addDays(from, Math.sign(amount) * Math.ceil(Math.abs(amount) / 24));
  if (unit === 'day') return addDays(from, amount);
  const start = partsOf(from);
  return dayInMonth(start.year, start.month + amount, start.day);
}
