import type { SearchHit } from '../../../src-main/contract/workbench.ts';
import type { HitKind } from './search-words.ts';

/** Hits of a kind that are shown while all kinds are. */
export const shownPerKind = 5;

/** A line of the results: a hit, or the way to all hits of a kind. */
export type HitLine = { key: string; hit: SearchHit } | { key: string; moreOf: HitKind };

/**
 * The results in lines. While all kinds are shown the hits of a kind stand together, the kind of the best hit first, with
 * a way to the rest where there are more; of one kind all stand as they came.
 */
export function hitLines(hits: readonly SearchHit[], onlyKind: HitKind | null): HitLine[] {
  if (onlyKind !== null) return hits.map(lineOf);
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind): HitLine[] => {
    const own = hits.filter((hit) => hit.kind === kind);
    const more: HitLine[] = own.length > shownPerKind ? [{ key: `more ${kind}`, moreOf: kind }] : [];
    return [...own.slice(0, shownPerKind).map(lineOf), ...more];
  });
}

function lineOf(hit: SearchHit): HitLine {
  return { key: `${hit.kind} ${hit.id}`, hit };
}

/** The words around what was found, where the title does not show it already. */
export function excerptBeside({ title, excerpt, found }: Pick<SearchHit, 'title' | 'excerpt' | 'found'>): string {
  return found.every((word) => title.includes(word)) ? '' : excerpt;
}
