import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitStates } from '../../../../src-main/domain/codes.ts';
import { refusalOf } from '../../../../src-main/domain/progress/state-machine.ts';
import type { Transition } from '../../../../src-main/domain/progress/state-machine.ts';
import { stateFromPrinted } from '../../../../src-main/domain/progress/state-from-printed.ts';
import { taskState } from '../../../../src-main/domain/progress/task-state.ts';

const state = fc.constantFrom(...unitStates);

function refusal(wish: Partial<Transition> & Pick<Transition, 'from' | 'to'>) {
  return refusalOf({ actor: 'office', reason: null, basis: null, ...wish });
}

describe('moves of a task in a unit', () => {
  test('a unit reports, the office checks off', () => {
    expect(refusal({ from: 'notStarted', to: 'doneUnchecked', actor: 'unit' })).toBeNull();
    expect(refusal({ from: 'doneUnchecked', to: 'checkedOff', actor: 'unit' })).toBe('OFFICE_ONLY');
    expect(refusal({ from: 'doneUnchecked', to: 'checkedOff' })).toBeNull();
  });

  test('reopening needs a reason and the office', () => {
    expect(refusal({ from: 'checkedOff', to: 'inProgress' })).toBe('REOPENING_NEEDS_REASON');
    expect(refusal({ from: 'checkedOff', to: 'inProgress', reason: ' ' })).toBe('REOPENING_NEEDS_REASON');
    expect(refusal({ from: 'checkedOff', to: 'inProgress', reason: '佐证不实' })).toBeNull();
    expect(refusal({ from: 'checkedOff', to: 'inProgress', reason: '佐证不实', actor: 'unit' })).toBe('OFFICE_ONLY');
  });

  test('postponing needs a basis, and is undone before checking off', () => {
    expect(refusal({ from: 'inProgress', to: 'postponed' })).toBe('POSTPONING_NEEDS_BASIS');
    expect(refusal({ from: 'inProgress', to: 'postponed', basis: '会议纪要第3号' })).toBeNull();
    expect(refusal({ from: 'postponed', to: 'checkedOff' })).toBe('SET_ASIDE_FIRST_RESUME');
    expect(refusal({ from: 'postponed', to: 'inProgress' })).toBeNull();
  });

  test('a unit never reaches or leaves what only the office decides', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        const kept = ['checkedOff', 'postponed', 'notApplicable'];
        const allowed = refusal({ from, to, actor: 'unit', reason: 'r', basis: 'b' }) === null;
        expect(allowed).toBe(!kept.includes(from) && !kept.includes(to));
      }),
    );
  });
});

describe('state of the whole task', () => {
  test.each([
    [['checkedOff', 'inProgress'], 'inProgress'],
    [['checkedOff', 'doneUnchecked'], 'doneUnchecked'],
    [['checkedOff', 'notApplicable', 'postponed'], 'checkedOff'],
    [['notDone', 'notStarted'], 'notStarted'],
    [['postponed', 'notApplicable'], 'postponed'],
    [['notApplicable', 'notApplicable'], 'notApplicable'],
    [[], 'notStarted'],
  ] as const)('%j shows %s', (states, shown) => {
    expect(taskState(states)).toBe(shown);
  });

  test('it is checked off only when every unit that counts is', () => {
    fc.assert(
      fc.property(fc.array(state), (states) => {
        const counted = states.filter((one) => one !== 'postponed' && one !== 'notApplicable');
        expect(taskState(states) === 'checkedOff').toBe(
          counted.length > 0 && counted.every((one) => one === 'checkedOff'),
        );
      }),
    );
  });

  test('the order of units does not matter', () => {
    fc.assert(
      fc.property(fc.array(state), (states) => {
        expect(taskState(states.toReversed())).toBe(taskState(states));
      }),
    );
  });
});

describe('printed states', () => {
  test.each([
    ['已完成', 'doneUnchecked'],
    ['完成。', 'doneUnchecked'],
    ['已 完 成', 'doneUnchecked'],
    ['已完成，共公开信息12条', 'doneUnchecked'],
    ['已完成（待核）', 'doneUnchecked'],
    ['100%', 'doneUnchecked'],
    ['推进中', 'inProgress'],
    ['正在推进；预计九月上线', 'inProgress'],
    ['完成80%', 'inProgress'],
    ['基本完成', 'inProgress'],
    ['未启动', 'notStarted'],
    ['0%', 'notStarted'],
    ['未完成', 'notDone'],
    ['持续推进', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['已销号', 'checkedOff'],
    ['暂缓', 'postponed'],
    ['不涉及', 'notApplicable'],
  ])('%s means %s', (printed, meant) => {
    expect(stateFromPrinted(printed)).toBe(meant);
  });

  test.each(['', '见附件', '计划年底完成', '完成120%', '已召开会议研究完成路径'])('%s is not decided', (printed) => {
    expect(stateFromPrinted(printed)).toBeNull();
  });
});
