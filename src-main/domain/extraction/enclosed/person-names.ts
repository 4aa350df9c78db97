import type { PlanText, TextRange } from '../plan-text.ts';
import { textOf, trimRange } from '../plan-text.ts';
import { looksLikeUnit } from '../unit-list.ts';
import { compoundSurname, personRemark, postEndings, surnamedName } from './roster-words.ts';

/** A person as printed in a list; `post` is null where none is printed. */
export interface PrintedPerson {
  name: string;
  post: string | null;
  range: TextRange;
}

/** Persons of a piece of text. */
export interface PrintedPersons {
  persons: PrintedPerson[];
  /** Words that name nobody stand among them (各乡镇镇长). */
  rest: boolean;
}

/** A piece of a line between blanks and commas. */
type Token = TextRange;

const read = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end);
const postLike = new RegExp(`${postEndings}(?:[(【][^()]*[)】])?$`);
const postThenName = new RegExp(`^(.*${postEndings})([\\u3400-\\u9fff\u00b7\u2022]{2,9})$`);
const bracket = '[(【[〔](?:[^()【】[\\]〔〕]|[(][^()]*[)])*[)】\\]〕]';
const nameWithBrackets = new RegExp(`([\\u3400-\\u9fff][\\u3400-\\u9fff×*]{1,3}|[\\u3400-\\u9fff]{1,8}(?:[\u00b7\u2022\u30fb][\\u3400-\\u9fff]{1,8})+)(?:同志)?((?:${bracket})+)`, 'y');
const oneBracket = new RegExp(bracket, 'g');

/** Whether words end like an office that a person holds. */
export const looksLikePost = (words: string): boolean => postLike.test(words);

/** Whether words are a person's name by its surname and are no unit or post. */
export function looksLikeName(words: string): boolean {
  if (!surnamedName.test(words)) return false;
  return words.length < 3 ? !/[长局县市区省镇乡办]$/.test(words) : !looksLikeUnit(words) && !/(?:局长|县长|市长|区长|镇长|乡长|主任|书记|主席|人员|成员|干部|单位|工作)$/.test(words);
}

/** A blank may stand in a name only to stretch one of two or three characters (李 四). */
function isStretched(plan: PlanText, range: TextRange): boolean {
  const length = range.end - range.start;
  for (let at = range.start + 1; at < range.end; at++) {
    if ((plan.gapBefore[at] ?? 0) === 0) continue;
    const left = plan.text.slice(range.start, at);
    if (length > 3 || (left.length > 1 && !compoundSurname.test(left))) return false;
  }
  return true;
}

