import { isListOfNames, readStretches } from './name-lists.ts';
import type { Stretch } from './name-lists.ts';
import type { Edit } from './traced-text.ts';

const blankRun = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
const hanCharacter = /^[\p{Script=Han}〇]$/u;
/** Beside these a blank has no meaning; full-width forms of , : ; ( ) ? ! by their numbers. */
const punctuation = /^[、。“”‘’《》〈〉〔〕【】「」『』…—·,:;()?!\uff0c\uff1a\uff1b\uff08\uff09\uff1f\uff01]$/u;
/** From this width on (a full-width space counts two) a gap was made on purpose. */
const wideGap = 4;
/** How far behind leading tabs a further cell is looked for, UTF-16 units. */
const sheetReach = 600;
/** How far back the opening of a bracket is looked for, UTF-16 units. */
const bracketReach = 60;

/**
 * Edits that take spaces out of Chinese text (区 域 规划, 2026 年, 各县 (市、 区 )). Kept, as one plain space, are those
 * that may divide names (甲局 乙局), surround a `|`, or stand beside Latin letters; tabs stay, each of them, because two may have an empty cell between them.
 */
export function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let stretches: Stretch[] | null = null;
  let current = 0;
  for (const match of text.matchAll(blankRun)) {
    const gap = { text, start: match.index, end: match.index + match[0].length };
    let replacement = match[0].replaceAll(/[^\t]/gu, '');
    if (replacement === '') {
      stretches ??= readStretches(text);
      while ((stretches[current]?.end ?? Infinity) < gap.end) current++;
      replacement = keepsSpace(gap, stretches[current]) ? ' ' : '';
    }
    if (replacement !== match[0]) edits.push({ start: gap.start, end: gap.end, replacement });
  }
  return edits;
}

/**
 * Edits that take the blanks from both ends of each line: indentation says nothing about content. Only the tabs in
 * front of a line that has more of them stay: they are empty cells of a sheet.
 */
export function edgeEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(blankRun)) {
    const end = match.index + match[0].length;
    const leads = isLineEdge(text.charAt(match.index - 1));
    if (!leads && !isLineEdge(text.charAt(end))) continue;
    const isSheet = leads && match[0].includes('\t') && /^[^\n\t]+\t+[^\n\t]/u.test(text.slice(end, end + sheetReach));
    const replacement = isSheet ? match[0].replaceAll(/[^\t]/gu, '') : '';
    if (replacement !== match[0]) edits.push({ start: match.index, end, replacement });
  }
  return edits;
}

function isLineEdge(neighbour: string): boolean {
  return neighbour === '' || neighbour === '\n';
}

/** A run of blanks in a text. */
interface Gap {
  text: string;
  start: number;
  end: number;
}

function keepsSpace(gap: Gap, stretch: Stretch | undefined): boolean {
  const { text, start, end } = gap;
  const left = characterBefore(text, start);
  const right = characterAt(text, end);
  if (left === '|' || right === '|') return true;
  const leftHan = hanCharacter.test(left);
  const rightHan = hanCharacter.test(right);
  if (isClosing(left) && rightHan) return closesName(text, start) && dividesNames(gap, stretch);
  if (punctuation.test(left) || punctuation.test(right)) return false;
  if (leftHan && rightHan) return dividesNames(gap, stretch);
  if (/\d/u.test(left) && rightHan) {
    return isItemNumber(text, start) || !/^[年月日号时个项条届期%]/u.test(text.slice(end, end + 1));
  }
  if (leftHan && /\d/u.test(right)) return !/^\d{1,4}\s*[年月日号个项条届期]/u.test(text.slice(end, end + 10));
  return !(rightHan && left === '.');
}

/** A short number at the very start of a line numbers the item: 1 年度报告 is no year. */
function isItemNumber(text: string, end: number): boolean {
  return /(?:^|\n)\d{1,2}(?:\.\d{1,2})*$/u.test(text.slice(Math.max(0, end - 12), end));
}

/** Whether the two things beside a gap may be names in a list rather than parts of one word or sentence. */
function dividesNames(gap: Gap, stretch: Stretch | undefined): boolean {
  const { text, start, end } = gap;
  if (isSingle(text, start - 1, -1) || isSingle(text, end, 1)) return false;
  return widthOf(text.slice(start, end)) >= wideGap || (stretch !== undefined && isListOfNames(text, stretch));
}

/** True when the character at `position` has no other letter behind it in this direction: 李 in 李 桐. */
function isSingle(text: string, position: number, direction: 1 | -1): boolean {
  return !/^[\p{L}\p{N}〇)”\uff09]$/u.test(text.charAt(position + direction));
}

/**
 * True when the bracket that closes before `position` belongs to a name (甲局(乙办) 丙局). One that is itself full of
 * blanks, or is the number of a heading, does not.
 */
function closesName(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - bracketReach), position);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('\uff08'));
  return open > 0 && hanCharacter.test(characterBefore(before, open)) && !/\s/u.test(before.slice(open));
}

function widthOf(gap: string): number {
  return Array.from(gap).reduce((width, character) => width + (character === '\u3000' ? 2 : 1), 0);
}

function isClosing(character: string): boolean {
  return character === ')' || character === '\uff09';
}

function characterBefore(text: string, position: number): string {
  return Array.from(text.slice(Math.max(0, position - 2), position)).at(-1) ?? '';
}

function characterAt(text: string, position: number): string {
  return Array.from(text.slice(position, position + 2))[0] ?? '';
}
