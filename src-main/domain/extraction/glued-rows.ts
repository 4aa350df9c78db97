import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import type { GluedColumn } from './glued-table.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { holdsFigures, holdsPersons, holdsWords, namesUnits } from './table-columns.ts';
import type { GluedUnits } from './unit-list.ts';
import { gluedUnitsAtEnd, gluedUnitsInside, looksLikeUnit } from './unit-list.ts';

const longestDeadline = 24;
const deadlineContext = { year: 2000, position: 'label' } as const;

/** Whether words are nothing but deadlines, one behind the other. */
function isDeadline(words: string): boolean {
  const found = parseDeadlinePhrases(words, deadlineContext);
  const gaps = found.map((one, at) => words.slice(found[at - 1]?.end ?? 0, one.start));
  return found.length > 0 && found.at(-1)?.end === words.length && gaps.every((gap) => /^[、,;和及]{0,2}$/.test(gap));
}

/** How often something is due within a time (全年不少于4期). */
const howOften = /(?:不少于|至少|各)?[\d一二两三四五六]{1,2}(?:期|次|场|批|轮|篇|件)$/;
const ongoingAtStart = /^(?:长期|持续|常态化?|全年|即时|实时|立行立改|即知即改)(?:坚持|推进|开展|实施|落实)?/;

/** Start of the deadline that a text ends with; its end where there is none. */
function deadlineStart(text: string): number {
  const often = howOften.exec(text)?.[0].length ?? 0;
  for (const counted of often > 0 ? [0, often] : [0]) {
    const end = text.length - counted;
    for (let length = Math.min(longestDeadline, end - 4); length >= 2; length--) {
      if (isDeadline(text.slice(end - length, end))) return end - length - (/20\d{2}年$/.exec(text.slice(0, end - length))?.[0].length ?? 0);
    }
  }
  return text.length;
}

/** End of the deadline that a text begins with; 0 where there is none. */
function deadlineEnd(text: string): number {
  const [first] = parseDeadlinePhrases(text.slice(0, longestDeadline), deadlineContext);
  if (first && first.start === 0 && first.deadline.kind !== 'ongoing') return first.end;
  return ongoingAtStart.exec(text)?.[0].length ?? 0;
}

/** A list of names behind the last full stop, whatever the names begin with. */
function namesBehindStop(words: string): GluedUnits | null {
  const start = words.lastIndexOf('。') + 1;
  const names = words.slice(start).split(/[、,]/);
  const isList = start > 0 && names.every((name) => looksLikeUnit(name));
  if (!isList) return null;
  const glued = gluedUnitsAtEnd(words);
  return { start, end: words.length, firstLength: glued?.start === start ? glued.firstLength : (names[0] ?? '').length };
}

const status = '(?:已|未|正在|基本|持续|部分|全部)?(?:完成|推进|落实|启动|办结|进行|整改)(?:中|到位)?';
const figure = '\\d{1,3}(?:\\.\\d)?分?';
const person = '(?:欧阳|司马|上官|诸葛|皇甫|[\\u4e00-\\u9fff])(?:[×xX*]{2}|某{1,2})';

/** How the cells of a column look that is neither units nor words; null where that is unknown. */
function looksOf({ words, role }: GluedColumn): string | null {
  if (role === 'status' || /状态/.test(words)) return status;
  return holdsFigures(words) ? figure : holdsPersons(words) ? person : null;
}

/** Length of the cell of a column that a text ends with; 0 where it ends in none. */
function lengthAtEnd(text: string, column: GluedColumn): number {
  if (column.role === 'deadline') return text.length - deadlineStart(text);
  const looks = looksOf(column);
  return looks === null ? 0 : (new RegExp(`${looks}$`).exec(text)?.[0].length ?? 0);
}

/** Length of the cell of a column that a text begins with; 0 where it begins with none. */
function lengthAtStart(text: string, column: GluedColumn): number {
  if (column.role === 'deadline') return deadlineEnd(text);
  const looks = looksOf(column);
  return looks === null ? 0 : (new RegExp(`^${looks}`).exec(text)?.[0].length ?? 0);
}

/** Length of a row's number at the start of a text: the one that is due, so that 16月 begins with 1 in the first row. */
function numberLength(text: string, due: number): number {
  const printed = /^\d{1,3}/.exec(text)?.[0] ?? '';
  const own = printed !== String(due) && text.startsWith(String(due)) && /^(?:\d{1,2}月|20\d{2}年)/.test(text.slice(String(due).length)) ? String(due) : printed;
  return own === '' ? 0 : own.length + (/^[.、]/.test(text.slice(own.length)) ? 1 : 0);
}

/** Place of the number that is due behind names of units at the start of a row; -1 where there is none. */
function numberBehindUnits(text: string, due: number): number {
  const at = text.search(/\d/);
  const names = gluedUnitsAtEnd(text.slice(0, Math.max(0, at)));
  return at >= 3 && text.startsWith(String(due), at) && (names?.start === 0 || looksLikeUnit(text.slice(0, at))) ? at : -1;
}

const longestGroup = 14;

/** Length of a group's name before the number that is due; 0 where none stands there. */
function groupLength(text: string, due: number): number {
  const at = text.search(/\d/);
  return at > 1 && at <= longestGroup && text.startsWith(String(due), at) ? at : 0;
}

