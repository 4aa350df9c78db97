import { wordingOf } from './cell-text.ts';
import { leastConfidence, pairUp } from './pair-up.ts';
import type { LikelyCandidate, Pair } from './pair-up.ts';
import type { ReturnedRow } from './returned-sheet.ts';
import { numberAgreement, sameButNumber, titleLikeness, titleWords, unitAgreement } from './row-likeness.ts';
import type { Agreement, TitleWords } from './row-likeness.ts';

/** A task in a unit that a returned row can belong to. */
export interface MatchCandidate {
  taskId: string;
  unitId: string;
  /** Its number in the workbook; null where it was not distributed. */
  rowNumber: number | null;
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  /** All names of the unit, with aliases. */
  unitNames: readonly string[];
}

/** Where a returned row belongs; an unmatched one names the candidates that it could mean, the likeliest first. */
export type RowMatch<Candidate> = { row: ReturnedRow } & (
  | { outcome: 'matched'; by: 'id' | 'words'; candidate: Candidate; confidence: number }
  | { outcome: 'unmatched'; candidates: readonly LikelyCandidate<Candidate>[] }
);

export interface MatchedRows<Candidate> {
  /** In the order of the rows. */
  matches: readonly RowMatch<Candidate>[];
  /** Candidates that no row came for. */
  missing: readonly Candidate[];
}

/** From so sure a candidate is named to the clerk, and how many. */
const [leastNamed, mostNamed] = [0.3, 3];

/** What number, unit and requirement do to the likeness of titles: they tell equal ones apart. */
const numberFactors: Readonly<Record<Agreement, number>> = { agrees: 1, unknown: 0.98, differs: 0.94 };
const unitFactors = { agrees: 1, sheetAgrees: 0.9, unknown: 0.98, differs: 0.5 } as const;
const otherRequirement = 0.95;

function requirementFactor(row: ReturnedRow, candidate: MatchCandidate): number {
  const printed = wordingOf(row.facts.requirement ?? '');
  return printed === '' || printed === wordingOf(candidate.requirement ?? '') ? 1 : otherRequirement;
}

/** A row may name the other units of its task, while its sheet names the one that reports. */
function unitFactor(row: ReturnedRow, { unitNames }: MatchCandidate, unitText: string | null): number {
  const [ofRow, ofSheet] = [unitAgreement(row.unitText, unitNames), unitAgreement(unitText, unitNames)];
  if (ofRow === 'agrees' || ofRow === 'unknown') return unitFactors[ofRow === 'agrees' ? ofRow : ofSheet];
  return unitFactors[ofSheet === 'agrees' ? 'sheetAgrees' : 'differs'];
}

function confidenceOf(row: ReturnedRow, candidate: MatchCandidate, unitText: string | null, likeness: number): number {
  const number = numberFactors[numberAgreement(row.facts.number, [candidate.rowNumber, candidate.outlineNumber])];
  return likeness * number * unitFactor(row, candidate, unitText) * requirementFactor(row, candidate);
}

/** The wording of a title as a fill-in workbook prints it, behind the task's number, which need not be one that can be read (999-2). */
function numberedTitle({ outlineNumber, title }: MatchCandidate): string {
  return wordingOf(`${outlineNumber ?? ''}${title}`);
}

/** A pair of equal titles that is so sure leaves no lead to titles that are only alike, whatever agrees of them. */
const surestOfEqual = 0.85;

/**
 * Pairs worth naming by the likeness of their titles, of equal ones only, or of all; a title of many units is measured once,
 * and not at all where an equal one is as sure.
 */
function pairsByTitle<Candidate extends MatchCandidate>(rows: readonly ReturnedRow[], candidates: readonly Candidate[], unitText: string | null, titles: 'equal' | 'alike'): Pair<Candidate>[] {
  const byTitle = Array.from(groupedBy(candidates, ({ title }) => title), ([title, group]) => ({ words: titleWords(title), numbered: new Set(group.map(numberedTitle)), group }));
  return rows.flatMap((row) => {
    const printed = titleWords(row.facts.title ?? '');
    const pairsBy = (likenessOf: (group: (typeof byTitle)[number]) => number): Pair<Candidate>[] =>
      byTitle.flatMap((one) => {
        const likeness = likenessOf(one);
        if (likeness < leastNamed) return [];
        const pairs = one.group.map((candidate) => ({ row, candidate, confidence: confidenceOf(row, candidate, unitText, likeness) }));
        return pairs.filter(({ confidence }) => confidence >= leastNamed);
      });
    const equalness = ({ words, numbered }: (typeof byTitle)[number]): number => (numbered.has(printed.all) ? 1 : equalTitles(printed, words));
    const equal = pairsBy(equalness);
    if (titles === 'equal' || equal.some(({ confidence }) => confidence >= surestOfEqual)) return equal;
    return pairsBy((one) => equalness(one) || titleLikeness(printed, one.words));
  });
}

