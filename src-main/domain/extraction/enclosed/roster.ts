import { readOutlineNumber } from '../../outline/outline-number.ts';
import type { FoundRoster } from '../enclosed-content.ts';
import type { PlanLine, PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange } from '../plan-text.ts';
import { groupNameIn } from './group-name.ts';
import type { PrintedPersons } from './person-names.ts';
import { readPersons } from './person-names.ts';
import type { PlacedPerson } from './roster-prose.ts';
import { personsInSentences, roleOf } from './roster-prose.ts';
import { chairWords, roleWords } from './roster-words.ts';

/** A label (组长:) and the words behind it, up to the next label. */
interface LabelledPart {
  label: string;
  start: number;
  rest: TextRange;
}

/** Lines that name nobody end a list of members when there are more of them than this. */
const mostIdleLines = 3;
/** A line longer than this that is no list is a paragraph. */
const longestIdleLine = 60;
/** A sentence on the office stands at most so many lines below the list. */
const officeDistance = 8;

const words = [...roleWords.map(([, one]) => one), ...chairWords.map(([, , one]) => one)].join('|');
const labels = new RegExp(`(?<=^|[)\\]】;。,、])(?:领导小组|工作专班|专班)?(${words})(?=(:?))`, 'g');

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);

/** Labels of a line with what stands behind each; none where the line has no label of a roster. */
function labelledParts(plan: PlanText, line: TextRange): LabelledPart[] {
  const number = readOutlineNumber(read(plan, line))?.length ?? 0;
  const start = line.start + number;
  const text = plan.text.slice(start, line.end);
  const found = [...text.matchAll(labels)].filter((match) => {
    const end = match.index + match[0].length;
    const isApart = end === text.length || text.charAt(end) === ':' || (plan.gapBefore[start + end] ?? 0) > 0;
    // A label without a mark behind it stands at the start of its line.
    return text.charAt(end) === ':' || (match.index === 0 && (isApart || /^[\u3400-\u9fff]{2,4}[(]/.test(text.slice(end))));
  });
  return found.map((match, index) => {
    const end = match.index + match[0].length;
    return {
      label: match[1] ?? '',
      start: start + match.index,
      rest: { start: start + end + (text.charAt(end) === ':' ? 1 : 0), end: start + (found[index + 1]?.index ?? text.length) },
    };
  });
}

/** Groups as read so far; the last one is open as long as no other is named. */
interface Collected {
  rosters: FoundRoster[];
  current: FoundRoster | null;
  /** Name of the group that the next person opens. */
  name: string | null;
}

/** A line that names a group opens one as soon as somebody is in it. */
function announce(collected: Collected, name: string | null): void {
  if (name !== collected.current?.group) collected.current = null;
  collected.name = name;
}

function add(plan: PlanText, collected: Collected, person: PlacedPerson): void {
  const span = spanOfRange(plan, person.range);
  const { name, post, role, roleWords: printed } = person;
  const hasOthers = collected.current?.members.some((one) => one.role !== 'leader') ?? false;
  if (collected.current === null || (role === 'leader' && hasOthers)) {
    collected.current = { group: collected.name, members: [], span };
    collected.rosters.push(collected.current);
    collected.name = null;
  }
  collected.current.members.push({ name, post, role, roleWords: printed, span });
}

/** 主任 below the leader of a group is that of its office. */
const isLed = ({ current }: Collected): boolean => current?.members.some((one) => one.role === 'leader') ?? false;

/** Whether a line below a label goes on with its list. */
function continuation(plan: PlanText, line: TextRange, bareNames: boolean): PrintedPersons {
  const text = read(plan, line);
  const number = readOutlineNumber(text);
  const isNumbered = number !== null && /^(?:arabic|arabicBracketed|bare)$/.test(number.style);
  const found = readPersons(plan, { start: line.start + (isNumbered ? number.length : 0), end: line.end });
  const isList = !found.rest && (bareNames || found.persons.every((one) => one.post !== null));
  return isList ? found : { persons: [], rest: true };
}

/** The group that a sentence far from any list speaks of. */
const groupOfSentence = (text: string): string | null => /([^,。;:()由]{0,30}领导小组)/.exec(text)?.[1] ?? null;

/** Whether a line ends the list above it. */
function endsList(text: string, idle: number): boolean {
  const style = readOutlineNumber(text)?.style;
  const isHeading = style === 'part' || style === 'chinese' || style === 'chineseBracketed';
  return isHeading || text.length > longestIdleLine || idle > mostIdleLines || text.startsWith('成员单位');
}

/** Reads the rosters of leading groups that are printed as lines; lines of tables are to be left out by the caller. */
export function readRosters(plan: PlanText, lines: readonly PlanLine[]): FoundRoster[] {
  const collected: Collected = { rosters: [], current: null, name: null };
  let open: { label: string; bareNames: boolean; idle: number } | null = null;
  let lastPerson = Number.NEGATIVE_INFINITY;
  for (const [at, { range }] of lines.entries()) {
    const parts = labelledParts(plan, range);
    const text = plan.text.slice(range.start, parts[0]?.start ?? range.end);
    const listed: PrintedPersons = open && parts.length === 0 ? continuation(plan, range, open.bareNames) : { persons: [], rest: false };
    const name = listed.persons.length > 0 ? null : groupNameIn(text);
    if (name !== null) announce(collected, name);
    for (const { label, rest } of parts) {
      const { persons } = readPersons(plan, rest);
      for (const person of persons) add(plan, collected, { ...person, role: roleOf(label, isLed(collected)), roleWords: label });
      open = { label, bareNames: persons.every((one) => one.post === null), idle: 0 };
      if (persons.length > 0) lastPerson = at;
    }
    for (const person of listed.persons) {
      add(plan, collected, { ...person, role: roleOf(open?.label ?? '', isLed(collected)), roleWords: open?.label ?? '' });
      lastPerson = at;
    }
    if (parts.length > 0 || listed.persons.length > 0) continue;
    if (open && endsList(text, ++open.idle)) open = null;
    const inSentences = personsInSentences(plan, range);
    if (inSentences.length > 0 && name === null && at - lastPerson > officeDistance) announce(collected, groupOfSentence(text));
    for (const person of inSentences) add(plan, collected, person);
  }
  return collected.rosters;
}