/** Takes a row apart whose cells are glued, from both ends, by the order of the columns. */
function takeApart(plan: PlanText, line: PlanLine, columns: readonly GluedColumn[], due: number): GridRow {
  const text = plan.text.slice(line.range.start, line.range.end);
  const cells = Array<GridCell | null>(columns.length).fill(null);
  const put = (column: number, from: number, to: number): void => {
    if (column >= 0 && to > from) cells[column] = { range: { start: line.range.start + from, end: line.range.start + to } };
  };
  const place = (test: (column: GluedColumn) => boolean): number => columns.findIndex(test);
  const [number, lead, others] = [place(({ role }) => role === 'number'), place(({ role }) => role === 'lead'), place(({ role }) => namesUnits(role) && role !== 'lead')];
  const firstWords = place(({ role }) => holdsWords(role));
  const lastWords = columns.findLastIndex(({ role }) => holdsWords(role));
  const firstUnits = place(({ role }) => namesUnits(role));
  const putUnits = (from: number, to: number, firstLength: number): void => {
    // Two columns of units can't be told apart: the first name is taken for the lead.
    const leadEnd = lead >= 0 && others >= 0 ? from + firstLength : lead >= 0 ? to : from;
    put(lead, from, leadEnd);
    put(others, leadEnd, to);
  };
  const task = place(({ role }) => role === 'task') >= 0 ? place(({ role }) => role === 'task') : firstWords;
  const requirement = columns.findIndex(({ role }, at) => role === 'requirement' && at !== task);
  let [from, to] = [0, text.length];
  const isUnitsFirst = firstUnits >= 0 && firstUnits < firstWords && number > firstUnits;
  if (isUnitsFirst) {
    from = Math.max(0, numberBehindUnits(text, due));
    putUnits(0, from, gluedUnitsAtEnd(text.slice(0, from))?.firstLength ?? from);
  }
  // A group's name may stand before the number of its first row.
  const group = !isUnitsFirst && number > firstWords && columns[firstWords]?.role === 'category' ? groupLength(text, due) : 0;
  put(firstWords, 0, group);
  from += group;
  const lastLeading = !isUnitsFirst && number > firstWords ? task : firstWords;
  for (const [at, { role }] of columns.entries()) {
    if (at >= lastLeading) break;
    if (at === firstWords) continue;
    const length = role === 'number' ? numberLength(text.slice(from), due) : role === 'deadline' ? deadlineEnd(text.slice(from)) : 0;
    put(at, from, from + length);
    from += length;
  }
  const stripEnd = (first: number, last: number): void => {
    for (let at = last; at >= first; at--) {
      const column = columns[at];
      const length = column ? lengthAtEnd(text.slice(from, to), column) : 0;
      put(at, to - length, to);
      to -= length;
    }
  };
  const lastUnits = columns.findLastIndex(({ role }) => namesUnits(role));
  stripEnd(Math.max(isUnitsFirst ? firstWords : lastUnits, firstWords) + 1, columns.length - 1);
  if (isUnitsFirst) {
    put(task, from, to);
    return { cells, exact: true, guessed: true };
  }
  const words = text.slice(from, to);
  const units = namesBehindStop(words) ?? gluedUnitsAtEnd(words) ?? gluedUnitsInside(words);
  if (!units) return { cells: [{ range: line.range }, ...cells.slice(1).fill(null)], exact: true, guessed: false };
  let names = from + units.start;
  for (const [at, column] of columns.entries()) {
    if (at <= lastWords || at >= firstUnits) continue;
    const length = lengthAtStart(text.slice(names, from + units.end), column);
    put(at, names, names + length);
    names += length;
  }
  const isCut = names > from + units.start;
  putUnits(names, from + units.end, isCut ? (gluedUnitsAtEnd(text.slice(names, from + units.end))?.firstLength ?? units.firstLength) : units.firstLength);
  const behind = from + units.end;
  const limit = columns.findIndex(({ role }, at) => role === 'deadline' && at > lastUnits);
  const limitLength = limit >= 0 && cells[limit] === null ? deadlineEnd(text.slice(behind, to)) : 0;
  put(limit, behind, behind + limitLength);
  const rest = columns.findIndex(({ role }, at) => at > lastUnits && (role === 'status' || role === 'ignored') && cells[at] === null);
  put(limitLength > 0 || requirement < 0 ? rest : requirement, behind + limitLength, to);
  to = from + units.start;
  if (!isCut) stripEnd(lastWords + 1, firstUnits - 1);
  put(task, from, to);
  return { cells, exact: true, guessed: true };
}

/** Rows under a glued header; rows without a number do not count. */
export function readGluedRows(plan: PlanText, lines: readonly PlanLine[], columns: readonly GluedColumn[]): GridRow[] {
  const number = columns.findIndex(({ role }) => role === 'number');
  let due = 1;
  return lines.map((line) => {
    const row = takeApart(plan, line, columns, due);
    const printed = number >= 0 && row.guessed === true ? row.cells[number] : null;
    if (printed) due = Number.parseInt(plan.text.slice(printed.range.start, printed.range.end), 10) + 1;
    return row;
  });
}
