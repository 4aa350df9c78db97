import { describe, expect, test } from 'vitest';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../../src-main/domain/codes.ts';
import type { UnitState } from '../../../../src-main/domain/codes.ts';
import type { FillInField } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { readValue } from '../../../../src-main/domain/exchange/read-value.ts';
import type { SheetCell } from '../../../../src-main/domain/exchange/returned-sheet.ts';

function read(field: FillInField, cell: SheetCell, isDone = false): unknown {
  const reading = readValue(field, cell, { year: 2026, isDone });
  return reading.kind === 'value' ? reading.value : reading.kind === 'blank' ? null : { [reading.problem]: reading.raw };
}

describe('a state', () => {
  test.each(unitStates.filter((state) => state !== 'checkedOff'))('%s by its label', (state) => {
    expect(read('state', unitStateLabels[state])).toBe(state);
  });

  test.each<[string, UnitState]>([
    ['已完成', 'doneUnchecked'],
    [' 完成 ', 'doneUnchecked'],
    ['已办结', 'doneUnchecked'],
    ['正在推进', 'inProgress'],
    ['进行中', 'inProgress'],
    ['未开展', 'notStarted'],
    ['长期坚持', 'ongoing'],
    ['暂缓', 'postponed'],
    ['不涉及', 'notApplicable'],
  ])('%s by common words', (words, state) => {
    expect(read('state', words)).toBe(state);
  });

  test('that only the office gives, or that nobody knows, is a problem with its words', () => {
    expect(read('state', '已销号')).toEqual({ CHECK_OFF: '已销号' });
    expect(read('state', '差不多了')).toEqual({ STATE_UNKNOWN: '差不多了' });
    expect(read('state', true)).toEqual({ STATE_UNKNOWN: 'TRUE' });
  });

  test.each([null, '', '  ', '/', '—'])('%j is blank', (cell) => {
    expect(read('state', cell)).toBeNull();
  });
});

describe('a day', () => {
  test.each<SheetCell>([46_203, 46_203.75, 20_260_630, '20260630', '2026-06-30', '2026-6-30 00:00:00', '2026-06-30T00:00:00.000Z', '2026/6/30', '2026.6.30', '2026年6月30日', '2026 年 6 月 30 日', '２０２６年６月３０号', '6月30日', '6.30', '6/30'])('%j', (cell) => {
    expect(read('reportedOn', cell)).toBe('2026-06-30');
  });

  test.each<SheetCell>(['2026-02-30', '2026年6月', '6月底', '上半年', '26.6.30', '1026-06-30', 2026, 6.3, -1, 1e300, Number.NaN, true])('%j cannot be read', (cell) => {
    expect(read('reportedOn', cell)).toHaveProperty('DATE_UNREADABLE');
  });

  test.each([null, '', '无', '-'])('%j is blank', (cell) => {
    expect(read('reportedOn', cell)).toBeNull();
  });
});

describe('a percentage', () => {
  test.each<[SheetCell, number]>([
    [80, 80],
    ['80', 80],
    ['80%', 80],
    ['８０％', 80],
    ['80.0 %', 80],
    [0.8, 80],
    [0.57, 57],
    ['0.8', 80],
    ['1%', 1],
    [0, 0],
    [100, 100],
  ])('%j', (cell, percent) => {
    expect(read('percent', cell)).toBe(percent);
  });

  test.each<SheetCell>([101, -5, 85.5, 0.855, '0.8%', '约八成', '80分', true, 1e300])('%j cannot be read', (cell) => {
    expect(read('percent', cell)).toHaveProperty('PERCENT_UNREADABLE');
  });

  test('a bare 1 is asked, unless the task is done', () => {
    expect(read('percent', 1)).toEqual({ PERCENT_ONE: '1' });
    expect(read('percent', 1, true)).toBe(100);
    expect(read('percent', '1%', true)).toBe(1);
  });
});

describe('a text', () => {
  test('is kept as typed but for its ends', () => {
    expect(read('text', '  已办，\r\n=1+1，全角１ ')).toBe('已办，\n=1+1，全角１');
    expect(read('problems', '无')).toBe('无');
    expect(read('evidence', 20_268)).toBe('20268');
  });

  test('longer than the ledger takes is a problem', () => {
    expect(read('text', '好'.repeat(20_000))).toHaveLength(20_000);
    expect(read('text', '好'.repeat(20_001))).toHaveProperty('TOO_LONG');
    expect(read('reporter', '好'.repeat(51))).toHaveProperty('TOO_LONG');
  });
});
