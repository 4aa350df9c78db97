import { calendarDayOf, daysInMonth, parseCalendarDay } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { DraftDeadline } from '../extraction/extracted-plan.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { parseDeadlinePhrases } from './parse-deadline.ts';

/** 2025年, 2025-12-31, 2024—2025年底, 20251231日前; a number that is followed by anything else (2000户) is no year. */
const arabicYear = /(?<![\d.])20\d{2}(?=年|度|[-./—–―~至到Qq]|\d{1,2}月|\d{3,4}(?!\d)|$)/g;
const chineseYear = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;
const chineseDigits = [...'零一二三四五六七八九'];

/**
 * The deadline of a task that is taken over into a plan `years` later (earlier, if negative): the day and the years in
 * its printed words move, 29 February becomes the 28th where the year has none. Words without a year stay (6月30日前),
 * and so do deadlines that name no day: 每季度, 印发后30日内, 持续推进.
 */
export function moveDeadlineByYears(deadline: DraftDeadline, years: number): DraftDeadline {
  const day = deadline.date === null ? null : parseCalendarDay(deadline.date);
  if (deadline.kind !== 'date' || day === null || years === 0) return deadline;
  const text = moveYearsInWords(deadline.text, years);
  return { ...deadline, text, date: endOfFebruary(text, moveDay(day, years)) };
}

/** The same day `years` later; 29 February becomes the 28th where the year has none. Years stay between 1000 and 9999. */
export function moveDay(day: CalendarDay, years: number): CalendarDay {
  const [year, month, date] = partsOf(day);
  const moved = Math.min(9999, Math.max(1000, year + years));
  return calendarDayOf(moved, month, Math.min(date, daysInMonth(moved, month))) ?? day;
}

function moveYearsInWords(text: string, years: number): string {
  const printed = text.replace(/[\uff10-\uff19]/g, foldWidth);
  const moved = printed
    .replace(arabicYear, (year) => String(Number(year) + years))
    .replace(chineseYear, (year) => printedYear(year, years));
  return moved === printed ? text : moved;
}

/** 二〇二五 written again for another year, its zeros as they were printed. */
function printedYear(printed: string, years: number): string {
  const zero = /[〇○]/.exec(printed)?.[0] ?? '零';
  const value = [...printed].reduce((read, character) => read * 10 + Math.max(0, chineseDigits.indexOf(character)), 0);
  return [...String(value + years)].map((digit) => (digit === '0' ? zero : (chineseDigits[Number(digit)] ?? digit))).join('');
}

/** 2月底前 means the 29th in a leap year and the 28th in others: the moved words say which, where they say one day. */
function endOfFebruary(text: string, moved: CalendarDay): CalendarDay {
  const [year, month, date] = partsOf(moved);
  if (month !== 2 || date < 28) return moved;
  const [read, ...more] = parseDeadlinePhrases(text, { year, position: 'label' });
  const day = read?.deadline.date ?? null;
  const isOtherEnd = more.length === 0 && day !== null && day.startsWith(moved.slice(0, 8)) && Number(day.slice(8)) >= 28;
  return isOtherEnd ? (parseCalendarDay(day) ?? moved) : moved;
}

function partsOf(day: CalendarDay): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
