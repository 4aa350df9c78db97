import { between, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { searchedDay, type searchedDayLabels, searchedUnit } from '../../contract/text/search-words.ts';
import type { SearchHit } from '../../contract/workbench.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { bareNumber, foundAt, matchText, type MatchRank, type SearchedTexts, type TextMatch, withYearBrackets } from '../../domain/search/text-match.ts';
import { readTypedDays, type TypedDays } from '../../domain/search/typed-days.ts';
import { noStates, readTypedStates, type TypedStates } from '../../domain/search/typed-states.ts';
import type { ApplicationContext } from '../context.ts';
import { initialsReader, isInitials } from '../pinyin-initials.ts';
import { grouped } from '../grouped.ts';
import { type FallingRow, fallingRows } from './falling-rows.ts';
import { officeYear } from './office-year.ts';
import { type UnitFit, unitsThatFit } from './search-units.ts';

/** What was asked for, made ready once for all kinds of rows. */
export interface SearchQuestion {
  typed: string;
  /** For LIKE, its own signs escaped by a backslash. */
  pattern: string;
  /** The typed number without brackets and dots. */
  number: string;
  days: TypedDays | null;
  /** What is due on the typed days, also what comes round: rows of a kind by their ids. */
  falling: (kind: FallingRow['kind']) => ReadonlyMap<string, FallingRow[]>;
  /** States that the typed word names; nothing in them where it names none. */
  states: TypedStates;
  /** Units whose names fit: what is theirs fits too. */
  units: ReadonlyMap<string, UnitFit>;
  year: number | undefined;
  /** The only rows that are looked at, by kind; undefined for all. */
  among: ReadonlyMap<HitKind, readonly string[]> | undefined;
  /** Year in which a state is looked for, and which a month means that is typed without one. */
  yearMeant: number;
  /** Rows of one kind that are wanted at most. */
  limit: number;
  /** First letters of a title's pinyin; null where something else than letters was typed. */
  initialsOf: ((title: string) => string) | null;
}

export type HitKind = SearchHit['kind'];

/** Where is searched: a year or (undefined) all, among rows that are known already or all. */
export interface SearchScope extends Pick<SearchQuestion, 'year' | 'among' | 'limit'> {
  kinds: readonly HitKind[];
}

/** A row that fits, with how well. */
export interface RankedHit extends SearchHit {
  rank: MatchRank;
}

/** Fewer letters stand in nearly every title. */
const fewestInitials = 2;

/** Reads what was typed, for a search in a scope. */
export async function askedFor(context: ApplicationContext, text: string, { year, among, limit }: SearchScope): Promise<SearchQuestion> {
  const typed = withYearBrackets(text);
  const yearMeant = year ?? officeYear(context.db, context.today());
  const days = readTypedDays(typed, yearMeant);
  const due = days === null ? [] : fallingRows(context, Number(days.from.slice(0, 4))).filter(({ day }) => isWithin(day, days));
  const initialsOf = isInitials(typed) && typed.length >= fewestInitials ? await initialsReader() : null;
  return {
    typed,
    pattern: `%${typed.replace(/[\\%_]/gu, '\\$&')}%`,
    number: bareNumber(typed),
    days,
    falling: (kind) => grouped(due.filter((row) => row.kind === kind), ({ id }) => id),
    states: readTypedStates(typed) ?? noStates,
    units: unitsThatFit(context.db, typed, initialsOf),
    year,
    among,
    yearMeant,
    limit,
    initialsOf,
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

/** Condition for a row to be of a unit whose name fits; undefined where none does. */
export function ofUnits({ units }: SearchQuestion, column: SQLiteColumn): SQL | undefined {
  return units.size === 0 ? undefined : inArray(column, [...units.keys()]);
}

/** Condition for a row of a kind to be among those that are looked at; undefined where all are. */
export function amongKnown({ among }: SearchQuestion, kind: HitKind, id: SQLiteColumn): SQL | undefined {
  return among === undefined ? undefined : inArray(id, [...(among.get(kind) ?? [])]);
}

/** A row as a hit, before it is known why it fits. */
export type HitTarget = Omit<SearchHit, 'title' | 'excerpt' | 'found'>;

/** A day of a row with what happens on it. */
export interface SearchedDay {
  label: keyof typeof searchedDayLabels;
  day: string | null;
}

/** By what a row is found beside its texts. */
interface FurtherFacts {
  days?: readonly SearchedDay[];
  /** How the row stands, where that is what was typed: in words, and which of them it is. */
  standing?: Pick<TextMatch, 'excerpt' | 'found'> | null;
  /** Units whose row it is, each with its part in it; that of the target where they are left out. */
  units?: readonly { unitId: string | null; part?: AssignmentRole }[];
}

/** A row as a hit: by its texts, the initials of its title, its state, its unit or one of its days; nothing where it does not fit. */
export function hitOf(question: SearchQuestion, target: HitTarget, texts: SearchedTexts, facts: FurtherFacts = {}): RankedHit[] {
  const match: TextMatch | null =
    matchText(texts, question.typed) ??
    initialsMatch(question, texts.title) ??
    (facts.standing ? { rank: 'standing', ...facts.standing } : null) ??
    dayMatch(question.days, facts.days ?? []) ??
    unitMatch(question, facts.units ?? [target]);
  if (match === null) return [];
  const { rank, excerpt, found } = match;
  return [{ ...target, title: texts.title, rank, excerpt, found: found === '' ? [] : [found] }];
}

function initialsMatch({ initialsOf, typed }: SearchQuestion, title: string): TextMatch | null {
  const at = initialsOf?.(title).indexOf(typed.toLowerCase()) ?? -1;
  return at < 0 ? null : { rank: at === 0 ? 'titleBegins' : 'titleContains', ...foundAt(title, at, typed.length) };
}

/** One of the typed states as the words of a row that stands so; null where it does not. */
export function standingIn<State extends string>(typed: readonly State[], own: State | null, labels: Record<State, string>): Pick<TextMatch, 'excerpt' | 'found'> | null {
  return own === null || !typed.includes(own) ? null : { excerpt: labels[own], found: labels[own] };
}

function dayMatch(days: TypedDays | null, of: readonly SearchedDay[]): TextMatch | null {
  if (days === null) return null;
  for (const { label, day } of of) {
    if (day !== null && isWithin(day, days)) return { rank: 'standing', excerpt: searchedDay(label, day), found: day };
  }
  return null;
}

function isWithin(day: string, { from, to }: TypedDays): boolean {
  return day >= from && day <= to;
}

function unitMatch({ units }: SearchQuestion, of: NonNullable<FurtherFacts['units']>): TextMatch | null {
  for (const { unitId, part } of of) {
    const fit = unitId === null ? undefined : units.get(unitId);
    if (fit !== undefined) return { rank: 'otherText', excerpt: searchedUnit(fit.name, part ?? null), found: fit.found };
  }
  return null;
}

/** A search among one kind of rows. */
export type KindSearch = (context: ApplicationContext, question: SearchQuestion) => RankedHit[];
