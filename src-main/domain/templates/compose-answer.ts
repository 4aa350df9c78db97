import type { UnitState } from '../codes.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { doneSince, percentSaid } from '../progress/part-as-of.ts';
import { isDone, isSetAside, taskState } from '../progress/task-state.ts';
import { parseCalendarDay } from '../calendar-day.ts';
import { printedDay } from '../printed-day.ts';
import type { AnswerPart, AnswerReport, AnswerTask, AnswerTime } from './answer-facts.ts';
import { composePeople } from './answer-people.ts';
import { reportsAt, summaryAt } from './answer-time.ts';
import type { AnswerWords } from './answer-words.ts';
import type { OurRole } from './column-roles.ts';

/** A column that is to be answered. */
export interface AnswerQuestion extends AnswerTime {
  readonly role: OurRole;
  /** As printed; it may ask for yes or no, or for a number of percent. */
  readonly header: string;
}

/** Who fills in the table, and the words to do so. */
export interface AnswerSetting {
  /** Empty where nobody is named. */
  readonly clerk: string;
  readonly words: AnswerWords;
}

/** Headers that are answered by yes or no. */
const asksYesOrNo = /是否|与否|(?:完成|办理|落实)否$/;
const asksCheckOff = /销号/;
/** Colours and promptness are the clerk's to tell: they rest on rules that the superior has and the ledger has not. */
const asksJudgement = /灯|按[时期]|如期/;
/** The sign stands in the header already. */
const namesPercent = /%/;

const joined = (paragraphs: readonly (string | null)[]): string | null =>
  [...new Set(paragraphs.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()])))].join('\n') || null;

/** Parts that something is expected of; all where nothing is of any. */
function countedParts(parts: readonly AnswerPart[], time: AnswerTime): readonly AnswerPart[] {
  const counted = parts.filter((part) => !isSetAside(stateAt(part, time)));
  return counted.length > 0 ? counted : parts;
}

function stateAt(part: AnswerPart, time: AnswerTime): UnitState {
  return reportsAt(part, time, false).at(-1)?.state ?? (part.reports.length === 0 ? part.state : 'notStarted');
}

const unitNames = (parts: readonly AnswerPart[]): Set<string> => new Set(parts.map(({ unitName }) => unitName));

/** Texts of units as paragraphs: with their names unless all that are `asked` say it, those that say the same together. */
function unitTexts(parts: readonly AnswerPart[], asked: readonly AnswerPart[], textOf: (part: AnswerPart) => string | null, words: AnswerWords): string | null {
  const partsByText = new Map<string, AnswerPart[]>();
  for (const part of parts) {
    const text = textOf(part)?.trim() ?? '';
    if (text !== '') partsByText.set(text, [...(partsByText.get(text) ?? []), part]);
  }
  const count = unitNames(asked).size;
  return joined([...partsByText].map(([text, saying]) => (unitNames(saying).size === count ? text : words.saidBy([...unitNames(saying)], text))));
}

function composeTexts(tasks: readonly AnswerTask[], time: AnswerTime, field: (report: AnswerReport) => string | null, words: AnswerWords): string | null {
  const parts = countedParts(tasks.flatMap((task) => task.parts), time);
  return unitTexts(parts, parts, (part) => latest(part, time, field), words);
}

function latest(part: AnswerPart, time: AnswerTime, field: (report: AnswerReport) => string | null): string | null {
  const last = reportsAt(part, time, true).at(-1);
  return last === undefined ? null : field(last);
}

/** What the lead units sum up, else what the units report. */
function composeProgress(tasks: readonly AnswerTask[], time: AnswerTime, words: AnswerWords): string | null {
  const all = countedParts(tasks.flatMap((task) => task.parts), time);
  return joined(
    tasks.map(({ summaries, parts }) => {
      const summary = summaryAt(summaries, parts, time);
      if (summary !== null) return summary;
      const own = all.filter((part) => parts.includes(part));
      return unitTexts(own, all, (part) => latest(part, time, ({ text }) => text), words);
    }),
  );
}

function composeState(states: readonly UnitState[], header: string, words: AnswerWords): string | null {
  const plain = foldWidth(header).replaceAll(/\s/g, '');
  if (states.length === 0 || asksJudgement.test(plain)) return null;
  const state = taskState(states);
  if (!asksYesOrNo.test(plain)) return words.states[state];
  if (isSetAside(state)) return null;
  return (asksCheckOff.test(plain) ? state === 'checkedOff' : isDone(state)) ? words.yes : words.no;
}

/** The day on which the last unit was done; null while one is not, or where nobody knows the day. */
function finishedOn(parts: readonly AnswerPart[], time: AnswerTime): string | null {
  const days = parts.map((part) => (isDone(stateAt(part, time)) ? doneSince(reportsAt(part, time, false)) : null));
  const last = days.reduce((latestDay, day) => (latestDay === null || day === null ? null : day > latestDay ? day : latestDay), days[0] ?? null);
  const day = last === null ? null : parseCalendarDay(last);
  return day === null ? null : printedDay(day);
}

/** The mean of what the units say; null where one says nothing. */
function composePercent(parts: readonly AnswerPart[], time: AnswerTime, header: string): string | null {
  const said = parts.map((part) => percentSaid(stateAt(part, time), reportsAt(part, time, false)));
  const known = said.filter((percent) => percent !== null);
  if (known.length === 0 || known.length < said.length) return null;
  const mean = Math.round(known.reduce((sum, percent) => sum + percent, 0) / known.length);
  return namesPercent.test(foldWidth(header)) ? String(mean) : `${mean}%`;
}

/**
 * What the ledger answers to a column of a superior's table, out of the tasks through which a row is answered and their
 * units; null where nothing is known, or where the column asks about a quarter that has not come.
 */
export function composeAnswer(tasks: readonly AnswerTask[], question: AnswerQuestion, { clerk, words }: AnswerSetting): string | null {
  const { role, header, quarter, lastQuarter } = question;
  if (tasks.length === 0 || (quarter !== null && quarter > lastQuarter)) return null;
  const all = tasks.flatMap((task) => task.parts);
  const parts = countedParts(all, question);
  switch (role) {
    case 'progress':
      return composeProgress(tasks, question, words);
    case 'state':
      return composeState(all.map((part) => stateAt(part, question)), header, words);
    case 'finishedOn':
      return finishedOn(parts, question);
    case 'percent':
      return composePercent(parts, question, header);
    case 'problems':
      return composeTexts(tasks, question, ({ problems }) => problems, words);
    case 'nextStep':
      return composeTexts(tasks, question, ({ nextStep }) => nextStep, words);
    case 'evidence':
      return joined(tasks.flatMap((task) => task.evidence));
    case 'person':
    case 'liaison':
    case 'phone':
    case 'personAndPhone':
      return composePeople(tasks, role, header, words);
    case 'reporter':
      return clerk.trim() === '' ? null : clerk.trim();
  }
}