/** Cuts remarks on the person (女,回族) from both ends of a bracket's words; null where nothing else is left. */
function withoutRemarks(plan: PlanText, inner: TextRange): TextRange | null {
  let parts: TextRange[] = [];
  let start = inner.start;
  for (let at = inner.start; at <= inner.end; at++) {
    if (at < inner.end && !/[,、;]/.test(plan.text.charAt(at))) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  const isRemark = (part: TextRange): boolean => part.end === part.start || personRemark.test(read(plan, part));
  parts = parts.slice(Math.max(0, parts.findIndex((part) => !isRemark(part))), parts.findLastIndex((part) => !isRemark(part)) + 1);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && !isRemark(first) ? { start: first.start, end: last.end } : null;
}

/** 张三(县发改局局长)李四(女,回族,县教育局局长) */
function readBracketed(plan: PlanText, range: TextRange): PrintedPersons {
  const text = read(plan, range);
  const found: PrintedPersons = { persons: [], rest: false };
  let at = 0;
  while (at < text.length) {
    if (/[、,;。.\n]/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const person = bracketedPerson(plan, range.start, text, at);
    if (person) {
      found.persons.push(person);
      at = person.range.end - range.start;
      continue;
    }
    found.rest = true;
    const next = text.slice(at).search(/[、,;]/);
    at = next < 0 ? text.length : at + next + 1;
  }
  return found;
}

function bracketedPerson(plan: PlanText, base: number, text: string, at: number): PrintedPerson | null {
  nameWithBrackets.lastIndex = at;
  const match = nameWithBrackets.exec(text);
  const [whole, printedName = '', brackets = ''] = match ?? [];
  if (whole === undefined) return null;
  const start = base + at;
  const nameRange = { start, end: start + printedName.replace(/同志$/, '').length };
  const behind = start + whole.length;
  const open = behind - brackets.length;
  const posts = [...brackets.matchAll(oneBracket)].flatMap((one) => {
    const post = withoutRemarks(plan, { start: open + one.index + 1, end: open + one.index + one[0].length - 1 });
    return post ? [post] : [];
  });
  const name = textOf(plan, nameRange);
  const [post] = posts;
  if (!isStretched(plan, nameRange) || looksLikePost(name) && !looksLikeName(name)) return null;
  if (post) {
    const known = surnamedName.test(name) || (looksLikePost(read(plan, post)) && !looksLikeUnit(name));
    return known && !/[。;:]/.test(read(plan, post)) ? { name, post: textOf(plan, post), range: { start, end: behind } } : null;
  }
  if (!surnamedName.test(name)) return null;
  const tail = /^[^;。()]*/.exec(text.slice(behind - base))?.[0] ?? '';
  const tailRange = trimRange(plan, { start: behind, end: behind + tail.length });
  const isPost = looksLikePost(read(plan, tailRange)) && tailRange.end > tailRange.start;
  return { name, post: isPost ? textOf(plan, tailRange) : null, range: { start, end: isPost ? tailRange.end : behind } };
}

/** Pieces between blanks, commas and dashes; single characters that a blank has stretched are one name again. */
function tokensOf(plan: PlanText, range: TextRange): Token[] {
  const tokens: Token[] = [];
  let start = range.start;
  const close = (end: number, next: number): void => {
    if (end > start) tokens.push({ start, end });
    start = next;
  };
  for (let at = range.start; at < range.end; at++) {
    if (/[,;:。—\-\n]/.test(plan.text.charAt(at))) close(at, at + 1);
    else if (at > start && (plan.gapBefore[at] ?? 0) > 0) close(at, at);
  }
  close(range.end, range.end);
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isSingle = token.end - token.start === 1 && last !== undefined && last.end === token.start;
    if (last && isSingle && (last.end - last.start === 1 || compoundSurname.test(read(plan, last)))) last.end = token.end;
    else joined.push({ ...token });
  }
  return joined.flatMap((token) => splitBeforeName(plan, token));
}

/** 县长、李四: the end of one post and the next name. */
function splitBeforeName(plan: PlanText, token: Token): Token[] {
  const words = read(plan, token);
  const at = words.lastIndexOf('、');
  if (at <= 0 || !looksLikePost(words.slice(0, at)) || !looksLikeName(words.slice(at + 1))) return [token];
  return [{ start: token.start, end: token.start + at }, { start: token.start + at + 1, end: token.end }];
}

/** 张三 县委常委、副县长 李四 县政府办公室主任 */
function readSpaced(plan: PlanText, range: TextRange): PrintedPersons {
  const tokens = tokensOf(plan, range);
  const persons: PrintedPerson[] = [];
  for (const token of tokens) {
    const last = persons.at(-1);
    if (looksLikeName(read(plan, token))) persons.push({ name: textOf(plan, token), post: null, range: { ...token } });
    else if (!last) return { persons: [], rest: true };
    else last.range.end = token.end;
  }
  for (const person of persons) {
    const behind = trimRange(plan, { start: tokenEnd(tokens, person.range.start), end: person.range.end }, /[\s,。;、:.—-]/);
    if (behind.end > behind.start) person.post = textOf(plan, behind);
  }
  return { persons, rest: persons.some((person) => person.post !== null && !looksLikePost(person.post)) };
}

const tokenEnd = (tokens: readonly Token[], start: number): number => tokens.find((token) => token.start === start)?.end ?? start;

/** 县委副书记、县长张三、副县长李四; 张三、李四 */
function readListed(plan: PlanText, range: TextRange): PrintedPersons {
  const persons: PrintedPerson[] = [];
  let start = range.start;
  let postStart = range.start;
  for (let at = range.start; at <= range.end; at++) {
    if (at < range.end && !/[、,;。\n]/.test(plan.text.charAt(at))) continue;
    const piece = trimRange(plan, { start, end: at });
    start = at + 1;
    if (piece.end === piece.start) continue;
    const person = personAtEnd(plan, piece, postStart);
    if (!person) continue;
    persons.push(person);
    postStart = start;
  }
  return { persons, rest: postStart < trimRange(plan, range).end };
}

/** A bare name, or a name glued to the post before it; `from` is where that post began. */
function personAtEnd(plan: PlanText, piece: TextRange, from: number): PrintedPerson | null {
  const words = read(plan, piece).replace(/同志$/, '');
  const end = piece.start + words.length;
  const before = trimRange(plan, { start: from, end: piece.start });
  if (looksLikeName(words)) {
    const isPost = before.end > before.start && looksLikePost(read(plan, before));
    if (before.end > before.start && !isPost) return null;
    return { name: textOf(plan, { start: piece.start, end }), post: isPost ? textOf(plan, before) : null, range: { start: from, end } };
  }
  const name = postThenName.exec(words)?.[2];
  if (name === undefined || !looksLikeName(name)) return null;
  return { name: textOf(plan, { start: end - name.length, end }), post: textOf(plan, { start: from, end: end - name.length }), range: { start: from, end } };
}

/**
 * Reads the persons of a line of a roster in any of the printed forms: the post in brackets, behind blanks, or in front
 * of the name; several persons on a line.
 */
export function readPersons(plan: PlanText, printed: TextRange): PrintedPersons {
  const range = trimRange(plan, printed);
  for (const reader of [readBracketed, readSpaced, readListed]) {
    const found = reader(plan, range);
    if (found.persons.length > 0) return found;
  }
  return { persons: [], rest: range.end > range.start };
}
