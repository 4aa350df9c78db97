import { addDays } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DeadlineKind } from '../codes.ts';
import type { Recurrence, RelativeLimit } from '../extraction/extracted-plan.ts';
import { dayInMonth, partsOf, weekdayOf } from './calendar-parts.ts';
import { planIssued } from './due-words.ts';

/** A deadline as stored, with the last day of a `date`. */
export interface DueDeadline {
  kind: DeadlineKind;
  dueOn: CalendarDay | null;
  recurrence: Recurrence | null;
  relative: RelativeLimit | null;
}

/** Length in months of the periods that are made of months. */
export const monthsOfPeriod = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** The first due day of a recurrence on or after `asOf`; every period has exactly one. */
export function nextOfRecurrence({ every, month, day }: Recurrence, asOf: CalendarDay): CalendarDay {
  if (every === 'day') return asOf;
  if (every === 'week') return addDays(asOf, ((day ?? 7) - weekdayOf(asOf) + 7) % 7);
  const length = monthsOfPeriod[every];
  const now = partsOf(asOf);
  const firstMonth = Math.floor((now.month - 1) / length) * length + 1;
  // 每季度末月25日前: the month is counted within the period. Without a month 每季度 means the period's end, and
  // 每季度10日前 the beginning, since such a report speaks of the period before.
  const monthInPeriod = ((month ?? (day === null ? length : 1)) - 1) % length + 1;
  const inThisPeriod = dayInMonth(now.year, firstMonth + monthInPeriod - 1, day);
  if (inThisPeriod >= asOf) return inThisPeriod;
  return dayInMonth(now.year, firstMonth + length + monthInPeriod - 1, day);
}

/** A span that is counted without the calendar of working days. */
export interface PlainSpan {
  amount: number;
  unit: Exclude<RelativeLimit['unit'], 'workingDay'>;
}

/** The day that lies a span after (before, if the amount is negative) `from`; a begun 24 hours is a whole day, a month ends on the same day or on its last. */
export function daySpanFrom(from: CalendarDay, { amount, unit }: PlainSpan): CalendarDay {
  if (unit === 'hour') return addDays(from, Math.sign(amount) * Math.ceil(Math.abs(amount) / 24));
  if (unit === 'day') return addDays(from, amount);
  const start = partsOf(from);
  return dayInMonth(start.year, start.month + amount, start.day);
}

function dayOfRelative({ amount, unit, event }: RelativeLimit, issuedOn: CalendarDay | null): CalendarDay | null {
  if (issuedOn === null || event === null || !planIssued.test(event)) return null;
  return unit === 'workingDay' ? null : daySpanFrom(issuedOn, { amount, unit });
}

/**
 * The day on which a deadline falls due, seen from `asOf`: the printed day of a `date` (also when it has passed), the
 * coming last day of a recurring one, the day counted from issue of a relative one. Null for 持续推进, for events whose
 * day is not known, and for working days, which need the yearly calendar.
 */
export function nextDueDay(
  deadline: DueDeadline,
  asOf: CalendarDay,
  issuedOn: CalendarDay | null,
): CalendarDay | null {
  const { kind, dueOn, recurrence, relative } = deadline;
  if (kind === 'date') return dueOn;
  if (kind === 'recurring') return recurrence === null ? null : nextOfRecurrence(recurrence, asOf);
  return kind === 'relative' && relative !== null ? dayOfRelative(relative, issuedOn) : null;
}
