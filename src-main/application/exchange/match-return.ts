import type { LikelyCandidate } from '../../domain/exchange/pair-up.ts';
import { matchRows } from '../../domain/exchange/match-rows.ts';
import { type RowPlacements, rowKeyOf } from '../../domain/exchange/returned-file.ts';
import type { ReturnedRow, ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import { placeKey } from '../evidence/place.ts';
import { grouped } from '../grouped.ts';
import type { ReturnPlace, ReturnPlaces } from './return-places.ts';

/** A row of a return with the part of the ledger that it speaks of; without one, those that it could mean. */
export type MatchedRow = { row: ReturnedRow; rowKey: string } & (
  | { place: ReturnPlace; by: 'id' | 'words' | 'clerk'; confidence: number }
  | { place: null; candidates: readonly LikelyCandidate<ReturnPlace>[] }
);

/** What is matched: a file's sheet with what is known of it. */
export interface MatchedFile {
  workbookId: string | null;
  unitId: string | null;
  sheet: ReturnedSheet;
  placements: RowPlacements;
}

/** Candidates named to the clerk for a row without a place. */
const mostNamed = 3;

/**
 * Finds the parts of a return's rows: what the clerk has said first, then among the rows of the workbook that was given, then
 * among all that the unit was given in the year, then among its parts of the ledger; without a unit among all parts.
 */
export function matchReturn({ workbookId, unitId, sheet, placements }: MatchedFile, places: ReturnPlaces): MatchedRow[] {
  const found = new Map<ReturnedRow, MatchedRow>();
  const likely = new Map<ReturnedRow, LikelyCandidate<ReturnPlace>[]>();
  const used = new Set<string>();
  const take = (row: ReturnedRow, place: ReturnPlace, by: 'id' | 'words' | 'clerk', confidence: number): void => {
    found.set(row, { row, rowKey: rowKeyOf(row), place, by, confidence });
    used.add(placeKey(place));
  };
  for (const row of sheet.rows) {
    const placement = placements[rowKeyOf(row)];
    const place = placement === undefined ? null : places.at(placement, workbookId);
    if (place !== null) take(row, place, 'clerk', 1);
  }
  const sources = [
    () => (workbookId === null ? [] : places.ofWorkbook(workbookId).filter((place) => unitId === null || place.unitId === unitId)),
    () => (unitId === null ? [] : places.givenTo(unitId)),
    () => (unitId === null ? placesOfNobody(sheet, places) : places.inLedger(unitId)),
  ];
  for (const candidatesOf of sources) {
    const open = sheet.rows.filter((row) => !found.has(row));
    if (open.length === 0) break;
    const candidates = candidatesOf().filter((place) => !used.has(placeKey(place)));
    for (const match of matchRows(open, candidates, sheet.unitText).matches) {
      if (match.outcome === 'matched') take(match.row, match.candidate, match.by, match.confidence);
      else likely.set(match.row, [...(likely.get(match.row) ?? []), ...match.candidates]);
    }
  }
  return sheet.rows.map((row) => found.get(row) ?? { row, rowKey: rowKeyOf(row), place: null, candidates: bestOf(likely.get(row) ?? [], used) });
}

/**
 * The places of a return that names no unit. Where no row names one either, a task of many units cannot be told from itself: so
 * many of its parts as are named are enough to leave it open, and a county's year stays cheap to look through.
 */
function placesOfNobody({ rows }: ReturnedSheet, places: ReturnPlaces): readonly ReturnPlace[] {
  if (rows.some(({ unitText }) => unitText !== null)) return places.all();
  return [...grouped(places.all(), ({ taskId }) => taskId).values()].flatMap((parts) => parts.slice(0, mostNamed));
}

/** The likeliest free candidates, each part once. */
function bestOf(candidates: readonly LikelyCandidate<ReturnPlace>[], used: ReadonlySet<string>): LikelyCandidate<ReturnPlace>[] {
  const sorted = candidates.filter(({ candidate }) => !used.has(placeKey(candidate))).toSorted((one, other) => other.confidence - one.confidence);
  const first = new Map(sorted.toReversed().map((one) => [placeKey(one.candidate), one]));
  return sorted.filter((one) => first.get(placeKey(one.candidate)) === one).slice(0, mostNamed);
}
