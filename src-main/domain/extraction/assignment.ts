import type { AssignmentRole } from '../codes.ts';
import type { FoundDeadline } from '../deadlines/parse-deadline.ts';
import { emptyWords } from '../deadlines/deadline-words.ts';
import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import { closingVerbs, firstLeadsWords, otherLabels, personLabels, remarkClause, resultWords, roleVerbs, timeLabels, unitLabels } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import type { PrintedUnit } from './unit-list.ts';
import { looksLikeUnit, splitUnits } from './unit-list.ts';

/** A deadline with its place in the plan's text. */
export interface PlacedDeadline extends FoundDeadline {
  range: TextRange;
}

/** Units and deadlines of one assignment note or table cell. */
export interface Assignment {
  units: PrintedUnit[];
  deadlines: PlacedDeadline[];
  /** It had labels such as 责任单位: */
  labelled: boolean;
}

type LabelKind = AssignmentRole | 'time' | 'person' | 'other';

/** A label with its colon or brackets. */
export interface FoundLabel {
  kind: LabelKind;
  start: number;
  end: number;
}

const labelWords = `(?<person>${personLabels})|(?<other>${otherLabels})|(?<time>${timeLabels})|(?<lead>${unitLabels.lead})|(?<supporting>${unitLabels.supporting})|(?<responsible>${unitLabels.responsible})`;
const labelled = new RegExp(`(?:【|\\[)?(?:${labelWords})(?:\\([^()]{0,14}\\))?(?:】?:|】|\\]|(?<=单位|部门|处室|科室)(?:为|是)(?=各|[市县区省州局办]|[^,。;、]{1,14}?(?:局|办|处|科|股|室|委|中心|院|厅|单位|部门)(?:[、,;。)】]|$))|(?<=时限|时间)(?:为|是)(?=[\\d上下年每持长一二三四]))[】\\]]?`, 'g');
/** Every label ends in one of these, or in a unit right behind its noun; most texts hold neither. */
const mark = /[:】\]]|(?:单位|部门|[处科]室|时限|时间)[为是]/;
const labelNoun = /单位|部门|[处科]室/;
const unmarked = new RegExp(`(?:(?<lead>牵头)|(?<supporting>配合|协办)|(?<responsible>责任|主办|承办|实施))(?:单位|部门|处室|科室)(?=各|[市县区省州局办])`, 'g');
const verbs = new RegExp(`(?<lead>${roleVerbs.lead})|(?<supporting>${roleVerbs.supporting})|(?<responsible>${roleVerbs.responsible}|${closingVerbs})`, 'g');

