import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { compareRow, type RowComparison } from '../../domain/exchange/compare-row.ts';
import type { FillInValues } from '../../domain/exchange/fill-in-row.ts';
import { baseBeside, compareStamps, mergeReturns, type ReturnStamp, type StampedRow } from '../../domain/exchange/merge-returns.ts';
import type { Database } from '../../database/database.ts';
import { returnedFiles, returnedRows } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { placeKey } from '../evidence/place.ts';
import { grouped } from '../grouped.ts';
import { type MatchedRow, matchReturn } from './match-return.ts';
import { createRecogniser, type Recogniser } from './recognise-return.ts';
import { readReturnPlaces, type ReturnPlace } from './return-places.ts';

/** A file that came back, as it is stored. */
export type StoredReturn = typeof returnedFiles.$inferSelect;
/** What the newest settled return said of a row. */
export type SettledRow = typeof returnedRows.$inferSelect;

/** A row with its place and what it brings there. */
export interface ComparedPlace extends StampedRow {
  file: StoredReturn;
  rowKey: string;
  place: ReturnPlace;
  by: 'id' | 'words' | 'clerk';
  confidence: number;
  /** Of all returns of this row of its workbook it is the one that counts. */
  counts: boolean;
  /** It says something that was not given out; then it is settled when its file is taken over. */
  isTouched: boolean;
  superseded: boolean;
  comparison: RowComparison;
  /** Compares it again where the ledger says something else by now (within one change), and the unit has said `others` before. */
  compareAgain: (current: FillInValues, others: readonly FillInValues[]) => RowComparison;
}

/** A row of a file: with its place, or with what it could mean. */
export type ComparedReturn = ComparedPlace | ({ file: StoredReturn } & Extract<MatchedRow, { place: null }>);

/** A file with its rows in the order of the sheet. */
export interface ComparedFile {
  file: StoredReturn;
  rows: ComparedReturn[];
}

/** Files that came back beside the ledger as it is now. */
export interface ComparedFiles {
  files: ComparedFile[];
  recogniser: Recogniser;
  /** What was settled of the parts that the files speak of. */
  settled: SettledRow[];
}

/** The files of the ids, in their order; NOT_FOUND for one that does not exist. */
export function requireReturns(db: Database, returnIds: readonly string[]): StoredReturn[] {
  const found = new Map(db.select().from(returnedFiles).where(inArray(returnedFiles.id, [...returnIds])).all().map((file) => [file.id, file]));
  return [...new Set(returnIds)].map((id) => {
    const file = found.get(id);
    if (file === undefined) throw notFound('returnedFile', id);
    return file;
  });
}

/** The last comparison and what it was of: the screen asks for the same files in parts, and for their states. */
const lastCompared = new WeakMap<ApplicationContext, { of: string; compared: ComparedFiles }>();

/**
 * Compares the waiting files of a year, and those of `returnIds` whatever their state: which of several returns of a row counts
 * depends on all of them, not on those that are looked at. The answer, which nobody may change, is kept until something is
 * written or the day ends.
 */
export function compareFiles(context: ApplicationContext, year: number, returnIds: readonly string[] = []): ComparedFiles {
  const settledOnes = settledAmong(context.db, year, returnIds);
  const of = JSON.stringify([context.database.version(), context.today(), year, settledOnes]);
  const known = lastCompared.get(context);
  if (known?.of === of) return known.compared;
  const compared = compareAnew(context, year, settledOnes);
  lastCompared.set(context, { of, compared });
  return compared;
}

/** Those of the files that wait no more. */
function settledAmong(db: Database, year: number, returnIds: readonly string[]): string[] {
  if (returnIds.length === 0) return [];
  const isAsked = and(inArray(returnedFiles.id, [...returnIds]), eq(returnedFiles.year, year), ne(returnedFiles.state, 'waiting'));
  return db.select({ id: returnedFiles.id }).from(returnedFiles).where(isAsked).orderBy(returnedFiles.id).all().map(({ id }) => id);
}

