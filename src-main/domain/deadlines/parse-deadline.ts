import { calendarDayOf, daysInMonth } from '../calendar-day.ts';
import type { DraftDeadline, Recurrence, RelativeLimit } from '../extraction/extracted-plan.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import { foldWidth } from '../outline/fold-width.ts';
import {
  amountWords,
  completionWords,
  dayWords,
  descriptionWords,
  emptyWords,
  limitWords,
  monthWords,
  ongoingWords,
  partOfMonthWords,
  serviceWords,
  untilWords,
  yearWords,
} from './deadline-words.ts';
import { everyPeriod, periodOf } from './recurrence.ts';

/** Where a phrase stands: in an assignment or a column for it, in a heading, or in running text. */
export type DeadlinePosition = 'label' | 'heading' | 'body';

/** What the reading of a phrase depends on. */
export interface DeadlineContext {
  /** Year of the document, for phrases without one; null when unknown. */
  year: number | null;
  position: DeadlinePosition;
}

/** A phrase found in a text, in UTF-16 units of that text. */
export interface FoundDeadline {
  start: number;
  end: number;
  deadline: DraftDeadline;
  /** The words allow another reading, or their day can't be computed. */
  doubtful: boolean;
}

type Reading = Omit<DraftDeadline, 'text'> & { doubtful?: boolean; text?: string };
type Groups = Record<string, string | undefined>;

interface Surroundings {
  before: string;
  after: string;
  context: DeadlineContext;
}

interface Rule {
  pattern: RegExp;
  /** Null when the words are no deadline in these surroundings. */
  read(groups: Groups, words: string, around: Surroundings): Reading | null;
}

const recurring = (recurrence: Recurrence): Reading => ({ kind: 'recurring', date: null, recurrence, relative: null });
const ongoing = (): Reading => ({ kind: 'ongoing', date: null, recurrence: null, relative: null });
const relative = (limit: RelativeLimit): Reading => ({ kind: 'relative', date: null, recurrence: null, relative: limit });

function dated(year: number | null, month: number, day: number): Reading {
  const date = year === null ? null : calendarDayOf(year, month, day);
  return { kind: 'date', date, recurrence: null, relative: null, doubtful: date === null };
}

function yearOf(words: string | undefined, context: DeadlineContext): number | null {
  if (!words) return context.year;
  const digits = /20\d{2}/.exec(words);
  if (digits) return Number(digits[0]);
  if (words.startsWith('二')) return parseAnyNumber(words.slice(1, -1)) === null ? null : 2000 + (parseAnyNumber(words.slice(1, -1)) ?? 0);
  if (context.year === null) return null;
  return /^[明次翌]/.test(words) ? context.year + 1 : context.year;
}

/** Last day that the printed part of a month means; 初 is read as the tenth. */
function dayOf(groups: Groups, year: number | null, month: number): number {
  if (groups['day']) return parseAnyNumber(groups['day']) ?? 0;
  if (groups['part'] === '上旬' || groups['part'] === '初') return 10;
  if (groups['part'] === '中旬') return 20;
  return daysInMonth(year ?? 2001, month);
}

/** Puts back a 年 that the copy lost (202412月底前 → 2024年12月底前). */
const withLostYear = (words: string): string => words.replace(/^(20\d{2})(?=\d{1,2}月|\d{3,4}日)/, '$1年');

/** Whether words without 前 or 内 bind to a day in running text. */
function binds(words: string, around: Surroundings): boolean {
  if (around.context.position !== 'body') return true;
  if (new RegExp(`${limitWords}$`).test(words)) return true;
  return (untilWords.test(around.before) || completionWords.test(around.after)) && !/[起始]/.test(around.after.charAt(0));
}

const year = `(?<year>${yearWords})?`;
const day = `(?:(?<day>${dayWords})[日号]|(?<part>${partOfMonthWords}))`;
const limit = `(?:${limitWords})?`;

