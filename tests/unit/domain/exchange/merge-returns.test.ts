import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChoice } from '../../../../src-main/domain/exchange/apply-choice.ts';
import { compareRow } from '../../../../src-main/domain/exchange/compare-row.ts';
import type { FillInRow, FillInValues } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { baseAfter, baseBeside, compareStamps, mergeReturns } from '../../../../src-main/domain/exchange/merge-returns.ts';
import type { ReturnStamp, SettledReturn, StampedRow } from '../../../../src-main/domain/exchange/merge-returns.ts';
import { legalEdits, legalValues, nothingReported, readTable, sampleRow, tableOf } from './sample-workbook.ts';

function stamp(hour: number, fingerprint = 'a'): ReturnStamp {
  return { savedAt: new Date(Date.UTC(2026, 5, 20, hour)).toISOString(), fingerprint };
}

function file(when: ReturnStamp, rows: readonly FillInRow[], values: ReadonlyMap<string, FillInValues>): StampedRow[] {
  return readTable(tableOf(rows, values)).rows.map((row) => ({ stamp: when, row }));
}

/** The ledger's row and what was settled of it. */
interface Kept {
  current: FillInValues;
  settled: SettledReturn | null;
}

/** Collects returns of a row in one go and takes all that they bring. */
function collect({ current, settled }: Kept, returns: readonly StampedRow[], given: FillInRow): Kept {
  const { counting, base, isTouched } = mergeReturns(returns, given, settled, 2026);
  if (counting === null) return { current, settled };
  const comparison = compareRow(counting.row, { given, base, current, year: 2026 });
  const recorded = applyChoice(comparison, 'theirs');
  return {
    current: recorded ?? current,
    settled: isTouched ? { stamp: counting.stamp, values: baseAfter(comparison, recorded) } : settled,
  };
}

const given = sampleRow(1);
const firstSaid: FillInValues = { ...nothingReported, state: 'inProgress', text: '已办一期', percent: 50 };
const laterSaid: FillInValues = { ...firstSaid, text: '已办两期', percent: null };
const said = (when: ReturnStamp, values: FillInValues): StampedRow[] => file(when, [given], new Map([[given.taskId, values]]));

test('stamps are ordered by time, then by what tells the files apart', () => {
  expect([stamp(9, 'b'), stamp(10), stamp(9, 'a')].toSorted(compareStamps)).toEqual([stamp(9, 'a'), stamp(9, 'b'), stamp(10)]);
  expect(compareStamps(stamp(9), stamp(9))).toBe(0);
});

describe('several returns of a workbook', () => {
  test('the newest counts, the others are superseded', () => {
    const merged = mergeReturns([...said(stamp(9), firstSaid), ...said(stamp(10), laterSaid)], given, null, 2026);
    expect(merged).toMatchObject({ counting: { stamp: stamp(10) }, isTouched: true, base: nothingReported, superseded: [{ stamp: stamp(9) }] });
  });

  test('an older one than was collected brings nothing', () => {
    const settled = { stamp: stamp(10), values: laterSaid };
    expect(mergeReturns(said(stamp(9), firstSaid), given, settled, 2026)).toMatchObject({ counting: null, superseded: [{ stamp: stamp(9) }] });
  });

  test('what an earlier one brought and a newer one takes back is a change, no conflict', () => {
    const after = collect({ current: nothingReported, settled: null }, said(stamp(9), firstSaid), given);
    const merged = mergeReturns(said(stamp(10), { ...nothingReported, text: '已办一期' }), given, after.settled, 2026);
    expect(merged.base).toEqual(firstSaid);
    expect(collect(after, said(stamp(10), { ...nothingReported, text: '已办一期' }), given).current).toEqual({ ...nothingReported, text: '已办一期' });
  });

  test('a newer copy in which the row is as distributed takes nothing back', () => {
    const after = collect({ current: nothingReported, settled: null }, said(stamp(9), firstSaid), given);
    expect(collect(after, said(stamp(10), nothingReported), given)).toEqual(after);
    expect(mergeReturns([...said(stamp(9), firstSaid), ...said(stamp(10), nothingReported)], given, null, 2026)).toMatchObject({ counting: { stamp: stamp(9) }, superseded: [] });
  });

  test('what the clerk kept in a conflict is not asked again by the same words', () => {
    const current: FillInValues = { ...nothingReported, text: '县里已核' };
    const [first] = said(stamp(9), firstSaid);
    if (first === undefined) throw new Error('no row');
    const kept = compareRow(first.row, { given, base: given.given, current, year: 2026 });
    const settled = { stamp: stamp(9), values: baseAfter(kept, null) };
    const { base } = mergeReturns(said(stamp(10), firstSaid), given, settled, 2026);
    expect(compareRow(first.row, { given, base, current, year: 2026 }).outcome).toBe('unchanged');
  });
});

test('what waits for the clerk is no conflict with what the unit says later', () => {
  const [first] = said(stamp(9), { ...nothingReported, state: 'postponed' });
  if (first === undefined) throw new Error('no row');
  const asked = compareRow(first.row, { given, base: given.given, current: given.given, year: 2026 });
  expect(asked.outcome).toBe('conflict');
  expect(baseAfter(asked, null).state).toBe('notStarted');
  expect(baseAfter(asked, applyChoice(asked, 'theirs')).state).toBe('postponed');
});

describe('a part that is in two workbooks', () => {
  const [row] = said(stamp(10), { ...nothingReported, percent: 80 });
  const current: FillInValues = { ...nothingReported, percent: 50, text: '已办一期' };
  const sides = { given, base: given.given, current, year: 2026 };

  test('the unit changes its own earlier word, and leaves what it has not filled in', () => {
    if (row === undefined) throw new Error('no row');
    const base = baseBeside(row, sides, [{ ...nothingReported, percent: 50, text: '已办一期' }]);
    expect(base).toEqual({ ...nothingReported, percent: 50 });
    const { fields } = compareRow(row.row, { ...sides, base });
    expect(Object.fromEntries(fields.filter(({ verdict }) => verdict !== 'same').map(({ field, verdict }) => [field, verdict]))).toEqual({ text: 'left', percent: 'change' });
  });

  test('what the office has changed since is a conflict', () => {
    if (row === undefined) throw new Error('no row');
    expect(baseBeside(row, sides, [{ ...nothingReported, percent: 30 }])).toEqual(given.given);
    expect(compareRow(row.row, sides).outcome).toBe('conflict');
  });
});

test('any order of returns, one by one or together, gives the same final values', () => {
  const returns = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), legalEdits), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      legalValues,
      returns.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, at) => at), { minLength: all.length }))),
      (values, [all, order]) => {
        const row = sampleRow(1, values);
        const files = all.flatMap(([hour, edits], at) => file(stamp(hour, String(at)), [row], new Map([[row.taskId, { ...values, ...edits }]])));
        const begin: Kept = { current: values, settled: null };
        const oneByOne = (some: readonly StampedRow[]): FillInValues => some.reduce((kept, one) => collect(kept, [one], row), begin).current;
        const shuffled = order.flatMap((at) => files.slice(at, at + 1));
        expect(oneByOne(shuffled)).toEqual(oneByOne(files));
        expect(collect(begin, shuffled, row).current).toEqual(oneByOne(files));
        expect(oneByOne([...shuffled, ...files])).toEqual(oneByOne(files));
      },
    ),
    { numRuns: 80 },
  );
});
