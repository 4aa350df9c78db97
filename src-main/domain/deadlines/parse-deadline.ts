import { calendarDayOf, daysInMonth } from '../calendar-day.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { dateRules, rangeRules } from './date-rules.ts';
import type { DeadlineContext, DeadlineRule, FoundDeadline } from './deadline-rule.ts';
import { ongoing } from './deadline-rule.ts';
import { aboveProvinceClause, higherLevelClause, ongoingWords } from './deadline-words.ts';
import { recurringRules } from './recurring-rules.ts';
import { relativeRules } from './relative-rules.ts';

export type { DeadlineContext, FoundDeadline } from './deadline-rule.ts';

const commonRules: readonly DeadlineRule[] = [...recurringRules, ...rangeRules, ...dateRules, ...relativeRules];
const labelRules: readonly DeadlineRule[] = [...commonRules, { needs: '', pattern: ongoingWords, read: () => ongoing() }];
const reach = 30;

/** Blanks out quoted titles: a date in the name of another document binds nothing. */
const withoutQuotedTitles = (text: string): string => text.replace(/《[^》]{0,200}》/g, (quoted) => '《'.repeat(quoted.length));

/** A clause begins at most so far before its date, in UTF-16 units. */
const longestClause = 200;

/** A limit set for a level above the document's own (省级编制任务年底前做完 in a city's plan) is somebody else's. */
function isForSomebodyElse(text: string, start: number, context: DeadlineContext): boolean {
  const before = text.slice(Math.max(0, start - longestClause), start);
  const clauseStart = Math.max(...[',', '。', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
  return (context.isProvincial === true ? aboveProvinceClause : higherLevelClause).test(before.slice(clauseStart));
}

/** A day before the document's year tells what was, not what is to be done. */
function isPast(found: FoundDeadline, context: DeadlineContext): boolean {
  const { date } = found.deadline;
  return date !== null && context.year !== null && Number(date.slice(0, 4)) < context.year;
}

const namesYear = /20\d{2}|[今本当明次翌]年|二[〇○零]/;
/** Farther behind a day with its year another one speaks of something else. */
const yearReach = 25;

/** A day without a year takes that of the day before it in one sentence (2026年3月底前完成第一批,6月底前全部完成). */
function withYearBefore(text: string, found: readonly FoundDeadline[]): FoundDeadline[] {
  let named: { end: number; year: number } | null = null;
  return found.map((one) => {
    const { date } = one.deadline;
    const known: { end: number; year: number } | null = named;
    if (date === null) return one;
    if (namesYear.test(one.deadline.text)) named = { end: one.end, year: Number(date.slice(0, 4)) };
    const between = known ? text.slice(known.end, one.start) : '';
    if (known === null || namesYear.test(one.deadline.text) || between.length > yearReach || /[。;]/.test(between)) return one;
    const [year, month, day] = date.split('-').map(Number);
    const wasLast = day === daysInMonth(year ?? 0, month ?? 1);
    const moved = calendarDayOf(known.year, month ?? 0, wasLast ? daysInMonth(known.year, month ?? 1) : (day ?? 0));
    return { ...one, deadline: { ...one.deadline, date: moved ?? date } };
  });
}

function candidatesOf(text: string, context: DeadlineContext): FoundDeadline[] {
  const isLabel = context.position === 'label';
  const readable = isLabel ? text : withoutQuotedTitles(text);
  const found: FoundDeadline[] = [];
  for (const rule of isLabel ? labelRules : commonRules) {
    if (!readable.includes(rule.needs)) continue;
    for (const match of readable.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const around = { before: readable.slice(Math.max(0, start - reach), start), after: readable.slice(end, end + reach), context };
      const reading = rule.read(match.groups ?? {}, match[0], around);
      if (!reading) continue;
      const { doubtful = false, extendBack = 0, text: words, ...rest } = reading;
      const from = start - extendBack;
      found.push({ start: from, end, deadline: { text: words ?? readable.slice(from, end), ...rest }, doubtful });
    }
  }
  return found;
}

/**
 * Finds the phrases in a text (without blanks) that bind a task to a time, in order and without overlap.
 * In running text only what the label rules call a deadline counts; in a label a phrase may also be a bare date,
 * a range (its closing day counts) or 持续推进. Words that say no time give nothing.
 */
export function parseDeadlinePhrases(printed: string, context: DeadlineContext): FoundDeadline[] {
  const text = foldWidth(printed);
  const chosen: FoundDeadline[] = [];
  const sorted = candidatesOf(text, context).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const candidate of sorted) {
    const last = chosen.at(-1);
    if (last && candidate.start < last.end) continue;
    if (context.position === 'body' && (isForSomebodyElse(text, candidate.start, context) || isPast(candidate, context))) continue;
    chosen.push(candidate);
  }
  return withYearBefore(text, chosen);
}
