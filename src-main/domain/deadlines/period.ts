import { addDays, calendarDayOf, daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { Recurrence } from '../extraction/extracted-plan.ts';
import { dayInMonth, partsOf, weekdayOf } from './calendar-parts.ts';
import { monthsOfPeriod } from './due.ts';

/** A period by its number. A week runs from Monday to Sunday and belongs to the year of its Thursday (GB/T 7408). */
export type PeriodLabel =
  | { every: 'day'; day: CalendarDay }
  | { every: 'week'; year: number; week: number }
  | { every: 'month'; year: number; month: number }
  | { every: 'quarter'; year: number; quarter: number }
  | { every: 'halfYear'; year: number; half: number }
  | { every: 'year'; year: number };

/** A period of the calendar; both ends belong to it. */
export interface Period {
  from: CalendarDay;
  to: CalendarDay;
  label: PeriodLabel;
}

/** The day, week, month, quarter, half-year or year in which a day lies. */
export function periodContaining(every: Recurrence['every'], day: CalendarDay): Period {
  if (every === 'day') return { from: day, to: day, label: { every, day } };
  if (every === 'week') return weekContaining(day);
  const { year, month } = partsOf(day);
  const length = monthsOfPeriod[every];
  const number = Math.ceil(month / length);
  return {
    from: dayInMonth(year, (number - 1) * length + 1, 1),
    to: dayInMonth(year, number * length, null),
    label: monthLabel(every, year, number),
  };
}

/** The period of the same kind that ends on the day before. */
export function periodBefore({ from, label }: Period): Period {
  return periodContaining(label.every, addDays(from, -1));
}

function monthLabel(every: keyof typeof monthsOfPeriod, year: number, number: number): PeriodLabel {
  switch (every) {
    case 'month':
      return { every, year, month: number };
    case 'quarter':
      return { every, year, quarter: number };
    case 'halfYear':
      return { every, year, half: number };
    case 'year':
      return { every, year };
  }
}

function weekContaining(day: CalendarDay): Period {
  const from = addDays(day, 1 - weekdayOf(day));
  const { year } = partsOf(addDays(from, 3));
  const firstDay = calendarDayOf(year, 1, 1) ?? from;
  // The first week of a year is the one with its first Thursday, so it begins on 29 December to 4 January.
  const week = Math.floor((daysBetween(firstDay, from) + 3) / 7) + 1;
  return { from, to: addDays(from, 6), label: { every: 'week', year, week } };
}
