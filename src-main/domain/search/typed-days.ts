import type { CalendarDay } from '../calendar-day.ts';
import { calendarDayOf } from '../calendar-day.ts';
import { dayInMonth } from '../deadlines/calendar-parts.ts';
import { foldWidth } from '../outline/fold-width.ts';

/** Days that were typed, both ends included. */
export interface TypedDays {
  from: CalendarDay;
  to: CalendarDay;
}

/** 2026-06-30, 2026-06, 2026.6.30, 2026/6, 2026年6月30日, 6月, 6月30日. A bare 2026 is a number, not a day. */
const patterns = [
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?$/u,
  /^(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?$/u,
];

/** The day or the month that a text names and nothing else; `year` is meant where it names none. Null for any other text. */
export function readTypedDays(text: string, year: number): TypedDays | null {
  const folded = foldWidth(text.trim());
  const groups = patterns.map((pattern) => pattern.exec(folded)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const inYear = groups['year'] === undefined ? year : Number(groups['year']);
  const month = Number(groups['month']);
  const day = groups['day'] === undefined ? null : Number(groups['day']);
  const first = calendarDayOf(inYear, month, day ?? 1);
  if (first === null) return null;
  return { from: first, to: day === null ? dayInMonth(inYear, month, null) : first };
}