const recurringRules: Rule[] = [
  {
    pattern: new RegExp(`每年度?的?(?<month>${monthWords})月份?${day}?${limit}`, 'g'),
    read(groups) {
      const month = parseAnyNumber(groups['month'] ?? '') ?? 1;
      return recurring({ every: 'year', month, day: dayOf(groups, null, month) });
    },
  },
  {
    pattern: new RegExp(`(?:每个?月|次月|逐月)(?:${day}${limit})?`, 'g'),
    read: (groups) => recurring({ every: 'month', month: null, day: groups['day'] ? parseAnyNumber(groups['day']) : null }),
  },
  {
    pattern: new RegExp(
      `(?:每个?季度?|季度?)(?:(?:的?(?<edge>末月|末|最后一个月|首月|第一个月|次月))(?:${day})?${limit}|(?:结束后)?${day}${limit})`,
      'g',
    ),
    read(groups, words, around) {
      if (/[一二三四1-4第]$/.test(around.before)) return null;
      const month = /末|最后/.test(groups['edge'] ?? '') ? 3 : groups['edge'] ? 1 : null;
      return recurring({ every: 'quarter', month, day: groups['day'] ? parseAnyNumber(groups['day']) : null });
    },
  },
  {
    pattern: /每(?:个)?(?:半年|季度?|周|星期|工作日|日|天|旬)(?:(?:至少|不少于|定期)?[^,。;、]{0,10}?(?:不少于)?[一二两三四五六1-9]次)?(?:[底末](?:前|之前)?)?/g,
    read: (_groups, words) => recurring(everyPeriod(periodOf(words.slice(0, 4)) ?? 'day')),
  },
  {
    pattern: /每年(?:度)?(?:年?[底末终](?:之前|以前|前)?|[^,。;]{0,16}?[一二两三四五六1-9]次(?:以上)?)?/g,
    read(_groups, words, around) {
      if (/^的/.test(around.after) && words.length < 4) return null;
      return recurring(/[底末终]/.test(words) ? { every: 'year', month: 12, day: 31 } : everyPeriod('year'));
    },
  },
  { pattern: /每(?:[两二三3])(?:个月|年)/g, read: (_groups, words) => recurring(everyPeriod(periodOf(words) ?? 'year')) },
  {
    pattern: /(?:按|逐)(?:半年度?|季度?|月度?|周|年度|日)(?=[^份])|(?:按|逐)(?:半年度?|季度?|月度?|周|年度|日)$/g,
    read: (_groups, words, around) =>
      /^(?:程|历|期|常|报告|工作|目标|计划|任务)/.test(around.after) ? null : recurring(everyPeriod(periodOf(words) ?? 'month')),
  },
  {
    pattern: /(?:一季度|半年|一年|一个?月|一周)(?:至少)?[一1]次/g,
    read: (_groups, words) => recurring(everyPeriod(periodOf(words) ?? 'year')),
  },
];

const rangeRules: Rule[] = [
  {
    pattern: new RegExp(
      `(?:${yearWords})?(?<from>${monthWords})月?(?:份)?(?:${dayWords}[日号]|${partOfMonthWords})?(?:起)?(?:-|—|–|―|~|~|至|到){1,2}${year}(?:(?<month>${monthWords})月份?)?${day}?${limit}`,
      'g',
    ),
    read(groups, words, around) {
      if (around.context.position === 'body' && !new RegExp(`${limitWords}$`).test(words)) return null;
      const month = parseAnyNumber(groups['month'] ?? groups['from'] ?? '') ?? 0;
      const spoken = yearOf(groups['year'] ?? /^20\d{2}/.exec(words)?.[0], around.context);
      if (!groups['month'] && !groups['day'] && !groups['part']) return null;
      return dated(spoken, month, dayOf(groups, spoken, month));
    },
  },
];

