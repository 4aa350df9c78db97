import { wordingOf } from '../exchange/cell-text.ts';
import { pairUp } from '../exchange/pair-up.ts';
import type { LikelyCandidate, Pair } from '../exchange/pair-up.ts';
import { numberAgreement } from '../exchange/row-likeness.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { measureAgainst } from '../plans/match-tasks.ts';
import type { TemplateRow } from './template-rows.ts';

/** A task of the superior that a row of its table can mean. */
export interface TemplateCandidate {
  readonly id: string;
  readonly outlineNumber: string | null;
  /** Headings above the task, outermost first. */
  readonly sectionPath: readonly string[];
  readonly title: string;
  readonly requirement: string | null;
}

/** What a row means: a task, taken as sure or to be looked at, or a question with the likeliest tasks first. */
export type TemplateMatch<Candidate> = { readonly row: TemplateRow } & (
  | { readonly outcome: 'matched'; readonly candidate: Candidate; readonly confidence: 'sure' | 'likely'; readonly likeness: number }
  | { readonly outcome: 'asked'; readonly candidates: readonly LikelyCandidate<Candidate>[] }
);

/** Rows with their tasks in the order of the table, and the tasks that no row asks for. */
export interface TemplateMatches<Candidate> {
  readonly matches: readonly TemplateMatch<Candidate>[];
  readonly missing: readonly Candidate[];
}

/** From so alike a task is named to the clerk, and how many. */
const [leastNamed, mostNamed] = [0.3, 3];
/** From so alike a pair needs no second look; less is enough where the numbers agree too. */
const [sure, sureWithNumber] = [0.9, 0.8];
/** Texts that are not equal are never as sure as equal ones. */
const unequal = 0.95;
/** Shorter requirements (按要求落实) stand in many rows. */
const leastTelling = 8;
const numberFactors = { agrees: 1, unknown: 0.98, differs: 0.94 } as const;
const otherSection = 0.95;

/** The words of a text by which it is compared: letters and digits, without a number in front. */
function bareWords(text: string): string {
  const plain = text.replaceAll(/\s/g, '');
  return wordingOf(plain.slice(readOutlineNumber(plain)?.length ?? 0));
}

interface Words {
  readonly title: string;
  readonly requirement: string;
  readonly all: string;
  /** Headings above, as far as they have words. */
  readonly headings: readonly string[];
}

function wordsOf(title: string, requirement: string | null, headings: readonly string[]): Words {
  const words = { title: bareWords(title), requirement: bareWords(requirement ?? ''), headings: headings.map(bareWords) };
  // A table may print the title again at the beginning of the requirement.
  return { ...words, all: words.requirement.startsWith(words.title) ? words.requirement : words.title + words.requirement };
}

/** 1 for equal texts, 0.97 where one side leaves a part out or only the telling requirement is equal, else 0. */
function equalness(one: Words, other: Words): number {
  if (one.all === '' || other.all === '') return 0;
  if (one.all === other.all) return 1;
  if (one.requirement === other.requirement && one.requirement.length >= leastTelling) return 0.97;
  const isPartial = one.requirement === '' || other.requirement === '';
  const parts = [one.title, one.requirement].filter((text) => text !== '' && (text === other.title || (text === other.requirement && text.length >= leastTelling)));
  return isPartial && parts.length > 0 ? 0.97 : 0;
}

function sectionFactor({ headings: [printed = ''] }: Words, { headings: known }: Words): number {
  return printed === '' || known.length === 0 || known.includes(printed) ? 1 : otherSection;
}

