import type { ComparedField, FieldComparison, RowComparison } from './compare-row.ts';
import { fillInFields } from './fill-in-row.ts';
import type { FillInField, FillInRow, FillInValues } from './fill-in-row.ts';
import { isSameValue, readRow } from './read-row.ts';
import type { ReturnedRow } from './returned-sheet.ts';

/** When a file was saved, by which several returns of a workbook are ordered. */
export interface ReturnStamp {
  /** UTC, as `Date.prototype.toISOString` writes it. */
  savedAt: string;
  /** Tells files apart that were saved in the same moment (sha256). */
  fingerprint: string;
}

/** What an earlier return brought to a row, whether the clerk took it or not. */
export interface SettledReturn {
  stamp: ReturnStamp;
  values: FillInValues;
}

/** Order of two returns of a workbook: negative where the first was saved earlier. */
export function compareStamps(one: ReturnStamp, other: ReturnStamp): number {
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? -1 : 1;
  if (one.fingerprint === other.fingerprint) return 0;
  return one.fingerprint < other.fingerprint ? -1 : 1;
}

/** A row that came back, with its file's stamp. */
export interface StampedRow {
  stamp: ReturnStamp;
  row: ReturnedRow;
}

/** Which of the returns of a row counts, and what it is to be compared with. */
export interface MergedReturns<Returned extends StampedRow> {
  counting: Returned | null;
  /** Side of the comparison (`RowSides.base`). */
  base: FillInValues;
  /** Whether the counting one changes anything that was distributed: then it is settled, with `baseAfter`. */
  isTouched: boolean;
  /** Older than what counts: they bring nothing to the row any more. */
  superseded: readonly Returned[];
}

function isTouchedRow(row: ReturnedRow, given: FillInValues, year: number): boolean {
  const reading = readRow(row, given, year);
  return fillInFields.some((field) => {
    const read = reading[field];
    return read.kind === 'problem' || !isSameValue(read.value, given[field]);
  });
}

/**
 * Chooses among several returns of a row of one workbook, and with what an earlier collection has settled: the newest in
 * which the row was touched counts with all its fields, so that the order of the files is of no account and an older one
 * never overwrites a newer one. A row that is still as distributed brings nothing, even in a newer file: two people of a
 * unit fill in copies of a workbook, each some of its rows.
 */
export function mergeReturns<Returned extends StampedRow>(returns: readonly Returned[], given: FillInRow, settled: SettledReturn | null, year: number): MergedReturns<Returned> {
  const newestFirst = returns.toSorted((one, other) => compareStamps(other.stamp, one.stamp));
  const isSettled = ({ stamp }: Returned): boolean => settled !== null && compareStamps(stamp, settled.stamp) < 0;
  const touched = newestFirst.find((one) => !isSettled(one) && isTouchedRow(one.row, given.given, year));
  const counting = touched ?? newestFirst.find((one) => !isSettled(one)) ?? null;
  return {
    counting,
    base: touched === undefined ? given.given : (settled?.values ?? given.given),
    isTouched: touched !== undefined,
    superseded: newestFirst.filter((one) => isSettled(one) || (touched !== undefined && compareStamps(one.stamp, touched.stamp) < 0)),
  };
}

/** What was asked of the clerk though only the unit had changed it (`compareRow`), and what he has not taken. */
function isStillAsked(compared: FieldComparison, recorded: FillInValues | null): boolean {
  const { field, verdict, base, current } = compared;
  return verdict === 'conflict' && isSameValue(base, current) && (recorded === null || isSameValue(recorded[field], current));
}

function remember<Field extends FillInField>(values: FillInValues, compared: ComparedField<Field>): void {
  values[compared.field] = compared.verdict === 'invalid' ? compared.base : compared.returned;
}

/**
 * What the next return of the row is compared with: what this one said, where it could be read. What waits for the clerk's
 * word counts as not said until it is `recorded` (`applyChoice`), so that a later return that says otherwise is no conflict.
 */
export function baseAfter({ fields, current }: Pick<RowComparison, 'fields' | 'current'>, recorded: FillInValues | null): FillInValues {
  const values = { ...current };
  for (const compared of fields) if (!isStillAsked(compared, recorded)) remember(values, compared);
  return values;
}

/**
 * The base of a row where the part was reported by returns of other workbooks meanwhile (`others`, with older stamps): what
 * the ledger says is then the unit's own earlier word, and a field that it has filled in since is a change and no conflict.
 */
export function baseBeside({ row }: StampedRow, { given, base, current, year }: { given: FillInRow; base: FillInValues; current: FillInValues; year: number }, others: readonly FillInValues[]): FillInValues {
  if (others.length === 0) return base;
  const reading = readRow(row, given.given, year);
  const said = fillInFields.filter((field) => {
    const read = reading[field];
    const isFilledIn = read.kind === 'problem' || !isSameValue(read.value, given.given[field]);
    return isFilledIn && others.some((other) => isSameValue(other[field], current[field]));
  });
  return { ...base, ...Object.fromEntries(said.map((field) => [field, current[field]])) };
}