const dateRules: Rule[] = [
  {
    pattern: new RegExp(`${year}(?<month>${monthWords})月份?${day}?${limit}`, 'g'),
    read(groups, words, around) {
      if (/[\d一二三四五六七八九十.每第近]$/.test(around.before) || /^[起始]|^至[\d今]/.test(around.after)) return null;
      if (/^[个]/.test(around.after)) return null;
      if (!binds(words, around)) return null;
      const month = parseAnyNumber(groups['month'] ?? '') ?? 0;
      const spoken = yearOf(groups['year'], around.context);
      return { ...dated(spoken, month, dayOf(groups, spoken, month)), text: withLostYear(words) };
    },
  },
  {
    pattern: new RegExp(`(?<year>20\\d{2})年?(?<month>0?[1-9]|1[0-2])(?<day>3[01]|[12]\\d|0[1-9])日?(?:${limitWords})`, 'g'),
    read: (groups, words, around) => ({
      ...dated(yearOf(groups['year'], around.context), Number(groups['month']), Number(groups['day'])),
      text: withLostYear(words),
      doubtful: true,
    }),
  },
  {
    pattern: new RegExp(`(?<year>20\\d{2})[-./](?<month>1[0-2]|0?[1-9])(?:[-./](?<day>3[01]|[12]\\d|0?[1-9])(?!\\d))?日?${limit}`, 'g'),
    read(groups, words, around) {
      if (/\d$/.test(around.before) || /^\d/.test(around.after) || !binds(words, around)) return null;
      const [spoken, month] = [Number(groups['year']), Number(groups['month'])];
      return dated(spoken, month, dayOf(groups, spoken, month));
    },
  },
  {
    pattern: /(?<month>1[0-2]|0?[1-9])\.(?<day>3[01]|[12]\d|0?[1-9])(?:日)?(?:之前|以前|前)/g,
    read(groups, _words, around) {
      if (/[\d.]$/.test(around.before)) return null;
      return { ...dated(around.context.year, Number(groups['month']), Number(groups['day'])), doubtful: true };
    },
  },
  {
    pattern: new RegExp(`${year}第?(?<quarter>[一二三四1-4])季度?(?:[末底]|结束)?${limit}`, 'g'),
    read(groups, words, around) {
      if (/前$/.test(around.before) || /^[至到\-—]/.test(around.after)) return null;
      if (around.context.position === 'body' && (descriptionWords.test(around.after) || (!binds(words, around) && !/[末底]$/.test(words)))) return null;
      const quarter = parseAnyNumber(groups['quarter'] ?? '') ?? 1;
      const spoken = yearOf(groups['year'], around.context);
      const month = quarter * 3;
      return { ...dated(spoken, month, daysInMonth(spoken ?? 2001, month)), doubtful: /度前$/.test(words) };
    },
  },
  {
    pattern: new RegExp(`${year}(?<half>[上下])半年[底末]?${limit}`, 'g'),
    read(groups, words, around) {
      if (around.context.position === 'body' && (descriptionWords.test(around.after) || /[和及、]$/.test(around.before))) return null;
      const spoken = yearOf(groups['year'], around.context);
      return groups['half'] === '上' ? dated(spoken, 6, 30) : dated(spoken, 12, 31);
    },
  },
  {
    pattern: new RegExp('(?<year>20\\d{2}年?|今|本|当|明|次)?年?年[底末终](?:之前|以前|前)?', 'g'),
    read(groups, words, around) {
      if (/[去上往历每同]$/.test(around.before) || !binds(words, around)) return null;
      const spoken = yearOf(groups['year'], around.context);
      return dated(spoken, 12, 31);
    },
  },
  {
    pattern: /(?<year>20\d{2}年底|20\d{2}年末)(?:之前|以前|前)?/g,
    read(groups, words, around) {
      if (!binds(words, around)) return null;
      return dated(yearOf(groups['year'], around.context), 12, 31);
    },
  },
  {
    pattern: /(?<year>20\d{2}年|今年|本年|当年)?(?:年度内|年之?内|度内)(?:至少[^,。;]{0,12}?[一二两三四五六1-9]次)?|(?:20\d{2}年|今年|本年度?|当年)(?:以内|之内|内)/g,
    read(groups, words, around) {
      if (/[\d一二两三四五六七八九十几数近多半些]$/.test(around.before) || /^度内/.test(words)) return null;
      return dated(yearOf(groups['year'] ?? /^20\d{2}年|^[今本当]年/.exec(words)?.[0], around.context), 12, 31);
    },
  },
  {
    pattern: /(?<year>20\d{2})年度?(?:全年)?(?:前)?/g,
    read(groups, words, around) {
      if (around.context.position !== 'label' || around.after !== '' || around.before !== '') return null;
      const before = words.endsWith('前');
      return { ...dated(Number(groups['year']) - (before ? 1 : 0), 12, 31), doubtful: true };
    },
  },
];

