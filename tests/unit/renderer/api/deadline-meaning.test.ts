import { expect, it } from 'vitest';
import { deadlineMeaning, recurrenceWords } from '../../../../src-renderer/api/deadline-meaning.ts';

const none = { date: null, recurrence: null, relative: null };

it('says how each kind of deadline was understood', () => {
  expect(deadlineMeaning({ ...none, kind: 'date', date: '2026-06-30' })).toBe('2026-06-30');
  expect(deadlineMeaning({ ...none, kind: 'ongoing' })).toBe('持续推进');
  expect(deadlineMeaning({ ...none, kind: 'recurring', recurrence: { every: 'year', month: 1, day: 31 } })).toBe('每年1月31日');
  expect(deadlineMeaning({ ...none, kind: 'relative', relative: { amount: 30, unit: 'day', event: '印发' } })).toBe('印发后30日内');
  expect(deadlineMeaning({ ...none, kind: 'relative', relative: { amount: 7, unit: 'workingDay', event: null } })).toBe('7个工作日内');
});

it('names the kind alone where its period or limit was not read', () => {
  expect(deadlineMeaning({ ...none, kind: 'recurring' })).toBe('周期性');
  expect(deadlineMeaning({ ...none, kind: 'relative' })).toBe('按事项起算');
});

it('counts the months of a quarter and of half a year from their first, those of a year by name', () => {
  expect(recurrenceWords({ every: 'month', month: null, day: 5 })).toBe('每月5日');
  expect(recurrenceWords({ every: 'quarter', month: null, day: null })).toBe('每季度');
  expect(recurrenceWords({ every: 'quarter', month: 1, day: null })).toBe('每季度首月');
  expect(recurrenceWords({ every: 'quarter', month: 2, day: null })).toBe('每季度第2个月');
  expect(recurrenceWords({ every: 'quarter', month: 3, day: 25 })).toBe('每季度末月25日');
  expect(recurrenceWords({ every: 'halfYear', month: 6, day: 20 })).toBe('每半年末月20日');
  expect(recurrenceWords({ every: 'year', month: 3, day: null })).toBe('每年3月');
});
