import { addDays, calendarDayOf, parseCalendarDay } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { UnitState } from '../codes.ts';
import { stateFromPrinted } from '../progress/state-from-printed.ts';
import { readTypedDays } from '../search/typed-days.ts';
import { wordsOfCell } from '../units/unit-cell-words.ts';
import { textOfCell } from './cell-text.ts';
import type { FillInField, FillInValues } from './fill-in-row.ts';
import type { SheetCell } from './returned-sheet.ts';

/**
 * Why a cell cannot be read. `CHECK_OFF`: only the office checks off. `PERCENT_ONE`: a bare 1, which is 1 % as well as
 * what a sheet keeps of 100 %.
 */
export const valueProblems = ['STATE_UNKNOWN', 'CHECK_OFF', 'DATE_UNREADABLE', 'PERCENT_UNREADABLE', 'PERCENT_ONE', 'TOO_LONG'] as const;
export type ValueProblem = (typeof valueProblems)[number];

/** What a cell says; a problem keeps its words. */
export type ValueReading<Value> = { kind: 'value'; value: Value } | { kind: 'blank' } | { kind: 'problem'; problem: ValueProblem; raw: string };

/** Longest texts in UTF-16 units, as the ledger takes them. */
const longestText = { text: 20_000, problems: 20_000, nextStep: 20_000, evidence: 20_000, reporter: 50 } as const;

/** Excel's number of 1970-01-01, and the years in which a number is taken for a day: 2026 itself is none. */
const excelDayOf1970 = 25_569;
const [firstYear, lastYear] = [2000, 2099];

const blank = { kind: 'blank' } as const;

function readState(cell: SheetCell): ValueReading<UnitState> {
  const raw = textOfCell(cell);
  if (wordsOfCell(raw) === '') return blank;
  const state = stateFromPrinted(raw);
  if (state === null) return { kind: 'problem', problem: 'STATE_UNKNOWN', raw };
  return state === 'checkedOff' ? { kind: 'problem', problem: 'CHECK_OFF', raw } : { kind: 'value', value: state };
}

function dayOfNumber(number: number): CalendarDay | null {
  if (number < 0 || number > 1_000_000) return null;
  return addDays('1970-01-01' as CalendarDay, Math.floor(number) - excelDayOf1970);
}

/** 20260630 */
function compactDay(digits: string): CalendarDay | null {
  return parseCalendarDay(digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}

/** A typed day: with or without its year, a time behind it left out. */
function dayOfText(text: string, year: number): CalendarDay | null {
  const typed = text.normalize('NFKC').replace(/(?:\s+|T)\d{1,2}:\d{2}.*$/u, '').replaceAll(/\s/gu, '');
  const short = /^(\d{1,2})[-./](\d{1,2})$/.exec(typed);
  if (short !== null) return calendarDayOf(year, Number(short[1]), Number(short[2]));
  const days = readTypedDays(typed, year);
  return days !== null && days.from === days.to ? days.from : compactDay(typed);
}

function readDay(cell: SheetCell, year: number): ValueReading<CalendarDay> {
  const raw = textOfCell(cell);
  if (wordsOfCell(raw) === '') return blank;
  const day = typeof cell === 'number' ? (dayOfNumber(cell) ?? compactDay(raw)) : dayOfText(raw, year);
  const readYear = Number(day?.slice(0, 4));
  if (day === null || readYear < firstYear || readYear > lastYear) return { kind: 'problem', problem: 'DATE_UNREADABLE', raw };
  return { kind: 'value', value: day };
}

/**
 * Whole percent. 80 and 80% are what they say. A bare number between 0 and 1 is a share (0.8 is how a sheet keeps 80 %),
 * since nobody reports less than one percent. A bare 1 is 100 % where the unit says that it is done, and is asked
 * otherwise.
 */
function readPercent(cell: SheetCell, isDone: boolean): ValueReading<number> {
  const raw = textOfCell(cell);
  if (wordsOfCell(raw) === '') return blank;
  const match = /^(\d{1,3}(?:\.\d+)?|\.\d+)(%?)$/.exec(raw.normalize('NFKC').replaceAll(/\s/gu, ''));
  const number = Number(match?.[1]);
  if (match === null || typeof cell === 'boolean') return { kind: 'problem', problem: 'PERCENT_UNREADABLE', raw };
  const isBare = match[2] === '';
  if (isBare && number === 1) return isDone ? { kind: 'value', value: 100 } : { kind: 'problem', problem: 'PERCENT_ONE', raw };
  // 0.57 of 100 is 56.99999999999999 in binary fractions.
  const percent = Math.round((isBare && number < 1 ? number * 100 : number) * 1e6) / 1e6;
  return Number.isInteger(percent) && percent <= 100 ? { kind: 'value', value: percent } : { kind: 'problem', problem: 'PERCENT_UNREADABLE', raw };
}

function readText(cell: SheetCell, longest: number): ValueReading<string> {
  const raw = textOfCell(cell);
  if (raw === '') return blank;
  return raw.length > longest ? { kind: 'problem', problem: 'TOO_LONG', raw } : { kind: 'value', value: raw };
}

/** What has to be known to read a cell. */
export interface ReadingContext {
  /** Of a day without a year: the package's. */
  year: number;
  /** Whether the row says that the task is done. */
  isDone: boolean;
}

const readers: { readonly [Field in FillInField]: (cell: SheetCell, context: ReadingContext) => ValueReading<NonNullable<FillInValues[Field]>> } = {
  state: readState,
  text: (cell) => readText(cell, longestText.text),
  reportedOn: (cell, { year }) => readDay(cell, year),
  percent: (cell, { isDone }) => readPercent(cell, isDone),
  problems: (cell) => readText(cell, longestText.problems),
  nextStep: (cell) => readText(cell, longestText.nextStep),
  evidence: (cell) => readText(cell, longestText.evidence),
  reporter: (cell) => readText(cell, longestText.reporter),
};

/** Reads a raw cell as the value of a fill-in field; a cell that cannot be read keeps its words. */
export function readValue<Field extends FillInField>(field: Field, cell: SheetCell, context: ReadingContext): ValueReading<NonNullable<FillInValues[Field]>> {
  return readers[field](cell, context);
}
