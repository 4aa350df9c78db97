import type { UnitPersonRole } from '../codes.ts';
import { looksLikeName, looksLikePost } from '../extraction/enclosed/person-names.ts';
import { personRemark } from '../extraction/enclosed/roster-words.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { piecesOf, wordsOfCell } from './unit-cell-words.ts';

/** A person as printed in a table of units. */
export interface PrintedUnitPerson {
  role: UnitPersonRole;
  name: string;
  post: string | null;
  phone: string | null;
}

type NamedPerson = Omit<PrintedUnitPerson, 'role'>;

const longest = { name: 50, post: 100, phone: 50 };
const hanCharacter = /[\u3400-\u9fff]/;
const phoneLabel = /(?:联系|办公|移动)?(?:电话|手机|座机|号码)\s*:?\s*$/;

/** Persons of one role in a row: names, posts and telephones as typed, one below the other or all in the first cell. */
export function readUnitPeople(role: UnitPersonRole, cells: { name: string; post: string; phone: string }): PrintedUnitPerson[] {
  const people = wordsOfCell(cells.name).split('\n').flatMap(personsOfLine);
  const posts = shared(cells.post, people.length);
  const phones = shared(cells.phone, people.length);
  return people.flatMap((person, index) => {
    if (person.name === '' || person.name.length > longest.name) return [];
    const post = posts[index] || person.post;
    const phone = [person.phone, phones[index]].filter(Boolean).join('、');
    return [{ role, name: person.name, post: post ? post.slice(0, longest.post) : null, phone: phone === '' ? null : fittingPhones(phone) }];
  });
}

/**
 * The parts of a cell for so many persons. One gets all of its lines; several get a line each, or a
 * piece each where there are as many; else the first one gets all.
 */
function shared(cell: string, count: number): string[] {
  const words = wordsOfCell(cell);
  const lines = words.split('\n').map(wordsOfCell);
  if (count > 1 && lines.length === count) return lines;
  const pieces = piecesOf(words);
  if (count > 1 && pieces.length === count) return pieces.map((piece) => wordsOfCell(piece.text));
  return [lines.filter((line) => line !== '').join('、')];
}

function fittingPhones(phone: string): string {
  return phone.length <= longest.phone ? phone : phone.slice(0, longest.phone + 1).replace(/[、,;/\s\uff0c\uff1b]+[^、,;/\s\uff0c\uff1b]*$/, '').slice(0, longest.phone);
}

/** Persons of one line: a piece with a name begins one; a post or a number belongs to the person before it. */
function personsOfLine(line: string): NamedPerson[] {
  const starts = piecesOf(line).filter((piece, index) => index === 0 || (hanCharacter.test(piece.text) && !(looksLikePost(piece.text) && !looksLikeName(piece.text))));
  return starts.map(({ start }, index) => {
    const text = line.slice(start, starts[index + 1]?.start).replace(/[\s、,;/\uff0c\uff1b]+$/, '');
    return personOf(text);
  });
}

/** Divides 张三\uff08局长\uff0913800000000 into name, post and telephone; the telephone stays as typed. */
function personOf(typed: string): NamedPerson {
  // Folding keeps every place, so that all parts can be cut from what was typed.
  const folded = foldWidth(typed);
  const bracket = /^([^\d(+]*)\(([^()]*[\u3400-\u9fff][^()]*)\)/.exec(folded);
  const headEnd = (bracket?.[1] ?? /^[^\d(+]*/.exec(folded)?.[0] ?? '').length;
  const head = typed.slice(0, headEnd).replace(phoneLabel, '');
  const inBracket = bracket?.[2] === undefined ? '' : typed.slice(headEnd + 1, headEnd + 1 + bracket[2].length);
  const rest = typed.slice(bracket?.[0].length ?? headEnd);
  const named = nameAndPost(head);
  const phoneInBracket = (inBracket.match(/\d/g) ?? []).length >= 5;
  const post = inBracket === '' || phoneInBracket || personRemark.test(inBracket) ? named.post : inBracket.trim();
  return { name: named.name, post, phone: phoneOf(phoneInBracket ? inBracket : rest) };
}

function phoneOf(typed: string): string | null {
  const trimmed = typed.trim().replace(/^(?:联系|办公|移动)?(?:电话|手机|座机)?\s*[:\uff1a、,\uff0c]?\s*/, '');
  const phone = /^[(\uff08]([^()\uff08\uff09]*)[)\uff09]$/.exec(trimmed)?.[1] ?? trimmed;
  return (phone.match(/\d/g) ?? []).length >= 3 ? phone : null;
}

/** 张三 局长, 局长 张三, 张三局长, 局长张三, 张 三. */
function nameAndPost(typed: string): { name: string; post: string | null } {
  const tokens = typed.split(/[\s,\uff0c:\uff1a]+/).filter((token) => token !== '');
  const words = tokens.join('');
  if (tokens.length > 1 && !tokens.every((token) => token.length === 1)) {
    const at = tokens.findIndex((token, index) => index > 0 && looksLikePost(token) && !looksLikeName(token));
    if (at > 0) return { name: tokens.slice(0, at).join(''), post: tokens.slice(at).join('') };
    const [first = '', ...others] = tokens;
    if (looksLikePost(first) && !looksLikeName(first) && looksLikeName(others.join(''))) return { name: others.join(''), post: first };
    // Latin names keep the blank between their parts.
    if (!hanCharacter.test(words)) return { name: tokens.join(' '), post: null };
  }
  if (words.length <= 3 || looksLikeName(words)) return { name: words, post: null };
  for (const length of [3, 2]) {
    const [front, behind] = [words.slice(0, length), words.slice(length)];
    if (looksLikeName(front) && looksLikePost(behind)) return { name: front, post: behind };
    const [before, last] = [words.slice(0, -length), words.slice(-length)];
    if (looksLikePost(before) && looksLikeName(last)) return { name: last, post: before };
  }
  return { name: words, post: null };
}
