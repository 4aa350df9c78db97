import type { GroupRole } from '../enclosed-content.ts';
import type { PlanText, TextRange } from '../plan-text.ts';
import type { PrintedPerson } from './person-names.ts';
import { readPersons } from './person-names.ts';
import { chairWords, roleWords } from './roster-words.ts';

/** A person with the post in the group that a sentence or label gives. */
export interface PlacedPerson extends PrintedPerson {
  role: GroupRole;
  roleWords: string;
}

/** A clause that says who holds a post is not longer than this. */
const longestClause = 160;
const allWords = [...roleWords.map(([, words]) => words), ...chairWords.map(([, , words]) => words)].join('|');
const anyPost = new RegExp(allWords);
const takesPost = new RegExp(`^(.*?)(?:同志)?(?:分别)?(?:兼任|担任|任|为|兼)(?:该|其)?(?:领导小组)?(${allWords})(?:[(的].*)?$`);
const postTaken = new RegExp(`(${allWords})(?:分别)?(?:由|为)(.*?)(?:同志)?(?:分别)?(?:兼任|担任|兼|任)?$`);

/** Post in the group that printed words name; words such as 主任 depend on whether the office is spoken of. */
export function roleOf(words: string, ofOffice: boolean): GroupRole {
  const whole = (pattern: string): boolean => new RegExp(`^(?:${pattern})$`).test(words);
  const role = roleWords.find(([, pattern]) => whole(pattern))?.[0];
  if (role !== undefined) return role;
  const chair = chairWords.find(([, , pattern]) => whole(pattern));
  return (ofOffice ? chair?.[1] : chair?.[0]) ?? 'member';
}

/** Clauses of a line, cut at commas and stops outside brackets. */
function clausesOf(plan: PlanText, range: TextRange): TextRange[] {
  const clauses: TextRange[] = [];
  let [start, depth] = [range.start, 0];
  for (let at = range.start; at <= range.end; at++) {
    const unit = at < range.end ? plan.text.charAt(at) : ',';
    if (/[([【〔]/.test(unit)) depth++;
    else if (/[)\]】〕]/.test(unit)) depth = Math.max(0, depth - 1);
    else if (at === range.end || (depth === 0 && /[,;。]/.test(unit))) {
      if (at > start) clauses.push({ start, end: at });
      start = at + 1;
    }
  }
  return clauses;
}

/** Persons of a list in a sentence, 和 between two of them being no part of a post. */
function personsOfList(plan: PlanText, range: TextRange): PrintedPerson[] {
  for (let at = range.start + 2; at < range.end - 1; at++) {
    if (!/[和及与]/.test(plan.text.charAt(at))) continue;
    const before = readPersons(plan, { start: range.start, end: at });
    const behind = readPersons(plan, { start: at + 1, end: range.end });
    if (!before.rest && !behind.rest) return [...before.persons, ...behind.persons];
  }
  const { persons, rest } = readPersons(plan, range);
  return rest ? [] : persons;
}

/** Persons of the words before a post in the group, behind what leads to them (由, 以). */
function personsIn(plan: PlanText, start: number, words: string): PrintedPerson[] {
  const from = Math.max(words.lastIndexOf('由'), words.lastIndexOf('以'), words.lastIndexOf(':'), words.lastIndexOf('请')) + 1;
  return personsOfList(plan, { start: start + from, end: start + words.replace(/同志$/, '').length });
}

/** Persons whom sentences of a line give a post in a group: 由王五同志兼任办公室主任. */
export function personsInSentences(plan: PlanText, line: TextRange): PlacedPerson[] {
  const text = plan.text.slice(line.start, line.end);
  if (!anyPost.test(text)) return [];
  const ofOffice = /办公室/.test(text);
  return clausesOf(plan, line).flatMap((clause) => {
    if (clause.end - clause.start > longestClause) return [];
    const words = plan.text.slice(clause.start, clause.end);
    const [forward, backward] = [takesPost.exec(words), postTaken.exec(words)];
    const persons = forward ? personsIn(plan, clause.start, forward[1] ?? '') : [];
    if (forward && persons.length > 0) return persons.map((one) => ({ ...one, role: roleOf(forward[2] ?? '', ofOffice), roleWords: forward[2] ?? '' }));
    if (!backward) return [];
    const start = clause.start + backward.index + backward[0].indexOf(backward[2] ?? '', (backward[1] ?? '').length);
    return personsIn(plan, start, backward[2] ?? '').map((one) => ({ ...one, role: roleOf(backward[1] ?? '', ofOffice), roleWords: backward[1] ?? '' }));
  });
}
