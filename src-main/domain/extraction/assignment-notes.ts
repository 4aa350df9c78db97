import type { Assignment } from './assignment.ts';
import { findLabels, isDeadlineClause, readAssignment } from './assignment.ts';
import { parseAnyNumber } from '../outline/chinese-number.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { beginsLikeUnit, lastUnitStart, looksLikeUnit } from './unit-list.ts';
import { firstLeadsWords, roleVerbs } from './keywords.ts';

/** An assignment as it stands in the text. */
export interface AssignmentNote extends Assignment {
  /** All of it, with its brackets. */
  range: TextRange;
  /** Its bracket is open at one side, or both are missing. */
  unclosed: boolean;
  /** How many items it binds, its own the last of them (以上三项由…负责); null where it binds its own alone. */
  shared: number | null;
}

interface BracketGroup {
  start: number;
  end: number;
  closed: boolean;
}

const anyVerb = new RegExp(`(?:${roleVerbs.lead}|${roleVerbs.supporting}|${roleVerbs.responsible})`);
const verbAtEnd = new RegExp(`(?:${roleVerbs.lead}|${roleVerbs.supporting}|${roleVerbs.responsible})$`);

/** Brackets of the outermost level; one that never closes reaches to the end. */
function outerBrackets(text: string): BracketGroup[] {
  const groups: BracketGroup[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/[(【[〔]/.test(unit)) {
      if (depth === 0) start = at;
      depth++;
    } else if (/[)】\]〕]/.test(unit) && depth > 0) {
      depth--;
      if (depth === 0) groups.push({ start, end: at + 1, closed: true });
    }
  }
  if (depth > 0) groups.push({ start, end: text.length, closed: false });
  return groups;
}

/** How far in front of a bracket the label of its list is looked for, in UTF-16 units. */
const longestClause = 400;

/** Whether a bracket stands behind a unit's name, so that it is a second name and no note. */
function followsName(before: string): boolean {
  const near = before.slice(-longestClause);
  const clause = near.slice(near.lastIndexOf('。') + 1);
  return /[^。;)】]$/.test(clause) && (findLabels(clause).length > 0 || lastUnitStart(clause) !== null);
}

const closedInside = (text: string): string => text.replace(/^[(【[〔]|[)】\]〕]$/g, '');

/** Whether the words of a bracket assign something. `atEnd`: nothing but punctuation follows. */
function assigns(assignment: Assignment, words: string, atEnd: boolean): boolean {
  if (assignment.labelled) return assignment.units.length > 0 || assignment.deadlines.length > 0;
  if (assignment.units.length === 0) return firstLeadsWords.test(words);
  if (assignment.units.some((unit) => unit.doubtful)) return false;
  if (/^(?:含|包括|以下|不含|如|即|见|详见|原|下同|简称|参照|试行)/.test(words)) return false;
  return anyVerb.test(words) || atEnd;
}

function note(plan: PlanText, inner: TextRange, outer: TextRange, year: number | null, unclosed: boolean): AssignmentNote {
  return { ...readAssignment(plan, inner, 'responsible', year), range: outer, unclosed, shared: null };
}

const sharing = /以上(?:各|所有|全部)?(?:(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:项|条|个|方面))?(?:目标)?(?:任务|工作|事项|内容|要求)?[,]?(?:均|都|统一|全部)?[由,:]?$/;

