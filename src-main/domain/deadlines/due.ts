import { addDays, calendarDayOf, dayNumber, daysInMonth } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DeadlineKind } from '../codes.ts';
import type { Recurrence, RelativeLimit } from '../extraction/extracted-plan.ts';
import { planIssued } from './due-words.ts';

/** A deadline as stored, with the last day of a `date`. */
export interface DueDeadline {
  kind: DeadlineKind;
  dueOn: CalendarDay | null;
  recurrence: Recurrence | null;
  relative: RelativeLimit | null;
}

const monthsOfPeriod = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

function partsOf(day: CalendarDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** A day of a month counted from January of `year` (13 is the next January), held to the month's last day. */
function dayInMonth(year: number, month: number, day: number | null): CalendarDay {
  const actualYear = year + Math.floor((month - 1) / 12);
  const actualMonth = ((month - 1) % 12) + 1;
  const last = daysInMonth(actualYear, actualMonth);
  const found = calendarDayOf(actualYear, actualMonth, Math.min(day ?? last, last));
  if (found === null) throw new RangeError(`no day ${String(day)} in ${String(year)}, month ${String(month)}`);
  return found;
}

/** Monday is 1. 1970-01-01 was a Thursday. */
function weekdayOf(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

function nextOfRecurrence({ every, month, day }: Recurrence, asOf: CalendarDay): CalendarDay {
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

function dayOfRelative({ amount, unit, event }: RelativeLimit, issuedOn: CalendarDay | null): CalendarDay | null {
  if (issuedOn === null || event === null || !planIssued.test(event)) return null;
  if (unit === 'workingDay') return null;
  if (unit === 'hour') return addDays(issuedOn, Math.ceil(amount / 24));
  if (unit === 'day') return addDays(issuedOn, amount);
  const issued = partsOf(issuedOn);
  return dayInMonth(issued.year, issued.month + amount, issued.day);
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
