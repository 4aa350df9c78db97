import { daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { weekdayOf } from './calendar-parts.ts';

/** Days off in a row under one name; both ends count. */
export interface Holiday {
  name: string;
  from: CalendarDay;
  to: CalendarDay;
}

/** What the State Council's yearly notice (国务院办公厅关于部分节假日安排的通知) orders for a year; its 元旦 may begin in December before. */
export interface WorkingYear {
  year: number;
  holidays: readonly Holiday[];
  /** Saturdays and Sundays on which people work (调休). */
  workingWeekends: readonly CalendarDay[];
}

/** The notices that are known. A year without one has no known holidays, and is never taken for one without any. */
export interface WorkingCalendar {
  years: readonly WorkingYear[];
}

/** Why people don't work on a day; the name of the holiday, null for a plain weekend. */
export type DayOff = { why: 'weekend'; name: null } | { why: 'holiday'; name: string };

/** Why nobody works on a day; null for a working day. In a year without data only weekends are known. */
export function dayOffOf(calendar: WorkingCalendar, day: CalendarDay): DayOff | null {
  const year = yearOf(day);
  for (const known of calendar.years) {
    // A notice orders its own year and, at most, the last days of the December before.
    if (known.year !== year && known.year !== year + 1) continue;
    const holiday = known.holidays.find(({ from, to }) => from <= day && day <= to);
    if (holiday !== undefined) return { why: 'holiday', name: holiday.name };
    if (known.workingWeekends.includes(day)) return null;
  }
  return weekdayOf(day) >= 6 ? { why: 'weekend', name: null } : null;
}

/** Whether people work on a day: no weekend and no holiday, or a weekend that was moved (调休). */
export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDay): boolean {
  return dayOffOf(calendar, day) === null;
}

/** Whether the notice for the year of a day is known. */
export function coversDay(calendar: WorkingCalendar, day: CalendarDay): boolean {
  const year = yearOf(day);
  return calendar.years.some((known) => known.year === year);
}

/** A calendar with the years of a later file, which replace those of the same number; years in order. */
export function withLaterYears(calendar: WorkingCalendar, later: WorkingCalendar): WorkingCalendar {
  const replaced = new Set(later.years.map(({ year }) => year));
  const kept = calendar.years.filter(({ year }) => !replaced.has(year));
  return { years: [...kept, ...later.years].sort((a, b) => a.year - b.year) };
}

/** What can be wrong with a calendar besides its shape. */
export const calendarProblemCodes = [
  'YEAR_TWICE',
  'HOLIDAY_ENDS_BEFORE_IT_BEGINS',
  'HOLIDAY_TOO_LONG',
  'HOLIDAYS_OVERLAP',
  'DAY_OUTSIDE_YEAR',
  'NOT_A_WEEKEND',
  'WORKING_DAY_IN_HOLIDAY',
  'WORKING_DAY_TWICE',
] as const;
export type CalendarProblemCode = (typeof calendarProblemCodes)[number];

/** A problem with the year in whose notice it stands and, but for YEAR_TWICE, the day. */
export interface CalendarProblem {
  code: CalendarProblemCode;
  year: number;
  day: CalendarDay | null;
}

/** The longest holiday so far had ten days (2020); more than two weeks is a slip of the pen. */
const longestHoliday = 14;

/** What contradicts itself in a calendar, in the order of its years; empty when it can be used. */
export function calendarProblems({ years }: WorkingCalendar): CalendarProblem[] {
  const holidays = years.flatMap((known) => known.holidays);
  return years.flatMap((known, index): CalendarProblem[] => {
    const problem = (code: CalendarProblemCode, day: CalendarDay | null): CalendarProblem => ({ code, year: known.year, day });
    const isTwice = years.findIndex(({ year }) => year === known.year) < index;
    return [
      ...(isTwice ? [problem('YEAR_TWICE', null)] : []),
      ...known.holidays.flatMap((holiday) => holidayCodes(holiday, known.year, holidays).map((code) => problem(code, holiday.from))),
      ...known.workingWeekends.flatMap((day, at) => {
        const isRepeated = known.workingWeekends.indexOf(day) < at;
        return [...workingWeekendCodes(day, known.year, holidays), ...(isRepeated ? (['WORKING_DAY_TWICE'] as const) : [])].map((code) => problem(code, day));
      }),
    ];
  });
}

function holidayCodes(holiday: Holiday, year: number, all: readonly Holiday[]): CalendarProblemCode[] {
  const { from, to } = holiday;
  const codes: CalendarProblemCode[] = [];
  if (to < from) codes.push('HOLIDAY_ENDS_BEFORE_IT_BEGINS');
  if (daysBetween(from, to) >= longestHoliday) codes.push('HOLIDAY_TOO_LONG');
  if (!belongsTo(from, year) || yearOf(to) !== year) codes.push('DAY_OUTSIDE_YEAR');
  if (all.some((other) => other !== holiday && other.from <= to && from <= other.to)) codes.push('HOLIDAYS_OVERLAP');
  return codes;
}

function workingWeekendCodes(day: CalendarDay, year: number, holidays: readonly Holiday[]): CalendarProblemCode[] {
  const codes: CalendarProblemCode[] = [];
  if (!belongsTo(day, year)) codes.push('DAY_OUTSIDE_YEAR');
  if (weekdayOf(day) < 6) codes.push('NOT_A_WEEKEND');
  if (holidays.some(({ from, to }) => from <= day && day <= to)) codes.push('WORKING_DAY_IN_HOLIDAY');
  return codes;
}

/** The notice for 2019 ordered 29 December 2018 a working day: the end of the December before is a notice's too. */
function belongsTo(day: CalendarDay, year: number): boolean {
  return yearOf(day) === year || day.startsWith(`${String(year - 1)}-12-`);
}

function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}