function compareAnew(context: ApplicationContext, year: number, settledIds: readonly string[]): ComparedFiles {
  const { db } = context;
  const wanted = settledIds.length === 0 ? undefined : inArray(returnedFiles.id, [...settledIds]);
  const files = db.select().from(returnedFiles).where(and(eq(returnedFiles.year, year), or(eq(returnedFiles.state, 'waiting'), wanted))).all();
  const recogniser = createRecogniser(context);
  const workbookIds = [...new Set(files.flatMap(({ workbookId }) => workbookId ?? []))];
  const places = readReturnPlaces(context, { year, workbookIds, namesOf: recogniser.namesOf });
  const matched = files.map((file) => ({ file, rows: matchReturn(file, places) }));
  const settled = readSettled(db, [...new Set(matched.flatMap(({ rows }) => rows.flatMap(({ place }) => place?.unitId ?? [])))]);
  const compared = compareMatched(matched, settled);
  return { recogniser, settled, files: matched.map(({ file, rows }) => ({ file, rows: rows.map((row) => (row.place === null ? { ...row, file } : (compared.get(row) ?? unreachable()))) })) };
}

function unreachable(): never {
  throw new Error('a row with a place was not compared');
}

/** What was settled of the parts of units. */
export function readSettled(db: Database, unitIds: readonly string[]): SettledRow[] {
  return unitIds.length === 0 ? [] : db.select().from(returnedRows).where(inArray(returnedRows.unitId, [...unitIds])).all();
}

/** Names a row of a workbook, or a part that was never given out. */
export function settledKey({ workbookId, unitId, taskId }: { workbookId: string | null; unitId: string; taskId: string }): string {
  return `${workbookId ?? ''} ${unitId} ${taskId}`;
}

/** The key under which what a row says is settled. */
export function keyOfPlace({ workbook, unitId, taskId }: ReturnPlace): string {
  return settledKey({ workbookId: workbook?.workbookId ?? null, unitId, taskId });
}

type PlacedRow = StampedRow & { file: StoredReturn; match: Extract<MatchedRow, { by: string }> };

function compareMatched(matched: readonly { file: StoredReturn; rows: readonly MatchedRow[] }[], settled: readonly SettledRow[]): Map<MatchedRow, ComparedPlace> {
  const compared = new Map<MatchedRow, ComparedPlace>();
  const settledAt = new Map(settled.map((row) => [settledKey(row), row]));
  const settledOf = grouped(settled, placeKey);
  const placed = matched.flatMap(({ file, rows }) =>
    rows.flatMap((match): PlacedRow[] => (match.place === null ? [] : [{ file, match, row: match.row, stamp: stampOf(file) }])),
  );
  for (const [key, group] of grouped(placed, ({ match }) => keyOfPlace(match.place))) {
    const [first] = group;
    if (first === undefined) continue;
    const { place } = first.match;
    const { year } = first.file;
    const before = settledAt.get(key);
    const merged = mergeReturns(group, place.given, before === undefined ? null : { stamp: before, values: before.values }, year);
    const others = (settledOf.get(placeKey(place)) ?? []).filter((row) => settledKey(row) !== key);
    for (const one of group) {
      const counts = one === merged.counting;
      const compareAgain = (current: FillInValues, said: readonly FillInValues[]): RowComparison => {
        const base = counts ? merged.base : place.given.given;
        // The ledger has no such fields: what the unit last said of them is what they say.
        const sides = { given: place.given, base, current: { ...current, reportedOn: base.reportedOn, evidence: base.evidence }, year };
        return compareRow(one.row, { ...sides, base: counts ? baseBeside(one, sides, said) : base });
      };
      const earlier = others.filter((row) => compareStamps(row, one.stamp) < 0).map(({ values }) => values);
      const comparison = withoutUngiven(compareAgain(place.current, earlier), place);
      const { by, confidence, rowKey } = one.match;
      const superseded = merged.superseded.includes(one) || (!counts && merged.counting !== null && compareStamps(one.stamp, merged.counting.stamp) === 0);
      compared.set(one.match, { ...one, rowKey, place, by, confidence, counts, isTouched: counts && merged.isTouched, superseded, comparison, compareAgain });
    }
  }
  return compared;
}

/** When a file was saved, as it is compared with other files. */
export function stampOf({ savedAt, sha256 }: Pick<StoredReturn, 'savedAt' | 'sha256'>): ReturnStamp {
  return { savedAt, fingerprint: sha256 };
}

/** Nothing of a part that was never given out was locked. */
function withoutUngiven(comparison: RowComparison, { workbook }: ReturnPlace): RowComparison {
  return workbook === null ? { ...comparison, tampered: [] } : comparison;
}
