import { describe, expect, it } from 'vitest';
import { casesOfChoice, choosableYears, isPlain, plainChoice } from '../../../../src-renderer/features/cases/list/case-choice.ts';
import { aboutCases, daysLeftCell, daysLeftWords, stateChips } from '../../../../src-renderer/features/cases/list/case-words.ts';
import { caseView } from '../samples/case-samples.ts';

const cases = [
  caseView('a', { clock: { state: 'running' } }),
  caseView('b', { channel: 'hotline', clock: { state: 'overdue' } }),
  caseView('c', { channel: 'hotline', unitId: 'other', clock: { state: 'overdue' } }),
];

describe('the choice of requests', () => {
  it('leaves out other channels and units', () => {
    const ids = (choice: Parameters<typeof casesOfChoice>[1]) => casesOfChoice(cases, choice).map(({ caseId }) => caseId);
    expect(ids({ channel: null, unitId: null })).toEqual(['a', 'b', 'c']);
    expect(ids({ channel: 'hotline', unitId: null })).toEqual(['b', 'c']);
    expect(ids({ channel: 'hotline', unitId: 'other' })).toEqual(['c']);
  });

  it('is plain when it narrows nothing but the year', () => {
    expect(isPlain({ ...plainChoice(2026), includeArchived: true })).toBe(true);
    expect(isPlain({ ...plainChoice(2026), search: ' ' })).toBe(true);
    expect(isPlain({ ...plainChoice(2026), states: ['overdue'] })).toBe(false);
  });

  it('offers ten years, and the chosen one in its place', () => {
    expect(choosableYears(2026, 2026)).toHaveLength(10);
    expect(choosableYears(2026, 2028)[0]).toBe(2028);
    expect(choosableYears(2026, null)).toEqual(choosableYears(2026, 2020));
  });
});

describe('words of requests', () => {
  it('counts the states that occur or are pressed, the most urgent first', () => {
    const counts = (pressed: Parameters<typeof stateChips>[1]) => stateChips(cases, pressed).map(({ key, count }) => [key, count]);
    expect(counts([])).toEqual([['overdue', 2], ['running', 1]]);
    expect(counts(['dueSoon'])).toEqual([['overdue', 2], ['dueSoon', 0], ['running', 1]]);
  });

  it('tells what is left, what is due today and what is late', () => {
    expect([5, 0, -3, null].map((daysLeft) => daysLeftCell({ daysLeft }))).toEqual(['5', '今天', '超 3', '']);
    expect([5, 0, -3].map(daysLeftWords)).toEqual(['还剩 5 个工作日', '今天到期', '已超 3 个工作日']);
  });

  it('says in one line how many there are', () => {
    expect(aboutCases(2026, cases)).toBe('2026 年收到 3 件依申请公开、信箱、热线\uff0c超期未答复 2 件');
    expect(aboutCases(null, [])).toBe('全部年度 0 件依申请公开、信箱、热线');
  });
});
