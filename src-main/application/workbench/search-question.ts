import { between, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SearchHit } from '../../contract/workbench.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { bareNumber, excerptAround, matchText, type MatchRank, type SearchedTexts } from '../../domain/search/text-match.ts';
import { readTypedDays, type TypedDays } from '../../domain/search/typed-days.ts';
import { initialsReader, isInitials } from '../pinyin-initials.ts';

/** What was asked for, made ready once for all kinds of rows. */
export interface SearchQuestion {
  typed: string;
  /** For LIKE, its own signs escaped by a backslash. */
  pattern: string;
  /** The typed number without brackets and dots. */
  number: string;
  days: TypedDays | null;
  year: number | undefined;
  /** Rows of one kind that are wanted at most. */
  limit: number;
  /** First letters of a title's pinyin; null where something else than letters was typed. */
  initialsOf: ((title: string) => string) | null;
}

/** A row that fits, with how well. */
export interface RankedHit extends SearchHit {
  rank: MatchRank;
}

/** Reads what was typed; `officeYear` is the year of a month that is typed without one. */
export async function askedFor(typed: string, scope: { year: number | undefined; officeYear: number; limit: number }): Promise<SearchQuestion> {
  const { year, officeYear, limit } = scope;
  return {
    typed,
    pattern: `%${typed.replace(/[\\%_]/gu, '\\$&')}%`,
    number: bareNumber(typed),
    days: readTypedDays(typed, year ?? officeYear),
    year,
    limit,
    initialsOf: isInitials(typed) ? await initialsReader() : null,
  };
}

/** Condition for one of the columns to hold what was typed; Latin letters in either case. */
export function contains({ pattern }: Pick<SearchQuestion, 'pattern'>, ...columns: (SQLiteColumn | SQL)[]): SQL | undefined {
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}

/** Condition for one of the columns to hold a day that was typed; undefined where no day was. */
export function onDays({ days }: SearchQuestion, ...columns: SQLiteColumn[]): SQL | undefined {
  return days === null ? undefined : or(...columns.map((column) => between(column, days.from, days.to)));
}

type HitTarget = Omit<SearchHit, 'title' | 'excerpt'>;

/** A row as a hit: by its texts, by the initials of its title, or by one of its days; nothing where it does not fit. */
export function hitOf(
  question: SearchQuestion,
  target: HitTarget,
  texts: SearchedTexts,
  days: readonly (string | null)[] = [],
): RankedHit[] {
  const match = matchText(texts, question.typed) ?? initialsMatch(question, texts.title) ?? dayMatch(question.days, days);
  return match === null ? [] : [{ ...target, title: texts.title, ...match }];
}

function initialsMatch({ initialsOf, typed }: SearchQuestion, title: string): { rank: MatchRank; excerpt: string } | null {
  const at = initialsOf?.(title).indexOf(typed.toLowerCase()) ?? -1;
  if (at < 0) return null;
  return { rank: at === 0 ? 'titleBegins' : 'titleContains', excerpt: excerptAround(title, at, typed.length) };
}

function dayMatch(days: TypedDays | null, of: readonly (string | null)[]): { rank: MatchRank; excerpt: string } | null {
  const found = days === null ? undefined : of.find((day) => day !== null && isWithin(day, days));
  return found === undefined || found === null ? null : { rank: 'titleContains', excerpt: found };
}

function isWithin(day: string, { from, to }: { from: CalendarDay; to: CalendarDay }): boolean {
  return day >= from && day <= to;
}

/** A search among one kind of rows. */
export type KindSearch = (db: Database, question: SearchQuestion) => RankedHit[];
