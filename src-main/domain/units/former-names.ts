import { type CalendarDay, addDays, calendarDayOf, daysInMonth } from '../calendar-day.ts';
import { foldWidth } from '../outline/fold-width.ts';

/** A name from before a 机构改革, with the last day on which it was in use where that is printed. */
export interface PrintedFormerName {
  name: string;
  usedUntil: CalendarDay | null;
}

const printedDate = /((?:19|20)\d{2})(?:年|[-./])?(?:(\d{1,2})(?:月|[-./](?=\d)|(?![\d年]))(?:(\d{1,2})日?)?)?/g;
const lastBracket = /^(.*\S)\s*\(([^()]*)\)$/;

/**
 * Reads a former name with the time in its bracket: before a day (2019年3月前) the day before it is the last, otherwise
 * (至2019年3月28日, 2019年3月更名) the named day, or the last one of the named month or year.
 */
export function readFormerName(printed: string): PrintedFormerName {
  const match = lastBracket.exec(foldWidth(printed));
  const [, name, bracket] = match ?? [];
  if (name === undefined || bracket === undefined) return { name: printed, usedUntil: null };
  const usedUntil = lastDayOf(bracket);
  // Folding keeps every place, so the name is cut from what was printed.
  return usedUntil === null ? { name: printed, usedUntil: null } : { name: printed.slice(0, name.length), usedUntil };
}

function lastDayOf(words: string): CalendarDay | null {
  const date = [...words.matchAll(printedDate)].at(-1);
  if (date === undefined) return null;
  const [whole, year = '', month, day] = date;
  const [y, m, d] = [Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
  const isBefore = /^(?:以|之)?前/.test(words.slice(date.index + whole.length));
  const first = calendarDayOf(y, m ?? 1, d ?? 1);
  if (first === null) return null;
  if (isBefore) return addDays(first, -1);
  return d === null ? calendarDayOf(y, m ?? 12, daysInMonth(y, m ?? 12)) : first;
}
