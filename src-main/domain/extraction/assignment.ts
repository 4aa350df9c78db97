import type { AssignmentRole } from '../codes.ts';
import type { FoundDeadline } from '../deadlines/parse-deadline.ts';
import { emptyWords } from '../deadlines/deadline-words.ts';
import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import { otherLabels, personLabels, roleVerbs, timeLabels, unitLabels } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import type { PrintedUnit } from './unit-list.ts';
import { splitUnits } from './unit-list.ts';

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
interface FoundLabel {
  kind: LabelKind;
  start: number;
  end: number;
}

const labelWords = `(?<person>${personLabels})|(?<other>${otherLabels})|(?<time>${timeLabels})|(?<lead>${unitLabels.lead})|(?<supporting>${unitLabels.supporting})|(?<responsible>${unitLabels.responsible})`;
const labelled = new RegExp(`(?:【|\\[)?(?:${labelWords})(?:\\([^()]{0,14}\\))?(?:】?:|】|\\]|(?<=单位|部门|处室|科室)(?:为|是)(?=各|[市县区省州局办]|[^,。;、]{1,14}?(?:局|办|处|科|股|室|委|中心|院|厅|单位|部门)(?:[、,;。)】]|$))|(?<=时限|时间)(?:为|是)(?=[\\d上下年每持长一二三四]))[】\\]]?`, 'g');
const unmarked = new RegExp(`(?:(?<lead>牵头)|(?<supporting>配合|协办)|(?<responsible>责任|主办|承办|实施))(?:单位|部门|处室|科室)(?=各|[市县区省州局办])`, 'g');
const verbs = new RegExp(`(?<lead>${roleVerbs.lead})|(?<supporting>${roleVerbs.supporting})|(?<responsible>${roleVerbs.responsible})`, 'g');

/** Labels such as 责任单位: or 【完成时限】 in a text, in order; where none has a colon, those with a unit right behind. */
export function findLabels(text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  const marked = [...text.matchAll(labelled)];
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

/**
 * Deadlines of the words behind a label or in a column for them. There every word means a time: one that can't be read
 * most likely says that there is no end, and is asked about.
 */
export function labelledDeadlines(plan: PlanText, range: TextRange, year: number | null): PlacedDeadline[] {
  const found = deadlinesIn(plan, range, { year, position: 'label' });
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
function isDeadlineClause(words: string, year: number | null): boolean {
  const bare = words.replace(/^(?:并|于|在|应|力争|确保|要)+/, '').replace(/(?:完成|落实到位|落实|取得明显成效|报送|推进)$/, '');
  if (bare.length < 2 || !mayNameTime.test(bare)) return false;
  const found = parseDeadlinePhrases(bare, { year, position: 'label' });
  const covered = found.reduce((sum, one) => sum + one.end - one.start, 0);
  return found.length > 0 && covered >= bare.length - 4;
}

/** Reads a list of units with the verbs that follow them: 甲局牵头,乙局、丙局配合,6月底前完成. */
function readUnitList(plan: PlanText, range: TextRange, role: AssignmentRole, year: number | null): Assignment {
  const deadlines: PlacedDeadline[] = [];
  const pieces: TextRange[] = [];
  const text = plan.text.slice(range.start, range.end);
  const masked = withoutBrackets(text);
  let start = 0;
  for (let at = 0; at <= masked.length; at++) {
    if (at < masked.length && !/[,;。]/.test(masked.charAt(at))) continue;
    const piece = { start: range.start + start, end: range.start + at };
    if (isDeadlineClause(textOf(plan, piece), year)) deadlines.push(...deadlinesIn(plan, piece, { year, position: 'label' }));
    else if (piece.end > piece.start) pieces.push(piece);
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
  return { units, deadlines, labelled: false };
}

/**
 * Reads what stands in an assignment note or in a unit cell: labels with their lists, or lists with verbs. Units
 * without a label or verb of their own get `role`.
 */
export function readAssignment(plan: PlanText, range: TextRange, role: AssignmentRole, year: number | null): Assignment {
  const text = plan.text.slice(range.start, range.end);
  const labels = findLabels(text);
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
    else if (label.kind !== 'other' && label.kind !== 'person') add(readUnitList(plan, content, label.kind, year));
  }
  return result;
}
