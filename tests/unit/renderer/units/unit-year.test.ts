import { describe, expect, it } from 'vitest';
import type { UnitPartView } from '../../../../src-main/contract/progress.ts';
import type { ScoreLineView } from '../../../../src-main/contract/scoring.ts';
import { byUrgency, lastReports, losingLines, partCounts } from '../../../../src-renderer/features/units/panel/year/year-order.ts';
import { columnStanding, lossWords, slipStanding } from '../../../../src-renderer/features/units/panel/year/year-words.ts';

function part(taskId: string, change: Partial<UnitPartView> = {}, dueOn: string | null = null): UnitPartView {
  const due = { dueOn, dueFrom: 'date', daysLeft: null, missedOn: null } as const;
  return {
    taskId,
    outlineNumber: null,
    title: taskId,
    unitId: 'u',
    unitName: '某局',
    classCode: 'department',
    role: 'lead',
    state: 'inProgress',
    light: 'green',
    overdue: false,
    percent: null,
    text: null,
    reportedOn: null,
    lightReason: { code: 'ON_COURSE', values: due },
    ...change,
  };
}

const overdue = { code: 'OVERDUE', values: { dueOn: '2026-06-30', dueFrom: 'date', daysLeft: -15, missedOn: null } } as const;
const ids = (parts: readonly UnitPartView[]): string[] => parts.map(({ taskId }) => taskId);

describe("a unit's tasks of the year", () => {
  const parts = [
    part('done', { state: 'checkedOff', light: 'green', reportedOn: '2026-05-01' }),
    part('later', {}, '2026-12-31'),
    part('none', { light: 'none' }),
    part('late', { light: 'red', overdue: true, lightReason: overdue, reportedOn: '2026-07-01' }),
    part('sooner', {}, '2026-09-30'),
    part('behind', { light: 'red', lightReason: { ...overdue, code: 'BEHIND_TIME' } }),
  ];

  it('stand by what presses first, those that are done last', () => {
    expect(ids(byUrgency(parts))).toEqual(['late', 'behind', 'sooner', 'later', 'none', 'done']);
  });

  it('are counted; a red light for something else is not overdue', () => {
    expect(partCounts(parts)).toEqual({ all: 6, done: 1, overdue: 1 });
  });

  it('tell the latest reports first', () => {
    expect(ids(lastReports(parts))).toEqual(['late', 'done']);
  });
});

describe('what costs points', () => {
  const line = (ruleCode: string, deduction: number, forecastDeduction: number): ScoreLineView => ({
    part: 'A', ruleCode, item: ruleCode, criterion: '', deduction, forecastDeduction,
    reason: { code: 'NOT_DONE', values: {} }, taskId: null, eventId: null,
  });

  it('comes dearest first, with what threatens after it', () => {
    const lines = losingLines([line('none', 0, 0), line('threat', 0, 20_000), line('small', 10_000, 0), line('large', 50_000, 0)]);
    expect(lines.map(({ ruleCode }) => ruleCode)).toEqual(['large', 'small', 'threat']);
    expect(lines.map(lossWords)).toEqual(['−5', '−1', '预测 −2']);
  });
});

describe('how slips and columns stand', () => {
  it('says what is late in words and in red', () => {
    expect(slipStanding({ state: 'open', overdue: true })).toEqual({ colour: 'red', label: '过期未回复' });
    expect(slipStanding({ state: 'replied', overdue: false }).label).toBe('已回复');
    expect(columnStanding({ state: 'overdue', overdueDays: 12 })).toEqual({ colour: 'red', label: '超期 12 天' });
    expect(columnStanding({ state: 'overdue', overdueDays: null }).label).toBe('超期');
  });
});
