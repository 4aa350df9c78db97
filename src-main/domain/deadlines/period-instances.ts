import { addDays } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Recurrence } from '../extraction/extracted-plan.ts';
import { partsOf, weekdayOf } from './calendar-parts.ts';
import { monthsOfPeriod, nextOfRecurrence } from './due.ts';
import { periodBefore, periodContaining } from './period.ts';
import type { Period } from './period.ts';

/** What a recurring deadline asks for once. */
export interface PeriodInstance {
  /** The period of which a report due on this day speaks. */
  period: Period;
  dueOn: CalendarDay;
  /** Days on which a report counts for this instance; those of a deadline's instances neither meet nor leave a gap. */
  reports: { from: CalendarDay; to: CalendarDay };
}

/**
 * Months at the beginning of a period that are too early to speak of it. The yearly reports of departments and of
 * counties, due on 31 January and 31 March, speak of the year before (《政府信息公开条例》第四十九条).
 */
const openingMonths = { quarter: 1, halfYear: 1, year: 3 } as const;
/** 每月5日前 speaks of the month before, 每月25日前 of the month itself. */
const openingDaysOfMonth = 10;

/**
 * Every instance of a recurrence that falls due from `from` to `to`, both included, in order. The due days are those of
 * `nextDueDay`. One that falls at the beginning of a period speaks of the period before (每季度10日前, 每月5日前, 每年1月31日前,
 * 每周一前), any other of the period in which it lies (每季度末月25日前, 每季度).
 */
export function periodInstances(recurrence: Recurrence, from: CalendarDay, to: CalendarDay): PeriodInstance[] {
  const instances: PeriodInstance[] = [];
  let dueOn = nextOfRecurrence(recurrence, from);
  while (dueOn <= to) {
    instances.push(instanceDueOn(recurrence, dueOn));
    dueOn = nextOfRecurrence(recurrence, addDays(dueOn, 1));
  }
  return instances;
}

function instanceDueOn(recurrence: Recurrence, dueOn: CalendarDay): PeriodInstance {
  const current = periodContaining(recurrence.every, dueOn);
  if (!isAtBeginning(recurrence, dueOn)) return { period: current, dueOn, reports: { from: current.from, to: current.to } };
  const period = periodBefore(current);
  const dueBefore = nextOfRecurrence(recurrence, period.from);
  return { period, dueOn, reports: { from: addDays(dueBefore, 1), to: dueOn } };
}

function isAtBeginning({ every, day }: Recurrence, dueOn: CalendarDay): boolean {
  if (every === 'day') return false;
  if (every === 'week') return weekdayOf(dueOn) === 1;
  if (every === 'month') return day !== null && day <= openingDaysOfMonth;
  const monthInPeriod = ((partsOf(dueOn).month - 1) % monthsOfPeriod[every]) + 1;
  return monthInPeriod <= openingMonths[every];
}
