import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { applyChoice, unaskedChoice } from '../../../../src-main/domain/exchange/apply-choice.ts';
import { compareRow } from '../../../../src-main/domain/exchange/compare-row.ts';
import type { RowComparison } from '../../../../src-main/domain/exchange/compare-row.ts';
import { fillInFields } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import type { FillInRow, FillInValues } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { baseAfter } from '../../../../src-main/domain/exchange/merge-returns.ts';
import type { LockedFact, ReturnedRow, SheetCell } from '../../../../src-main/domain/exchange/returned-sheet.ts';
import { legalEdits, legalValues, nothingReported, readTable, sampleRow, tableOf } from './sample-workbook.ts';

const begun: FillInValues = { ...nothingReported, state: 'inProgress', text: '已办一半', percent: 50 };

function returnedRow(given: FillInRow, values: FillInValues): ReturnedRow {
  const [row] = readTable(tableOf([given], new Map([[given.taskId, values]]))).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

/** Compares what a unit made of `given` with a ledger that says `current`. */
function compared(given: FillInRow, returned: FillInValues, current: FillInValues = given.given): RowComparison {
  return compareRow(returnedRow(given, returned), { given, base: given.given, current, year: 2026 });
}

function verdicts({ fields }: RowComparison): Record<string, string> {
  return Object.fromEntries(fields.filter(({ verdict }) => verdict !== 'same').map(({ field, verdict }) => [field, verdict]));
}

describe('the three sides of a field', () => {
  const given = sampleRow(1, begun);

  test('nobody changed it', () => {
    expect(compared(given, begun)).toMatchObject({ outcome: 'unchanged', tampered: [] });
    expect(verdicts(compared(given, begun))).toEqual({});
  });

  test('the unit changed it', () => {
    const comparison = compared(given, { ...begun, percent: 80, text: '' });
    expect(comparison.outcome).toBe('changed');
    expect(verdicts(comparison)).toEqual({ percent: 'change', text: 'change' });
  });

  test('the office changed it', () => {
    const comparison = compared(given, begun, { ...begun, state: 'checkedOff', percent: 90 });
    expect(comparison.outcome).toBe('unchanged');
    expect(verdicts(comparison)).toEqual({ state: 'left', percent: 'left' });
    expect(applyChoice(comparison, 'theirs')).toBeNull();
  });

  test('both changed it, alike or not', () => {
    const comparison = compared(given, { ...begun, percent: 80, text: '已办结' }, { ...begun, percent: 80, text: '基本办结' });
    expect(comparison.outcome).toBe('conflict');
    expect(verdicts(comparison)).toEqual({ text: 'conflict' });
  });

  test('it cannot be read: its words are kept, the others count', () => {
    const row = returnedRow(given, { ...begun, text: '已办结' });
    const comparison = compareRow({ ...row, cells: { ...row.cells, percent: '大半' } }, { given, base: begun, current: begun, year: 2026 });
    expect(comparison.outcome).toBe('invalid');
    expect(comparison.fields.find(({ field }) => field === 'percent')).toEqual({ field: 'percent', base: 50, current: 50, verdict: 'invalid', problem: 'PERCENT_UNREADABLE', raw: '大半' });
    expect(applyChoice(comparison, 'theirs')).toEqual({ ...begun, text: '已办结' });
  });
});

describe('a row', () => {
  test('is new while the ledger has nothing but a state', () => {
    expect(compared(sampleRow(1), { ...nothingReported, text: '已启动' }).outcome).toBe('new');
    expect(compared(sampleRow(1), { ...nothingReported, text: '已启动' }, { ...nothingReported, percent: 10 }).outcome).toBe('changed');
  });

  test('without some columns leaves their fields', () => {
    const given = sampleRow(1, begun);
    const comparison = compareRow({ ...returnedRow(given, begun), cells: { text: '已办结' } }, { given, base: begun, current: begun, year: 2026 });
    expect(verdicts(comparison)).toEqual({ text: 'change' });
  });

  test('that lost its id takes nothing out, one with its id does', () => {
    const given = sampleRow(1, begun);
    const row = { ...returnedRow(given, begun), cells: { state: null, text: '', percent: null } };
    const sides = { given, base: begun, current: begun, year: 2026 };
    expect(compareRow({ ...row, rowId: null }, sides).outcome).toBe('unchanged');
    expect(verdicts(compareRow(row, sides))).toEqual({ text: 'change', percent: 'change' });
  });

  test('that still says 1 or 已销号 as it was given is not asked about', () => {
    const given = sampleRow(1, { ...begun, state: 'checkedOff', percent: 1 });
    expect(compared(given, given.given).outcome).toBe('unchanged');
    expect(verdicts(compared(given, { ...given.given, state: 'doneUnchecked' }))).toEqual({ state: 'conflict' });
  });

  test('is not changed by what a cell cannot hold', () => {
    const given = sampleRow(1, { ...begun, text: ' 已办\r\n一半\u0007 ' });
    expect(compared(given, { ...given.given, text: '已办\n一半' }).outcome).toBe('unchanged');
  });
});

describe('what the office decides waits for its word', () => {
  test('a task that was checked off meanwhile, whatever the unit says', () => {
    const given = sampleRow(1, begun);
    const comparison = compared(given, { ...begun, percent: 80, text: '已办结' }, { ...begun, state: 'checkedOff' });
    expect(verdicts(comparison)).toEqual({ state: 'left', percent: 'conflict', text: 'conflict' });
    expect(applyChoice(comparison, unaskedChoice(comparison.fields))).toBeNull();
    expect(applyChoice(comparison, 'theirs')).toEqual({ ...begun, state: 'checkedOff', percent: 80, text: '已办结' });
  });

  test.each(['postponed', 'notApplicable'] as const)('%s without its basis', (state) => {
    const given = sampleRow(1);
    expect(verdicts(compared(given, { ...nothingReported, state }))).toEqual({ state: 'conflict' });
    expect(verdicts(compared(given, { ...nothingReported, state, text: '按上级通知暂缓' }))).toEqual({ state: 'change', text: 'change' });
    expect(verdicts(compared(sampleRow(1, begun), { ...begun, state }))).toEqual({ state: 'change' });
    expect(verdicts(compared(sampleRow(1, begun), { ...begun, state, text: '' }))).toEqual({ state: 'conflict', text: 'change' });
  });
});

describe('locked cells', () => {
  const given = sampleRow(3);
  const withFact = (fact: LockedFact, words: string | null, rowId: string | null = given.taskId): ReturnedRow => {
    const row = returnedRow(given, given.given);
    return { ...row, rowId, facts: { ...row.facts, [fact]: words } };
  };
  const tampered = (row: ReturnedRow): unknown => compareRow(row, { given, base: given.given, current: given.given, year: 2026 }).tampered;

  test.each<[LockedFact, string]>([
    ['title', '编制清单'],
    ['requirement', '按年度更新，第3项。'],
    ['requirement', ''],
    ['planTitle', '别的计划'],
    ['deadlineText', '12月底前'],
    ['number', '4'],
  ])('%s that came back as %j is told', (fact, words) => {
    expect(tampered(withFact(fact, words))).toEqual([expect.objectContaining({ fact, returned: words })]);
  });

  test.each<[LockedFact, string | null]>([
    ['title', '３．编制 公共服务清单'],
    ['requirement', '按季度更新,\n第3项。'],
    ['planTitle', '某县政务公开工作要点\n一、重点任务'],
    ['deadlineText', '6月30日前（2026-06-30）'],
    ['deadlineText', '2026/6/30'],
    ['deadlineText', '46203'],
    ['requirement', null],
  ])('%s as %j is none', (fact, words) => {
    expect(tampered(withFact(fact, words))).toEqual([]);
  });

  test('the number of a table that was typed anew is its own', () => {
    expect(tampered(withFact('number', '12', null))).toEqual([]);
  });

  test('are not changed where the printed number is one that cannot be read', () => {
    const odd = { ...given, facts: { ...given.facts, outlineNumber: '999-2', title: '1000.公开清单' } };
    const row = withFact('title', '999-2 1000.公开清单');
    expect(compareRow(row, { given: odd, base: odd.given, current: odd.given, year: 2026 }).tampered.map(({ fact }) => fact)).not.toContain('title');
  });
});

describe('the clerk chooses', () => {
  const given = sampleRow(1, begun);
  const current: FillInValues = { ...begun, text: '基本办结', problems: '缺人' };
  const comparison = compared(given, { ...begun, text: '已办结', percent: 80, reportedOn: '2026-06-20' as CalendarDay }, current);

  test('one side for all', () => {
    expect(applyChoice(comparison, 'theirs')).toEqual({ ...current, text: '已办结', percent: 80, reportedOn: '2026-06-20' });
    expect(applyChoice(comparison, 'ours')).toBeNull();
  });

  test('a side for each field, unnamed ones stay', () => {
    expect(applyChoice(comparison, { text: 'theirs', percent: 'ours' })).toEqual({ ...current, text: '已办结' });
    expect(applyChoice(comparison, { problems: 'theirs' })).toBeNull();
  });

  test('what needs no question', () => {
    expect(applyChoice(comparison, unaskedChoice(comparison.fields))).toEqual({ ...current, percent: 80, reportedOn: '2026-06-20' });
  });
});

test('comparing gives exactly the edits, and nothing when it is done again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(legalValues, legalEdits), { minLength: 1, maxLength: 5 }), (cases) => {
      const rows = cases.map(([values], at) => sampleRow(at + 1, values));
      const edited = new Map(cases.map(([values, edits], at) => [rows[at]?.taskId ?? '', { ...values, ...edits }]));
      for (const [at, row] of readTable(tableOf(rows, edited)).rows.entries()) {
        const given = rows[at] ?? sampleRow(at + 1);
        const wanted = edited.get(given.taskId) ?? given.given;
        const comparison = compareRow(row, { given, base: given.given, current: given.given, year: 2026 });
        const changed = fillInFields.filter((field) => wanted[field] !== given.given[field]);
        expect(comparison.fields.filter(({ verdict }) => verdict === 'change' || verdict === 'conflict').map(({ field }) => field)).toEqual(changed);
        expect(comparison.tampered).toEqual([]);
        const recorded = applyChoice(comparison, 'theirs');
        expect(recorded).toEqual(changed.length === 0 ? null : wanted);
        const again = compareRow(row, { given, base: baseAfter(comparison, recorded), current: recorded ?? given.given, year: 2026 });
        expect(again.outcome).toBe('unchanged');
        expect(applyChoice(again, 'theirs')).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('any cell is read or named as a problem with its words, never more', () => {
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('1', '0.5', '6月31日', '已销号'));
  fc.assert(
    fc.property(fc.record(Object.fromEntries(fillInFields.map((field) => [field, cell]))), (cells) => {
      const given = sampleRow(1, begun);
      const comparison = compareRow({ ...returnedRow(given, begun), cells }, { given, base: begun, current: begun, year: 2026 });
      expect(comparison.fields.map(({ field }) => field)).toEqual(fillInFields);
      expect(comparison.outcome === 'invalid').toBe(comparison.fields.some((field) => field.verdict === 'invalid' && field.raw !== ''));
    }),
    { numRuns: 200 },
  );
});
