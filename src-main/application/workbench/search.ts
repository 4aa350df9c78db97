import { hitKinds, type SearchHit } from '../../contract/workbench.ts';
import { matchRanks } from '../../domain/search/text-match.ts';
import type { ApplicationContext } from '../context.ts';
import { searchCases, searchEvidence, searchSlips } from './search-matters.ts';
import { askedFor, type HitKind, type KindSearch, type RankedHit, type SearchScope } from './search-question.ts';
import { searchColumns, searchPlans, searchUnits, wordsAbout } from './search-register.ts';
import { searchReports } from './search-reports.ts';
import { searchTasks } from './search-tasks.ts';

interface SearchInput {
  text: string;
  year?: number | undefined;
  kinds?: HitKind[] | undefined;
  /** Rows that are wanted at most, and of one kind. */
  limit: number;
  perKind?: number | undefined;
}

/** Kinds of rows in the order in which equally good hits are shown. */
const searches: Record<HitKind, KindSearch> = {
  task: searchTasks,
  unit: searchUnits,
  plan: searchPlans,
  case: searchCases,
  slip: searchSlips,
  evidence: searchEvidence,
  websiteColumn: searchColumns,
  report: searchReports,
};

/** Rows of a kind that are held against a further word, the best by the first one. */
const rowsOfAWord = 1000;

/** A text of more words than that is a passage, which is looked for as it stands. */
const mostWords = 4;

/**
 * Looks through the workspace for a text, a number (3, 一), days (2026-06, 6月), a state (超期, 已完成) or the first letters
 * of the pinyin of a title or a unit; several words must all fit. The best first: the very number, a title that begins so,
 * a title that holds it, a state or a day, other text. Rows of other years too unless a year is asked for; a state is
 * looked for in the office's year.
 */
export async function search(context: ApplicationContext, { text, year, kinds = [...hitKinds], limit, perKind }: SearchInput): Promise<SearchHit[]> {
  const words = [...new Set(text.split(/\s+/u))];
  const several = words.length > 1 && words.length <= mostWords;
  const scope = { year, kinds, among: undefined };
  const hits = several ? await hitsOfAll(context, words, { ...scope, limit: rowsOfAWord }) : await hitsOf(context, text, { ...scope, limit });
  return withinKinds(hits.toSorted((one, other) => rankOf(one) - rankOf(other)), perKind ?? limit)
    .slice(0, limit)
    .map(({ rank: _rank, ...hit }) => hit);
}

async function hitsOf(context: ApplicationContext, text: string, scope: SearchScope): Promise<RankedHit[]> {
  const question = await askedFor(context, text, scope);
  return Object.entries(searches).flatMap(([kind, searchKind]) =>
    scope.kinds.some((wanted) => wanted === kind) ? searchKind(context, question) : [],
  );
}

/** The rows that every word finds: those of the first one, held against each of the others. */
async function hitsOfAll(context: ApplicationContext, [first = '', ...others]: readonly string[], scope: SearchScope): Promise<RankedHit[]> {
  let hits = await hitsOf(context, first, scope);
  for (const word of others) {
    const kinds = [...new Set(hits.map(({ kind }) => kind))];
    const among = new Map(kinds.map((kind) => [kind, hits.filter((hit) => hit.kind === kind).map(({ id }) => id)]));
    const byKey = new Map((await hitsOf(context, word, { ...scope, kinds, among })).map((hit) => [keyOf(hit), hit]));
    hits = hits.flatMap((hit) => {
      const further = byKey.get(keyOf(hit));
      return further === undefined ? [] : [bothFound(hit, further)];
    });
  }
  return hits;
}

/** A row that two words find is as good as the one that fits worse, and shows both where they stand outside of its title. */
function bothFound(one: RankedHit, other: RankedHit): RankedHit {
  const [worse, better] = rankOf(other) > rankOf(one) ? [other, one] : [one, other];
  const beside = [worse, better].filter(({ rank }) => rank === 'standing' || rank === 'otherText').map(({ excerpt }) => excerpt);
  return {
    ...worse,
    excerpt: beside.length === 0 ? worse.excerpt : wordsAbout(...new Set(beside)),
    found: [...new Set([...one.found, ...other.found])],
  };
}

function withinKinds(hits: readonly RankedHit[], perKind: number): RankedHit[] {
  const counts = new Map<HitKind, number>();
  return hits.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= perKind;
  });
}

function keyOf({ kind, id }: RankedHit): string {
  return `${kind} ${id}`;
}

function rankOf({ rank }: RankedHit): number {
  return matchRanks.indexOf(rank);
}
