import type { SearchHit } from '../../contract/workbench.ts';
import { matchRanks } from '../../domain/search/text-match.ts';
import type { ApplicationContext } from '../context.ts';
import { officeYear } from './office-year.ts';
import { searchCases, searchEvidence, searchSlips } from './search-matters.ts';
import { askedFor, type KindSearch } from './search-question.ts';
import { searchColumns, searchPlans, searchUnits } from './search-register.ts';
import { searchReports, searchTasks } from './search-tasks.ts';

interface SearchInput {
  text: string;
  year?: number | undefined;
  kinds?: SearchHit['kind'][] | undefined;
  limit: number;
}

/** Kinds of rows in the order in which equally good hits are shown. */
const searches: Record<SearchHit['kind'], KindSearch> = {
  task: searchTasks,
  unit: searchUnits,
  plan: searchPlans,
  case: searchCases,
  slip: searchSlips,
  evidence: searchEvidence,
  websiteColumn: searchColumns,
  report: searchReports,
};

/**
 * Looks through the workspace for a text, a number (3, 一), days (2026-06, 6月) or the first letters of a title's pinyin. The
 * best first: the very number, a title that begins so, a title that holds it, other text; rows of other years too unless
 * a year is asked for.
 */
export async function search(context: ApplicationContext, { text, year, kinds, limit }: SearchInput): Promise<SearchHit[]> {
  const question = await askedFor(text, { year, officeYear: officeYear(context.db, context.today()), limit });
  const hits = Object.entries(searches).flatMap(([kind, searchKind]) =>
    kinds === undefined || kinds.some((wanted) => wanted === kind) ? searchKind(context.db, question) : [],
  );
  return hits
    .toSorted((one, other) => matchRanks.indexOf(one.rank) - matchRanks.indexOf(other.rank))
    .slice(0, limit)
    .map(({ rank: _rank, ...hit }) => hit);
}
