import { describe, expect, it } from 'vitest';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { readCell, reportStates, shownValue } from '../../../../src-renderer/features/reports/quarter/cell-input.ts';
import { stateChoices } from '../../../../src-renderer/features/reports/quarter/state-choices.ts';
import { runningQuarter } from '../../../../src-renderer/api/quarters.ts';

describe('a typed or pasted cell', () => {
  it.each(reportStates)('reads the label that it shows for %s', (state) => {
    expect(readCell('state', unitStateLabels[state])).toEqual({ value: state, refused: null });
    expect(shownValue('state', state)).toBe(unitStateLabels[state]);
  });

  it('reads the words that units use for a state, and refuses others and the check-off', () => {
    expect(readCell('state', ' 已完成(待核) ').value).toBe('doneUnchecked');
    expect(readCell('state', '正在推进').value).toBe('inProgress');
    expect(readCell('state', '差不多了').refused).toBe('没有“差不多了”这种状态');
    expect(readCell('state', '已销号').refused).toContain('佐证材料');
  });

  it('reads whole percentages in any writing', () => {
    expect(['60', '60%', '６０％', '60.0 %', '100'].map((text) => readCell('percent', text).value)).toEqual(['60', '60', '60', '60', '100']);
    for (const text of ['0.6', '33.3%', '101', '-5', '过半']) expect(readCell('percent', text).refused).not.toBeNull();
    expect(shownValue('percent', '60')).toBe('60%');
    expect(shownValue('percent', '')).toBe('');
  });

  it('keeps texts as typed, up to what the application takes', () => {
    expect(readCell('text', ' 第一行\n第二行 ').value).toBe('第一行\n第二行');
    expect(readCell('reporter', '甲'.repeat(51)).refused).toContain('50');
    expect(readCell('text', '甲'.repeat(20_001)).refused).toContain('20,000');
    expect(readCell('state', '  ').value).toBe('');
  });
});

it('lists the states that fit what was typed', () => {
  expect(stateChoices('')).toHaveLength(reportStates.length);
  expect(stateChoices('推进').map(({ label }) => label)).toEqual(['推进中', '持续推进']);
  expect(stateChoices('1').map(({ label }) => label)).toEqual([unitStateLabels[reportStates[0] ?? 'notStarted']]);
  expect(stateChoices('销号')).toEqual([]);
});

it('proposes the quarter that runs', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => runningQuarter(2026, day))).toEqual([1, 1, 2, 4]);
  expect(runningQuarter(2026, '2025-12-31')).toBe(1);
  expect(runningQuarter(2026, '2027-01-01')).toBe(4);
});
