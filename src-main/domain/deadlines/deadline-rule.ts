import { calendarDayOf, daysInMonth } from '../calendar-day.ts';
import type { DraftDeadline, Recurrence, RelativeLimit } from '../extraction/extracted-plan.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import { completionWords, dayWords, limitAtEnd, limitWords, occasionWords, partOfMonthWords, untilWords, withinDayWords, yearWords } from './deadline-words.ts';

/** Where a phrase stands: in an assignment or a column for it, in a heading, or in running text. */
export type DeadlinePosition = 'label' | 'heading' | 'body';

/** What the reading of a phrase depends on. */
export interface DeadlineContext {
  /** Year of the document, for phrases without one; null when unknown. */
  year: number | null;
  position: DeadlinePosition;
  /** The document is a province's own, so that 省级 in it speaks of nobody else. */
  isProvincial?: boolean;
}

/** A phrase found in a text, in UTF-16 units of that text. */
export interface FoundDeadline {
  start: number;
  end: number;
  deadline: DraftDeadline;
  /** The words allow another reading, or their day can't be computed. */
  doubtful: boolean;
}

/** What a rule makes of a phrase; `text` and `start` where they differ from the matched words. */
export type Reading = Omit<DraftDeadline, 'text'> & { doubtful?: boolean; text?: string; extendBack?: number };
export type Groups = Record<string, string | undefined>;

/** Up to thirty units before and behind a phrase. */
export interface Surroundings {
  before: string;
  after: string;
  context: DeadlineContext;
}

/** One kind of phrase. */
export interface DeadlineRule {
  /** Characters that every match contains, so that most texts need not be searched. */
  needs: string;
  pattern: RegExp;
  /** Null when the words are no deadline in these surroundings. */
  read(groups: Groups, words: string, around: Surroundings): Reading | null;
}

/** A deadline that comes round. */
export const recurring = (recurrence: Recurrence): Reading => ({ kind: 'recurring', date: null, recurrence, relative: null });
/** A deadline without end. */
export const ongoing = (): Reading => ({ kind: 'ongoing', date: null, recurrence: null, relative: null });
/** A deadline that counts from an event. */
export const relative = (limit: RelativeLimit): Reading => ({ kind: 'relative', date: null, recurrence: null, relative: limit });

/** A last day; doubtful where the calendar has no such day or the year is unknown. */
export function dated(year: number | null, month: number, day: number): Reading {
  const date = year === null ? null : calendarDayOf(year, month, day);
  return { kind: 'date', date, recurrence: null, relative: null, doubtful: date === null };
}

/** The year that the words name, else the document's. */
export function yearOf(words: string | undefined, context: DeadlineContext): number | null {
  if (!words) return context.year;
  const digits = /20\d{2}/.exec(words);
  if (digits) return Number(digits[0]);
  if (words.startsWith('二')) return parseAnyNumber(words.slice(1, -1)) === null ? null : 2000 + (parseAnyNumber(words.slice(1, -1)) ?? 0);
  if (context.year === null) return null;
  return /^[明次翌]/.test(words) ? context.year + 1 : context.year;
}

/** Last day that the printed part of a month means; 初 is read as the tenth. */
export function dayOf(groups: Groups, year: number | null, month: number): number {
  if (groups['day']) return parseAnyNumber(groups['day']) ?? 0;
  const part = groups['part'] ?? '';
  if (part === '上旬' || part === '初') return 10;
  if (part === '中旬') return 20;
  const week = part === '首周' ? 1 : parseAnyNumber(/^第(.)周/.exec(part)?.[1] ?? '');
  if (week !== null) return week * 7;
  return daysInMonth(year ?? 2001, month);
}

/** Puts back a 年 that the copy lost (202412月底前 → 2024年12月底前). */
export const withLostYear = (words: string): string => words.replace(/^(20\d{2})(?=\d{1,2}月|\d{3,4}日)/, '$1年');

const secondOfTwo = /(?:到|至|于|在|截至|截止)[^,。;]{0,6}月[底末初]?(?:\d{1,2}日)?前?(?:和|及|、|以及)$/;

const furtherDay = '[、和及与](?:20\\d{2}年)?(?:(?:1[0-2]|0?[1-9])月(?:[底末初]|[上中下]旬|\\d{1,2}[日号])?|年[中底末终])';
/** 4月、8月、11月各开展一次; not 各县, 各单位. */
const eachOfSeveral = new RegExp(`^(?:${furtherDay}前?){0,12}(?:各|分别|各自)(?![县市区乡镇部门单级地类有相科股处街村项个])`);
/** 6月底、12月底前: what binds the last day binds those before it. */
const firstOfSeveral = new RegExp(`^(?:${furtherDay}){1,12}(?:之前|以前|前)`);

/** Whether words without 前 or 内 bind to a day in running text. */
export function binds(words: string, around: Surroundings): boolean {
  if (around.context.position !== 'body') return true;
  if (limitAtEnd.test(words)) return true;
  // 于6月底和12月底: what binds the first day binds the second.
  if (secondOfTwo.test(around.before) || eachOfSeveral.test(around.after) || firstOfSeveral.test(around.after)) return true;
  const isTime = untilWords.test(around.before) || completionWords.test(around.after) || isOccasion(around);
  return isTime && !/[起始]/.test(around.after.charAt(0));
}

/** Whether a bare time in running text is that of something to be done then: 12月印发, 。10月,召开…, but not 从3月开展 or 3月印发的. */
export function isOccasion(around: Surroundings): boolean {
  const opens = /(?:^|[。;])$/.test(around.before) && /^[,:]/.test(around.after);
  const after = around.after.slice(opens ? 1 : 0);
  return (opens && around.after.startsWith(':')) || ((occasionWords.test(after) || (opens && completionWords.test(after))) && !/[自从由]$/.test(around.before));
}

/** Pieces with the groups `year`, `day`, `part` and the optional 前 or 内. */
export const year = `(?<year>${yearWords})?`;
export const day = `(?:(?<day>${dayWords})[日号]${withinDayWords}|(?<part>${partOfMonthWords}))`;
export const limit = `(?:${limitWords})?`;