const relativeUnits: Record<string, [RelativeLimit['unit'], number]> = {
  小时: ['hour', 1],
  工作日: ['workingDay', 1],
  自然日: ['day', 1],
  日: ['day', 1],
  天: ['day', 1],
  周: ['day', 7],
  月: ['month', 1],
};

const eventPattern = /([^,。;、:()“”]{1,24}?)(?:之日起?|之后|以后|后|当日起?|起)(?:的|,|应当|应|须|要|在|于)*$/;

const relativeRules: Rule[] = [
  {
    pattern: new RegExp(`(?<amount>${amountWords})个?(?<unit>工作日|自然日|小时|日|天|周|月)(?:之内|以内|内)`, 'g'),
    read(groups, words, around) {
      if (around.context.position === 'body' && serviceWords.test(around.after)) return null;
      if (groups['unit'] === '月' && !words.includes('个')) return null;
      const [unit, factor] = relativeUnits[groups['unit'] ?? ''] ?? ['day', 1];
      const amount = parseAnyNumber(groups['amount'] ?? '');
      if (amount === null) return null;
      const event = eventPattern.exec(around.before)?.[1]?.replace(/^(?:自|从|在|于|将)/, '') ?? null;
      return relative({ amount: amount * factor, unit, event });
    },
  },
];

const labelRules: Rule[] = [{ pattern: ongoingWords, read: () => ongoing() }];

const commonRules: Rule[] = [...recurringRules, ...rangeRules, ...dateRules, ...relativeRules];

/** Blanks out quoted titles: a date in the name of another document binds nothing. */
const withoutQuotedTitles = (text: string): string => text.replace(/《[^》]{0,200}》/g, (quoted) => '〇'.repeat(quoted.length).replace(/〇/g, '《'));

/** A limit set for a level above the document's own (省级修订工作年底前完成 in a city's plan) is somebody else's. */
function isForSomebodyElse(text: string, start: number): boolean {
  const clauseStart = Math.max(...[',', '。', ';'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return /^(?:国家级?|中央|省级|上级)[^,]*$/.test(text.slice(clauseStart, start));
}

function candidatesOf(text: string, context: DeadlineContext): FoundDeadline[] {
  const rules = context.position === 'label' ? [...commonRules, ...labelRules] : commonRules;
  const readable = context.position === 'label' ? text : withoutQuotedTitles(text);
  const found: FoundDeadline[] = [];
  for (const rule of rules) {
    for (const match of readable.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const around = { before: readable.slice(Math.max(0, start - 30), start), after: readable.slice(end, end + 30), context };
      const reading = rule.read(match.groups ?? {}, match[0], around);
      if (!reading) continue;
      const { doubtful = false, text: words = match[0], ...rest } = reading;
      found.push({ start, end, deadline: { text: words, ...rest }, doubtful });
    }
  }
  return found;
}

/**
 * Finds the phrases in a text (without blanks) that bind a task to a time, in order and without overlap.
 * In running text only what the label rules call a deadline counts; in a label a phrase may also be a bare date,
 * a range (its closing day counts) or 持续推进, and words that fit nothing else are kept as a doubtful `ongoing`.
 */
export function parseDeadlinePhrases(printed: string, context: DeadlineContext): FoundDeadline[] {
  const text = foldWidth(printed);
  const chosen: FoundDeadline[] = [];
  const sorted = candidatesOf(text, context).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const candidate of sorted) {
    const last = chosen.at(-1);
    if (last && candidate.start < last.end) continue;
    if (context.position === 'body' && isForSomebodyElse(text, candidate.start)) continue;
    if (context.position === 'body' && isPast(candidate, context)) continue;
    chosen.push(candidate);
  }
  const words = text.replace(/[。;,:]+$/, '');
  if (context.position === 'label' && chosen.length === 0 && words !== '' && !emptyWords.test(words)) {
    return [{ start: 0, end: words.length, deadline: { text: words, ...ongoing() }, doubtful: true }];
  }
  return chosen;
}

/** A day before the document's year tells what was, not what is to be done. */
function isPast(found: FoundDeadline, context: DeadlineContext): boolean {
  const { date } = found.deadline;
  return date !== null && context.year !== null && Number(date.slice(0, 4)) < context.year;
}