/** Likeness of a row to each candidate, 0 to 1, by titles, requirements and both together. */
function measureRows(candidates: readonly Words[]): (row: Words) => number[] {
  const byTitle = measureAgainst(candidates.map(({ title }) => title));
  const byRequirement = measureAgainst(candidates.map(({ requirement }) => requirement));
  const byAll = measureAgainst(candidates.map(({ all }) => all));
  return (row) => {
    const [titles, requirements, all] = [byTitle(row.title), byRequirement(row.requirement), byAll(row.all)];
    const [asTitle, asRequirement] = [byTitle(row.requirement), byRequirement(row.title)];
    return candidates.map((candidate, at) => {
      const [title, requirement, both] = [titles[at] ?? 0, requirements[at] ?? 0, all[at] ?? 0];
      const hasBoth = row.requirement !== '' && candidate.requirement !== '';
      const crossed = unequal * Math.max(asTitle[at] ?? 0, asRequirement[at] ?? 0);
      const dice = Math.max(both, (title + both) / 2, hasBoth ? 0.3 * title + 0.7 * requirement : title, crossed);
      // Half of the character pairs shared is a likeness that nobody doubts.
      return unequal * Math.sqrt(dice);
    });
  };
}

/**
 * Finds the task of each row of a superior's table: equal texts first, then by likeness, number and heading. Each task is
 * used once; rows that could mean several tasks are asked, with the likeliest named.
 */
export function matchTemplateRows<Candidate extends TemplateCandidate>(rows: readonly TemplateRow[], candidates: readonly Candidate[]): TemplateMatches<Candidate> {
  const words = candidates.map(({ title, requirement, sectionPath }) => wordsOf(title, requirement, sectionPath));
  const measure = measureRows(words);
  const equal: Pair<Candidate, TemplateRow>[] = [];
  const alike: Pair<Candidate, TemplateRow>[] = [];
  for (const row of rows) {
    const own = wordsOf(row.title, row.requirement, row.section === null ? [] : [row.section]);
    const likenesses = measure(own);
    for (const [at, candidate] of candidates.entries()) {
      const [other, likeness] = [words[at], likenesses[at] ?? 0];
      const same = other === undefined ? 0 : equalness(own, other);
      // Most pairs end here: number and heading only ever lessen a likeness.
      if (other === undefined || (same === 0 && likeness < leastNamed)) continue;
      const factor = numberFactors[numberAgreement(row.number, [candidate.outlineNumber])] * sectionFactor(own, other);
      if (same > 0) equal.push({ row, candidate, confidence: same * factor });
      else if (likeness * factor >= leastNamed) alike.push({ row, candidate, confidence: likeness * factor });
    }
  }
  const exact = pairUp(equal);
  const [takenRows, takenCandidates] = [new Set(exact.map(({ row }) => row)), new Set(exact.map(({ candidate }) => candidate))];
  const isFree = ({ row, candidate }: Pair<Candidate, TemplateRow>): boolean => !takenRows.has(row) && !takenCandidates.has(candidate);
  const left = [...equal, ...alike].filter(isFree);
  const found = new Map([...exact.map((pair) => ({ ...pair, isEqual: true })), ...pairUp(left).map((pair) => ({ ...pair, isEqual: false }))].map((pair) => [pair.row, pair]));
  const used = new Set([...found.values()].map(({ candidate }) => candidate));
  const matches = rows.map((row): TemplateMatch<Candidate> => {
    const pair = found.get(row);
    if (pair === undefined) return { row, outcome: 'asked', candidates: likeliest(left.filter((one) => one.row === row && !used.has(one.candidate))) };
    const { candidate, confidence: likeness } = pair;
    const agrees = numberAgreement(row.number, [candidate.outlineNumber]) === 'agrees';
    const isSure = pair.isEqual || likeness >= (agrees ? sureWithNumber : sure);
    return { row, outcome: 'matched', candidate, confidence: isSure ? 'sure' : 'likely', likeness };
  });
  return { matches, missing: candidates.filter((candidate) => !used.has(candidate)) };
}

function likeliest<Candidate>(pairs: readonly Pair<Candidate, TemplateRow>[]): LikelyCandidate<Candidate>[] {
  const sorted = pairs.toSorted((one, other) => other.confidence - one.confidence);
  return sorted.slice(0, mostNamed).map(({ candidate, confidence }) => ({ candidate, confidence }));
}
