import { describe, expect, it } from 'vitest';
import { daysOfPeriod, dueRange, dueWords } from '../../../../src-renderer/features/ledger/filter/due-choice.ts';

describe('daysOfPeriod', () => {
  it.each([
    ['thisWeek', '2026-05-20', '2026-05-18', '2026-05-24'],
    ['thisWeek', '2026-05-24', '2026-05-18', '2026-05-24'],
    ['thisMonth', '2026-02-11', '2026-02-01', '2026-02-28'],
    ['nextMonth', '2026-01-31', '2026-02-01', '2026-02-28'],
    ['nextMonth', '2026-12-05', '2027-01-01', '2027-01-31'],
    ['thisQuarter', '2026-05-20', '2026-04-01', '2026-06-30'],
    ['thisQuarter', '2026-12-31', '2026-10-01', '2026-12-31'],
  ] as const)('%s around %s', (period, today, dueFrom, dueTo) => {
    expect(daysOfPeriod(period, today)).toEqual({ dueFrom, dueTo });
  });
});

it('dueRange leaves out what is open', () => {
  expect(dueRange({ kind: 'any' }, '2026-05-20')).toEqual({});
  expect(dueRange({ kind: 'days', from: null, to: '2026-06-30' }, '2026-05-20')).toEqual({ dueTo: '2026-06-30' });
});

it('dueWords says the span shortly', () => {
  expect(dueWords({ kind: 'period', period: 'thisMonth' })).toBe('本月到期');
  expect(dueWords({ kind: 'days', from: '2026-06-01', to: '2026-06-30' })).toBe('2026年6月到期');
  expect(dueWords({ kind: 'days', from: '2026-06-30', to: '2026-06-30' })).toBe('2026-06-30 到期');
  expect(dueWords({ kind: 'days', from: '2026-06-10', to: '2026-06-30' })).toBe('06-10 至 06-30 到期');
  expect(dueWords({ kind: 'days', from: null, to: '2026-06-30' })).toBe('2026-06-30 前到期');
});