/** A note that speaks of the items above (以上任务由…负责) takes in those words, and binds them all. */
function withSharing(plan: PlanText, from: number, one: AssignmentNote): AssignmentNote {
  const opened = /^[(【[〔]?以上[^,。;、]{0,12}?(?:由|(?=(?:责任|牵头|配合|主办|实施)(?:单位|部门|科室|处室)))/.exec(plan.text.slice(one.range.start, one.range.end))?.[0] ?? '';
  const before = opened === '' ? plan.text.slice(from, one.range.start) : opened;
  const match = sharing.exec(before.replace(/[(【[〔]$/, ''));
  if (!match) return one;
  const count = match[1] === undefined ? Number.POSITIVE_INFINITY : (parseAnyNumber(match[1]) ?? 1);
  const start = opened === '' ? from + match.index : one.range.start;
  return { ...one, range: { start, end: one.range.end }, shared: count };
}

/** A note that begins with 此项工作由 takes in those words; they are no part of the requirement. */
function withLeadIn(plan: PlanText, from: number, one: AssignmentNote): AssignmentNote {
  const match = /(?:^|(?<=[。;,]))(?:此|该|本|这)(?:一)?项?(?:工作|任务|事项|内容)?[,]?(?:具体|统一|主要)?由$/.exec(plan.text.slice(from, one.range.start));
  return match ? { ...one, range: { start: from + match.index, end: one.range.end } } : one;
}

/** Brackets left open in one paragraph behind which notes are still looked for. */
const mostOpened = 8;

/** Whether a bracket only spells out the words before it (服务点(窗口、驿站)。【牵头单位:…】): the assignment stands in the next one. */
function isSpelledOut(plan: PlanText, found: AssignmentNote, words: string, from: number, group: BracketGroup | undefined, year: number | null): boolean {
  if (found.labelled || found.units.length === 0 || anyVerb.test(words) || !group) return false;
  const next = readAssignment(plan, { start: from + group.start + 1, end: from + group.end - (group.closed ? 1 : 0) }, 'responsible', year);
  if (next.units.length === 0) return false;
  return next.labelled || (anyVerb.test(plan.text.slice(from + group.start, from + group.end)) && !found.units.some((unit) => beginsLikeUnit.test(unit.name)));
}

function bracketNotes(plan: PlanText, range: TextRange, year: number | null, opened = 0): AssignmentNote[] {
  const text = plan.text.slice(range.start, range.end);
  const notes: AssignmentNote[] = [];
  const groups = outerBrackets(text);
  for (const [index, group] of groups.entries()) {
    const words = text.slice(group.start, group.end);
    // 【责任单位】甲局 is a label, not a note; the list behind it is read as a label's.
    const [label] = findLabels(words);
    if (/^[【[]/.test(words) && label?.start === 0 && label.end === words.length) continue;
    const inner = { start: range.start + group.start + 1, end: range.start + group.end - (group.closed ? 1 : 0) };
    const outer = { start: range.start + group.start, end: range.start + group.end };
    const found = note(plan, inner, outer, year, !group.closed);
    const after = text.slice(group.end).replace(/^[。;,、.]+/, '');
    if (isSpelledOut(plan, found, words, range.start, /^[(【[]/.test(after) ? groups[index + 1] : undefined, year)) continue;
    const atEnd = (after === '' || /^[(【]/.test(after)) && !followsName(text.slice(0, group.start));
    if (assigns(found, closedInside(words), atEnd)) notes.push(found);
    else if (!group.closed && opened < mostOpened) {
      // A bracket left open in the body hides the notes behind it.
      notes.push(...bracketNotes(plan, { start: range.start + group.start + 1, end: range.end }, year, opened + 1));
    }
  }
  return notes;
}

/** Notes that begin with a label and have no bracket: …。责任单位:甲局、乙局。完成时限:6月底。 */
function labelNotes(plan: PlanText, range: TextRange, year: number | null, taken: readonly AssignmentNote[]): AssignmentNote[] {
  const text = plan.text.slice(range.start, range.end);
  const free = findLabels(text).filter((label) => !taken.some((one) => inside(one.range, range.start + label.start)));
  const notes: AssignmentNote[] = [];
  let done = 0;
  for (const [index, label] of free.entries()) {
    if (label.start < done) continue;
    if (/(?:明确|确定|落实|细化|列出|注明|标明|各)$/.test(text.slice(0, label.start))) continue;
    const nextTaken = taken.find((one) => one.range.start >= range.start + label.end);
    const limit = nextTaken ? nextTaken.range.start - range.start : text.length;
    const end = endOfLabelList(text, label.end, limit, free.slice(index + 1).map((one) => one.start));
    done = end;
    const outer = { start: range.start + label.start, end: range.start + end };
    const words = text.slice(label.start, end).replace(/[。;]+$/, '');
    const stray = /[)】\]〕]$/.test(words) && outerBrackets(words).at(-1)?.end !== words.length;
    const inner = stray ? { start: outer.start, end: outer.start + words.length - 1 } : outer;
    const found = note(plan, inner, outer, year, stray);
    if (found.units.length > 0 || found.deadlines.length > 0 || label.kind === 'person') notes.push(found);
  }
  return notes;
}

/** Where an enumeration goes on behind a list: ;(2)… or 。二是… */
const nextEnumerated = /[;。,](?=\(\d{1,2}\)|\([一二三四五六七八九十]{1,2}\)|[①-⑳]|\d{1,2}[.、)]|[二三四五六七八九]是|其[二三四])/;

/** A list without bracket ends at a full stop that no further label follows, or where an enumeration goes on. */
function endOfLabelList(text: string, from: number, limit: number, labels: readonly number[]): number {
  let at = from;
  const enumerated = text.slice(from, limit).search(nextEnumerated);
  if (enumerated >= 0) return endOfLabelList(text, from, from + enumerated + 1 < limit ? from + enumerated : limit, labels);
  while (at < limit) {
    const stop = text.indexOf('。', at);
    if (stop < 0 || stop >= limit) return limit;
    if (!labels.includes(stop + 1)) return stop + 1;
    at = stop + 1;
  }
  return limit;
}

const inside = (range: TextRange, position: number): boolean => position >= range.start && position < range.end;

/** A sentence that ends with who coordinates (成立专班,甲办统筹协调) says how; it assigns only beside another verb. */
function merelyCoordinates(list: string): boolean {
  const match = /[,。;]([^,。;]{2,30}?)(?:负责)?(?:统筹|组织)(?:协调|推进|指导|调度)$/.exec(list);
  return match !== null && !match[0].includes('负责') && !anyVerb.test(list.slice(0, match.index)) && !anyVerb.test(match[1] ?? '');
}

/** Notes whose brackets are lost: …像点餐一样省心市数据资源局牵头,县区政府负责落实,完成时限:7月底前) */
function tailNote(plan: PlanText, range: TextRange, year: number | null): AssignmentNote | null {
  const text = plan.text.slice(range.start, range.end);
  const bare = text.replace(/[。;.]+$/, '');
  const stray = /[)]$/.test(bare) && outerBrackets(bare).at(-1)?.end !== bare.length;
  const end = bare.length - (stray ? 1 : 0);
  const timeLabel = findLabels(bare.slice(0, end)).find((label) => label.kind === 'time');
  const listEnd = timeLabel ? timeLabel.start : end;
  const list = withoutDates(bare.slice(0, listEnd).replace(/[,;。]+$/, ''), year);
  if ((!verbAtEnd.test(list) || merelyCoordinates(list)) && !stray) return null;
  let start = list.length;
  let units = 0;
  for (const clause of clausesFromEnd(list)) {
    const words = list.slice(clause.start, clause.end);
    const assigned = readAssignment(plan, { start: range.start + clause.start, end: range.start + clause.end }, 'responsible', year);
    if (assigned.units.length > 0 && assigned.units.every((unit) => !unit.doubtful)) {
      const before = assigned.units[0] ? wordsBeforeName(assigned.units[0].name) : 0;
      start = clause.start + before;
      units += assigned.units.length;
      if (before > 0) break;
      continue;
    }
    // Units as subject of a sentence (甲局牵头开展…,乙局配合) are read as such, not as a note.
    const clauseRange = { start: range.start + clause.start, end: range.start + clause.end };
    if (!verbAtEnd.test(words) && findSubjectUnits(plan, clauseRange, year)) return null;
    // The clause that holds the end of the body: its last name begins the note.
    const named = verbAtEnd.exec(words);
    const names = named ? words.slice(0, named.index) : '';
    const lastName = names === '' ? null : lastUnitStart(names);
    if (lastName !== null) {
      start = clause.start + lastName;
      units++;
    }
    break;
  }
  if (units === 0) return null;
  const outer = { start: range.start + start, end: range.end };
  return note(plan, { start: outer.start, end: range.start + end }, outer, year, true);
}

/** A list without the clauses at its end that only say by when (甲局牵头,乙局配合,6月底前完成). */
function withoutDates(list: string, year: number | null): string {
  const comma = Math.max(list.lastIndexOf(','), list.lastIndexOf(';'));
  return comma > 0 && isDeadlineClause(list.slice(comma + 1), year) ? withoutDates(list.slice(0, comma), year) : list;
}

/** Units at the end of a paragraph, behind a dash (…。——甲局、乙局) or a blank that divides them from the last sentence. */
function dashNote(plan: PlanText, range: TextRange, year: number | null): AssignmentNote | null {
  const text = plan.text.slice(range.start, range.end);
  const match = /(?:^|(?<=[。;]))([—–-]{0,2})([^。;—–-][^。;—–]{1,60})[。;]?$/.exec(text);
  const names = match?.[2] ?? '';
  if (!match || !names.split(/[、,]/).every((name) => looksLikeUnit(name))) return null;
  if (match[1] === '' && (match.index === 0 || (plan.gapBefore[range.start + match.index] ?? 0) === 0)) return null;
  const start = range.start + match.index + match[0].indexOf(names);
  return note(plan, { start, end: start + names.length }, { start: range.start + match.index, end: range.end }, year, true);
}

/** Length of the body's words that a lost full stop left glued to a name; a place name before it is part of the name. */
function wordsBeforeName(name: string): number {
  const start = lastUnitStart(name) ?? 0;
  return start >= 5 && !/[省市县区州](?![心时事力钱得分别间场民])/.test(name.slice(0, start)) ? start : 0;
}

/** Clauses of a text from the last to the first, stopping at a full stop. */
function clausesFromEnd(text: string): TextRange[] {
  const clauses: TextRange[] = [];
  let end = text.length;
  for (let at = text.length - 1; at >= -1; at--) {
    if (at >= 0 && !/[,;。:]/.test(text.charAt(at))) continue;
    if (end > at + 1) clauses.push({ start: at + 1, end });
    end = at;
    if (at >= 0 && /[。:]/.test(text.charAt(at))) break;
  }
  return clauses;
}

/** Assignment notes of one paragraph, in order. */
export function findNotes(plan: PlanText, range: TextRange, year: number | null): AssignmentNote[] {
  const inBrackets = bracketNotes(plan, range, year);
  const notes = [...inBrackets, ...labelNotes(plan, range, year, inBrackets)].sort((a, b) => a.range.start - b.range.start);
  const tail = notes.some((one) => one.units.length > 0) ? null : (dashNote(plan, range, year) ?? tailNote(plan, range, year));
  const all = tail ? [...notes.filter((one) => one.range.start < tail.range.start), tail] : notes;
  return all.map((one) => (one.units.length > 0 ? withLeadIn(plan, range.start, withSharing(plan, range.start, one)) : one));
}

const subject = /^(?:由)?([^,。;:]{2,60}?):?(负责牵头|共同牵头|牵头|负责(?!人))/;

/** Units that stand as subject in front of a sentence: 甲局牵头开展…,乙局配合. Null where a sentence has none. */
export function findSubjectUnits(plan: PlanText, range: TextRange, year: number | null): Assignment | null {
  const text = plan.text.slice(range.start, range.end);
  const match = subject.exec(text);
  if (!match) return null;
  const names = (match[1] ?? '').split('、');
  if (!names.every((name) => looksLikeUnit(name))) return null;
  const head = match[0].startsWith('由') ? 1 : 0;
  const role = /牵头/.test(match[2] ?? '') ? 'lead' : 'responsible';
  const listEnd = range.start + head + (match[1] ?? '').length;
  const found = readAssignment(plan, { start: range.start + head, end: listEnd }, role, year);
  const partner = /^[^,。;]*[,]([^,。;]{2,60}?)(?:密切|积极)?(?:配合|协助|参与)/.exec(text.slice(match[0].length));
  const partners = partner?.[1] ?? '';
  if (partner && partners.split('、').every((name) => looksLikeUnit(name))) {
    const start = range.start + match[0].length + partner[0].indexOf(partners);
    found.units.push(...readAssignment(plan, { start, end: start + partners.length }, 'supporting', year).units);
  }
  return found;
}