/** Labels such as 责任单位: or 【完成时限】 in a text, in order; where none has a colon, those with a unit right behind. */
export function findLabels(text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  const marked = mark.test(text) ? [...text.matchAll(labelled)] : [];
  if (marked.length === 0 && !labelNoun.test(text)) return found;
  for (const match of marked.length > 0 ? marked : text.matchAll(unmarked)) {
    const kinds: LabelKind[] = ['person', 'other', 'time', 'lead', 'supporting', 'responsible'];
    const kind = kinds.find((one) => match.groups?.[one] !== undefined);
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Places the deadlines of a range in the plan's text. */
export function deadlinesIn(
  plan: PlanText,
  range: TextRange,
  context: { year: number | null; position: 'label' | 'heading' | 'body' },
): PlacedDeadline[] {
  const printed = plan.text.slice(range.start, range.end);
  // The width of a cell may break a phrase over two lines.
  const places = [...printed].flatMap((unit, at) => (unit === '\n' && context.position === 'label' ? [] : [at]));
  const text = places.length === printed.length ? printed : printed.replaceAll('\n', '');
  return parseDeadlinePhrases(text, { ...context, isProvincial: plan.isProvincial }).map((found) => ({
    ...found,
    range: { start: range.start + (places[found.start] ?? 0), end: range.start + (places[found.end - 1] ?? 0) + 1 },
  }));
}

/** 即日起实施,长期坚持 says once that there is no end: the first only says from when. */
function withoutBeginning(found: readonly PlacedDeadline[]): PlacedDeadline[] {
  return found.filter((one, index) => !(one.deadline.text.startsWith('即日起') && found[index + 1]?.deadline.kind === 'ongoing'));
}

/**
 * Deadlines of the words behind a label or in a column for them. There every word means a time: one that can't be read
 * most likely says that there is no end, and is asked about.
 */
export function labelledDeadlines(plan: PlanText, range: TextRange, year: number | null): PlacedDeadline[] {
  const found = withoutBeginning(deadlinesIn(plan, range, { year, position: 'label' }));
  const words = plan.text.slice(range.start, range.end);
  if (found.length > 0 || words === '' || emptyWords.test(words)) return found;
  const deadline = { text: textOf(plan, range), kind: 'ongoing' as const, date: null, recurrence: null, relative: null };
  return [{ start: 0, end: words.length, deadline, doubtful: true, range }];
}

/** Blanks out bracketed parts so that a bracket's words are not taken for the list's verbs. */
function withoutBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .map((unit) => {
      if (/[(【〔]/.test(unit)) depth++;
      const shown = depth > 0 ? '·' : unit;
      if (/[)】〕]/.test(unit)) depth = Math.max(0, depth - 1);
      return shown;
    })
    .join('');
}

const mayNameTime = /[年月日天周季时旬]|持续|长期|常态|经常|立即|随时|动态/;

/** A clause of a list that is nothing but a date (…,6月底前完成). */
function isMereDate(words: string, year: number | null): boolean {
  const bare = words.replace(/^(?:并|于|在|应|力争|确保|要)+/, '').replace(/(?:完成|落实到位|落实|取得明显成效|报送|推进)$/, '');
  if (bare.length < 2 || !mayNameTime.test(bare)) return false;
  const found = parseDeadlinePhrases(bare, { year, position: 'label' });
  const covered = found.reduce((sum, one) => sum + one.end - one.start, 0);
  return found.length > 0 && covered >= bare.length - 4 && !looksLikeUnit(bare.slice(0, found[0]?.start ?? 0));
}

/** A clause of a list that says by when, alone or with what is to be reached by then (…,11月底前取得阶段性成果). */
export const isDeadlineClause = (words: string, year: number | null): boolean => isMereDate(words, year) || endsInResult(words, year);

/** Longest result that follows a date, in UTF-16 units. */
const longestResult = 24;

/** Whether a clause is a date and a result. */
function endsInResult(words: string, year: number | null): boolean {
  const from = /^(?:并|于|在|应|力争|确保|要)*/.exec(words)?.[0].length ?? 0;
  if (!mayNameTime.test(words)) return false;
  const [first] = parseDeadlinePhrases(words.slice(from), { year, position: 'label' });
  if (first?.start !== 0 || first.deadline.kind === 'ongoing') return false;
  const rest = words.slice(from + first.end);
  return rest.length <= longestResult && resultWords.test(rest) && !/牵头|负责|配合/.test(rest);
}

/** Length of a date that stands in front of the units of its clause (9月底前由甲局完成); 0 where there is none. */
function leadingDate(words: string, year: number | null): number {
  if (!/^(?:20|[\d一二三四上下年每今本]|十)/.test(words) || !mayNameTime.test(words)) return 0;
  const [first] = parseDeadlinePhrases(words, { year, position: 'label' });
  const isFirst = first?.start === 0 && first.deadline.kind === 'date' && /^(?:由|各|[市县区省州])/.test(words.slice(first.end));
  return isFirst ? first.end : 0;
}

/** Where a date begins to which only a blank or nothing leads from the units before it (甲局 长期坚持); the end where there is none. */
function dateBehindUnits(words: string, year: number | null): number {
  if (!mayNameTime.test(words)) return words.length;
  const [first] = parseDeadlinePhrases(words, { year, position: 'label' });
  const isBehind = first && first.start > 0 && /^(?:完成|前完成)?$/.test(words.slice(first.end)) && looksLikeUnit(words.slice(0, first.start).split('、').at(-1) ?? '');
  return isBehind ? first.start : words.length;
}

/** A date that a clause of units goes on with (甲局负责并于6月底前完成). */
const andThen = /^并(?:于|在|长期|持续|[每\d])/;

/** Reads a list of units with the verbs that follow them: 甲局牵头,乙局、丙局配合,6月底前完成. */
function readUnitList(plan: PlanText, range: TextRange, role: AssignmentRole, year: number | null): Assignment {
  const deadlines: PlacedDeadline[] = [];
  const pieces: TextRange[] = [];
  let firstLeads = false;
  const text = plan.text.slice(range.start, range.end);
  const masked = withoutBrackets(text);
  let start = 0;
  for (let at = 0; at <= masked.length; at++) {
    if (at < masked.length && !/[,;。]/.test(masked.charAt(at)) && !andThen.test(masked.slice(at, at + 3))) continue;
    const piece = { start: range.start + start, end: range.start + at };
    const words = plan.text.slice(piece.start, piece.end);
    const dated = leadingDate(words, year);
    const trailing = dateBehindUnits(words, year);
    if (isDeadlineClause(words, year)) deadlines.push(...deadlinesIn(plan, piece, { year, position: 'label' }));
    else if (firstLeadsWords.test(words) && !/[、]/.test(words)) firstLeads = true;
    else if (piece.end > piece.start && !remarkClause.test(words)) {
      if (dated > 0) deadlines.push(...deadlinesIn(plan, { start: piece.start, end: piece.start + dated }, { year, position: 'label' }));
      if (trailing < words.length) deadlines.push(...deadlinesIn(plan, { start: piece.start + trailing, end: piece.end }, { year, position: 'label' }));
      pieces.push({ start: piece.start + dated, end: piece.start + trailing });
    }
    start = at + 1;
  }
  const units: PrintedUnit[] = [];
  // Units wait for the verb that follows them; those after the last verb take the label's role.
  let waiting: TextRange[] = [];
  const flush = (given: AssignmentRole): void => {
    for (const list of waiting) units.push(...splitUnits(plan, list, given));
    waiting = [];
  };
  for (const piece of pieces) {
    const words = withoutBrackets(plan.text.slice(piece.start, piece.end));
    let from = 0;
    for (const match of words.matchAll(verbs)) {
      if (match.index > from) waiting.push({ start: piece.start + from, end: piece.start + match.index });
      from = match.index + match[0].length;
      const supporting = match.groups?.['supporting'] === undefined ? role : 'supporting';
      flush(match.groups?.['lead'] === undefined ? supporting : 'lead');
    }
    if (from < words.length) waiting.push({ start: piece.start + from, end: piece.end });
  }
  flush(role);
  if (firstLeads && units[0]) units[0].role = 'lead';
  return { units, deadlines, labelled: false };
}

/** Units without the persons behind them (甲局(张三), 乙局李四); what is a person alone is left out. */
function withoutPersons(plan: PlanText, units: readonly PrintedUnit[]): PrintedUnit[] {
  return units.flatMap((unit) => {
    const words = plan.text.slice(unit.range.start, unit.range.end).replace(/[\d-]{7,}$/, '');
    const bracket = /[(]([^()]{2,24})[)]$/.exec(words);
    const lengths = bracket && !looksLikeUnit(bracket[1] ?? '') ? [bracket.index] : unit.doubtful ? [words.length - 2, words.length - 3, words.length - 4] : [words.length];
    const length = lengths.find((one) => looksLikeUnit(words.slice(0, Math.max(0, one))));
    if (length === undefined) return words.length <= 4 ? [] : [unit];
    const range = { start: unit.range.start, end: unit.range.start + length };
    return [{ ...unit, range, name: textOf(plan, range), doubtful: false }];
  });
}

/** A bracket behind a unit that only says whom to ask there: 甲局(联系人:张三 电话0000-000). */
const contactBracket = /[(](?:联系人|联系方式|联系电话|电话|经办人)[^()]*[)]/g;

/** Labels that divide the words of a note; those inside a contact's bracket do not. */
function dividingLabels(text: string): FoundLabel[] {
  const contacts = [...text.matchAll(contactBracket)].filter((match) => match.index > 0);
  return findLabels(text).filter((label) => !contacts.some((match) => label.start > match.index && label.start < match.index + match[0].length));
}

/**
 * Reads what stands in an assignment note or in a unit cell: labels with their lists, or lists with verbs. Units
 * without a label or verb of their own get `role`.
 */
export function readAssignment(plan: PlanText, range: TextRange, role: AssignmentRole, year: number | null): Assignment {
  const text = plan.text.slice(range.start, range.end);
  const labels = dividingLabels(text);
  const result: Assignment = { units: [], deadlines: [], labelled: labels.length > 0 };
  const add = (read: Assignment): void => {
    result.units.push(...read.units);
    result.deadlines.push(...read.deadlines);
  };
  const first = labels[0]?.start ?? text.length;
  const isIntroduction = labels.length > 0 && /^以上[^,。;、]{0,12}$/.test(text.slice(0, first));
  if (first > 0 && !isIntroduction) add(readUnitList(plan, { start: range.start, end: range.start + first }, role, year));
  for (const [index, label] of labels.entries()) {
    const next = labels[index + 1]?.start ?? text.length;
    const content = trimRange(plan, { start: range.start + label.end, end: range.start + next }, /[\s,。;、:.【[]/);
    if (label.kind === 'time') result.deadlines.push(...labelledDeadlines(plan, content, year));
    else if (label.kind !== 'other' && label.kind !== 'person') {
      const units = readUnitList(plan, content, label.kind, year);
      // 牵头和责任单位: names both in one list, the lead first.
      if (/^.?牵头[和及、/]/.test(text.slice(label.start, label.end)) && units.units[0]) units.units[0].role = 'lead';
      add(/人|领导|电话/.test(text.slice(label.start, label.end)) ? { ...units, units: withoutPersons(plan, units.units) } : units);
    }
  }
  return result;
}
