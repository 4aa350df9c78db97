import { describe, expect, test } from 'vitest';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { unitStates } from '../../../../src-main/domain/codes.ts';
import { readTypedStates } from '../../../../src-main/domain/search/typed-states.ts';

describe('readTypedStates', () => {
  test.each([
    ['超期', { lights: ['red'], cases: ['overdue'], slips: ['overdue'], columns: ['overdue'] }],
    [' 逾期 ', { lights: ['red'] }],
    ['已完成', { tasks: ['doneUnchecked', 'checkedOff'] }],
    ['待核', { tasks: ['doneUnchecked'], evidence: ['pending'] }],
    ['正在推进', { tasks: ['inProgress'] }],
    ['待回复', { slips: ['open', 'overdue'] }],
    ['空白', { columns: ['empty'] }],
  ])('%s', (text, states) => {
    expect(readTypedStates(text)).toMatchObject(states);
  });

  test.each(['公开', '超期的任务', '', '2026'])('%j names no state', (text) => {
    expect(readTypedStates(text)).toBeNull();
  });

  test('every state of a task is found by its own label', () => {
    for (const state of unitStates) expect(readTypedStates(unitStateLabels[state])?.tasks).toContain(state);
  });
});
