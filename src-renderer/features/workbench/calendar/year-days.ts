import type { CalendarEntry } from '../../../../src-main/contract/workbench.ts';
import type { WorkingYearView } from '../../../../src-main/contract/workspace.ts';

/** A day of the year as the calendar shows it. */
export interface YearDay {
  /** yyyy-mm-dd. */
  day: string;
  month: number;
  date: number;
  /** Monday is 1, Sunday 7. */
  weekday: number;
  /** Why nobody works: the holiday's name, 'weekend'; null on a working day. */
  off: { holiday: string } | 'weekend' | null;
  /** A weekend on which people work (调休). */
  workingWeekend: boolean;
  entries: CalendarEntry[];
}

/** Milliseconds of a day. */
const dayLength = 86_400_000;

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** All days of a year with what falls on them and whether people work; in a year without data only weekends are known. */
export function yearDays(year: number, entries: readonly CalendarEntry[], known: readonly WorkingYearView[]): YearDay[] {
  const holidays = known.flatMap((one) => one.holidays);
  const workingWeekends = new Set(known.flatMap((one) => one.workingWeekends));
  const days: YearDay[] = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += dayLength) {
    const day = textOf(time);
    const date = new Date(time);
    const weekday = date.getUTCDay() || 7;
    const holiday = holidays.find(({ from, to }) => from <= day && day <= to);
    const workingWeekend = workingWeekends.has(day);
    days.push({
      day,
      month: date.getUTCMonth() + 1,
      date: date.getUTCDate(),
      weekday,
      off: holiday ? { holiday: holiday.name } : weekday >= 6 && !workingWeekend ? 'weekend' : null,
      workingWeekend,
      entries: entries.filter((entry) => entry.day === day),
    });
  }
  return days;
}

/** Months that a key moves by, and days. */
const steps: Readonly<Record<string, { months: number; days: number }>> = {
  ArrowLeft: { months: 0, days: -1 },
  ArrowRight: { months: 0, days: 1 },
  ArrowUp: { months: -1, days: 0 },
  ArrowDown: { months: 1, days: 0 },
};

/**
 * The day that a key leads to, within the year: left and right a day, up and down a month (its last day where the month
 * is shorter), Home and End to the ends of the month; null when it leads nowhere.
 */
export function dayAfterKey(key: string, day: string): string | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOf = (oneMonth: number): number => new Date(Date.UTC(year, oneMonth, 0)).getUTCDate();
  if (key === 'Home') return textOf(Date.UTC(year, month - 1, 1));
  if (key === 'End') return textOf(Date.UTC(year, month - 1, lastOf(month)));
  const step = steps[key];
  if (!step) return null;
  const target = month + step.months;
  if (target < 1 || target > 12) return null;
  const after = step.months === 0 ? textOf(timeOf(day) + step.days * dayLength) : textOf(Date.UTC(year, target - 1, Math.min(date, lastOf(target))));
  return Number(after.slice(0, 4)) === year ? after : null;
}