/** Whether the words of a row speak for the task of its id: rows sorted without their hidden column have those of another. */
function wordsSpeakFor(row: ReturnedRow, candidate: MatchCandidate, titles: ReadonlySet<string>): boolean {
  const printed = titleWords(row.facts.title ?? '');
  const own = titleWords(candidate.title);
  if (printed.all === '' || printed.all === numberedTitle(candidate) || printed.all === own.all || printed.withoutNumber === own.withoutNumber) return true;
  return !titles.has(printed.all) && !titles.has(printed.withoutNumber);
}

function pairsById<Candidate extends MatchCandidate>(rows: readonly ReturnedRow[], candidates: readonly Candidate[], unitText: string | null): Pair<Candidate>[] {
  const titles = new Set(candidates.flatMap((candidate) => [numberedTitle(candidate), ...Object.values(titleWords(candidate.title))]));
  const byId = groupedBy(candidates, ({ taskId }) => taskId.toLowerCase());
  return rows.flatMap((row) =>
    (byId.get(row.rowId?.toLowerCase() ?? '') ?? [])
      .filter((candidate) => wordsSpeakFor(row, candidate, titles))
      .map((candidate) => {
        // A row whose title was typed over still has its id: its words only decide between rows that share it.
        const likeness = titleLikeness(titleWords(row.facts.title ?? ''), titleWords(candidate.title)) * unitFactor(row, candidate, unitText);
        return { row, candidate, confidence: leastConfidence + (1 - leastConfidence) * likeness };
      }),
  );
}

/** A printed title may have a number in front that the task's own has not; where another task's own title has it, that one is meant. */
function equalTitles(printed: TitleWords, title: TitleWords): number {
  if (printed.all === '') return 0;
  if (printed.all === title.all) return 1;
  return printed.withoutNumber === title.all ? sameButNumber : 0;
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The likeliest candidates of a row, each once; equal ones in the order of their ids. */
function namedCandidates<Candidate extends MatchCandidate>(pairs: readonly Pair<Candidate>[]): LikelyCandidate<Candidate>[] {
  const sorted = pairs.toSorted((one, other) => other.confidence - one.confidence || compareTexts(one.candidate.taskId, other.candidate.taskId) || compareTexts(one.candidate.unitId, other.candidate.unitId));
  const surest = new Map<Candidate, number>();
  for (const { candidate, confidence } of sorted) if (!surest.has(candidate)) surest.set(candidate, confidence);
  return Array.from(surest, ([candidate, confidence]) => ({ candidate, confidence })).slice(0, mostNamed);
}

/**
 * Finds the task of each returned row among the tasks of a unit or of all units: by its id, else by title (equal ones
 * first), number, unit and requirement with a confidence. Each task is used once; rows that could mean several tasks, or
 * share one, are left unmatched with the candidates named. `unitText` is the unit of the whole sheet.
 */
export function matchRows<Candidate extends MatchCandidate>(rows: readonly ReturnedRow[], candidates: readonly Candidate[], unitText: string | null): MatchedRows<Candidate> {
  const stages = [
    { by: 'id', pairsOf: pairsById<Candidate> },
    { by: 'words', pairsOf: (some: readonly ReturnedRow[], free: readonly Candidate[]) => pairsByTitle(some, free, unitText, 'equal') },
    { by: 'words', pairsOf: (some: readonly ReturnedRow[], free: readonly Candidate[]) => pairsByTitle(some, free, unitText, 'alike') },
  ] as const;
  const found = new Map<ReturnedRow, RowMatch<Candidate>>();
  const likely: (readonly Pair<Candidate>[])[] = [];
  let free = candidates;
  for (const { by, pairsOf } of stages) {
    const pairs = pairsOf(rows.filter((row) => !found.has(row)), free, unitText);
    likely.push(pairs);
    const taken = pairUp(pairs);
    for (const { row, candidate, confidence } of taken) found.set(row, { row, outcome: 'matched', by, candidate, confidence: by === 'id' ? 1 : confidence });
    const used = new Set(taken.map(({ candidate }) => candidate));
    free = free.filter((candidate) => !used.has(candidate));
  }
  const likelyOf = groupedBy(likely.flat(), ({ row }) => row);
  const matches = rows.map((row) => found.get(row) ?? { row, outcome: 'unmatched' as const, candidates: namedCandidates(likelyOf.get(row) ?? []) });
  return { matches, missing: free };
}
