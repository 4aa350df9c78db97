import type { ReturnedRow } from './returned-sheet.ts';

/** A candidate with how surely it is meant, 0 to 1. */
export interface LikelyCandidate<Candidate> {
  candidate: Candidate;
  confidence: number;
}

/** A row and a candidate that it may mean. */
export interface Pair<Candidate, Row = ReturnedRow> extends LikelyCandidate<Candidate> {
  row: Row;
}

/** From so sure a pair is taken. */
export const leastConfidence = 0.6;
/** And so much surer than any other pair of its row and of its candidate. */
const leastLead = 0.04;

/** The best of each row or candidate, where it leads the next one clearly. */
function clearBests<Candidate, Row>(pairs: readonly Pair<Candidate, Row>[], keyOf: (pair: Pair<Candidate, Row>) => unknown): Set<Pair<Candidate, Row>> {
  const best = new Map<unknown, { pair: Pair<Candidate, Row>; second: number }>();
  for (const pair of pairs) {
    const known = best.get(keyOf(pair));
    if (known === undefined) best.set(keyOf(pair), { pair, second: 0 });
    else if (pair.confidence > known.pair.confidence) best.set(keyOf(pair), { pair, second: known.pair.confidence });
    else known.second = Math.max(known.second, pair.confidence);
  }
  return new Set(Array.from(best.values()).filter(({ pair, second }) => pair.confidence - second >= leastLead).map(({ pair }) => pair));
}

/**
 * Takes the pairs that are each other's clear best, again after each round without those that are taken: the order of rows
 * and candidates is of no account, and what is equally likely stays open.
 */
export function pairUp<Candidate, Row = ReturnedRow>(pairs: readonly Pair<Candidate, Row>[]): Pair<Candidate, Row>[] {
  const taken: Pair<Candidate, Row>[] = [];
  let left = pairs.filter(({ confidence }) => confidence >= leastConfidence);
  for (;;) {
    const ofRows = clearBests(left, ({ row }) => row);
    const ofCandidates = clearBests(left, ({ candidate }) => candidate);
    const mutual = left.filter((pair) => ofRows.has(pair) && ofCandidates.has(pair));
    if (mutual.length === 0) return taken;
    taken.push(...mutual);
    const rows = new Set(mutual.map(({ row }) => row));
    const candidates = new Set(mutual.map(({ candidate }) => candidate));
    left = left.filter(({ row, candidate }) => !rows.has(row) && !candidates.has(candidate));
  }
}
