import { chineseNumberCharacters } from '../outline/chinese-number.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { bareNumber } from '../search/text-match.ts';
import { likenessOf } from '../units/likeness.ts';
import { normaliseUnitName } from '../units/normalise-unit-name.ts';
import { piecesOf } from '../units/unit-cell-words.ts';
import { wordingOf } from './cell-text.ts';

/** How the two sides of a pair stand to each other in one respect; `unknown` where one says nothing. */
export type Agreement = 'agrees' | 'differs' | 'unknown';

/** Titles count by so much of their beginning: what differs later is compared as the requirement. */
const comparedLength = 80;
/** Titles that are not equal are never as sure as equal ones, whatever else agrees. */
const [oneInOther, alike] = [[0.5, 0.35], 0.85] as const;
/** How surely two titles are one that differ in nothing but a number in front. */
export const sameButNumber = 0.88;
const leastShared = 0.35;

/** Letters and digits of a title, with and without a number in front. */
export interface TitleWords {
  all: string;
  withoutNumber: string;
}

/** A number before a blank, as a fill-in workbook prints it in front of a title: 3 公开预算、1.2 公开预算、二 公开预算. */
const printedNumber = new RegExp(`^(?:\\d{1,3}(?:\\.\\d{1,3})*|[${chineseNumberCharacters}]{1,5})\\s+`, 'u');

/** The words by which a title is compared. */
export function titleWords(title: string): TitleWords {
  const text = title.trim();
  const length = printedNumber.exec(text)?.[0].length ?? readOutlineNumber(text)?.length ?? 0;
  return { all: wordingOf(text), withoutNumber: wordingOf(text.slice(length)) };
}

/** Share of the longer text that could stand in the other at all: no likeness is higher. */
function sharedCharacters(short: string, long: string): number {
  const known = new Set(short);
  return Array.from(long).filter((character) => known.has(character)).length / long.length;
}

/**
 * How surely two titles are one, 0 to 1: 1 where the wording is equal, 0.88 where only a number in front differs, 0.5 to
 * 0.85 where one contains the other, else up to 0.85 by their likeness.
 */
export function titleLikeness(one: TitleWords, other: TitleWords): number {
  if (one.all === '' || other.all === '') return 0;
  if (one.all === other.all) return 1;
  if (one.withoutNumber === other.withoutNumber) return sameButNumber;
  const [short, long] = one.all.length <= other.all.length ? [one.all, other.all] : [other.all, one.all];
  if (long.includes(short)) return oneInOther[0] + (oneInOther[1] * short.length) / long.length;
  // Nothing worth measuring is left between texts of which one is more than twice as long, or that share few characters.
  if (short.length * 2 < long.length || sharedCharacters(short, long) < leastShared) return 0;
  return alike * likenessOf(short.slice(0, comparedLength), long.slice(0, comparedLength));
}

/** Whether a printed number (3, （三）, 1.2) is one of a task's numbers. */
export function numberAgreement(printed: string | null, numbers: readonly (string | number | null)[]): Agreement {
  const wanted = bareNumber(printed ?? '');
  const known = numbers.filter((number) => number !== null).map((number) => bareNumber(String(number)));
  if (wanted === '' || known.length === 0) return 'unknown';
  return known.includes(wanted) ? 'agrees' : 'differs';
}

/** Whether a printed cell of units names one of a unit's names; a part of a name is enough. */
export function unitAgreement(printed: string | null, names: readonly string[]): Agreement {
  const wanted = piecesOf(printed ?? '').map(({ text }) => normaliseUnitName(text)).filter((name) => name !== '');
  const known = names.map(normaliseUnitName).filter((name) => name !== '');
  if (wanted.length === 0 || known.length === 0) return 'unknown';
  return wanted.some((one) => known.some((name) => one.includes(name) || name.includes(one))) ? 'agrees' : 'differs';
}
