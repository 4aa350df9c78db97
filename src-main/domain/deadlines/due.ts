import { addDays } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DeadlineKind } from '../codes.ts';
import type { Recurrence } from '../extraction/extracted-plan.ts';
import { dayInMonth, partsOf, weekdayOf } from './calendar-parts.ts';
import type { RelativeDay } from './relative-day.ts';

/** A deadline as the rules take it: the last day of a `date`, the end of a `relative` limit. */
export interface DueDeadline {
  kind: DeadlineKind;
  dueOn: CalendarDay | null;
  recurrence: Recurrence | null;
  /** Where a relative limit ends (`countedLimit`); null while the day of its event is not known. */
  counted: RelativeDay | null;
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

/**
 * The day on which a deadline falls due, seen from `asOf`: the day of a `date` or the end of a relative limit (also when it
 * has passed), the coming last day of a recurring one. Null for 持续推进 and for events whose day is not known.
 */
export function nextDueDay({ kind, dueOn, recurrence, counted }: DueDeadline, asOf: CalendarDay): CalendarDay | null {
  switch (kind) {
    case 'date':
      return dueOn;
    case 'recurring':
      return recurrence === null ? null : nextOfRecurrence(recurrence, asOf);
    case 'relative':
      return counted?.day ?? null;
    case 'ongoing':
      return null;
  }
}
