import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../../src-renderer/features/plans/group/cell-keys.ts';
import {
  groupDraftsOf,
  holdsOn,
  isRosterDraft,
  membersOf,
  moved,
  newMember,
  rosterProblem,
  withMember,
  withNewMember,
  withoutMember,
} from '../../../../src-renderer/features/plans/group/group-draft.ts';
import type { GroupDraft } from '../../../../src-renderer/features/plans/group/group-draft.ts';
import { readTypedDay } from '../../../../src-renderer/features/plans/group/typed-day.ts';

const stored = (memberId: string, groupName: string) => ({
  memberId,
  groupName,
  role: 'member' as const,
  roleWords: '成员',
  name: memberId,
  post: null,
  validFrom: '2026-05-06',
  validTo: null,
});

const groups = groupDraftsOf([stored('a', '领导小组'), stored('b', '领导小组'), stored('c', '办公室')]);
const order = (drafts: readonly GroupDraft[]): string[][] => drafts.map(({ members }) => members.map(({ key }) => key));

describe('a roster that is typed', () => {
  it('goes by groups and saves what was stored, unchanged', () => {
    expect(order(groups)).toEqual([['a', 'b'], ['c']]);
    expect(membersOf(groups)).toEqual([stored('a', '领导小组'), stored('b', '领导小组'), stored('c', '办公室')]);
    expect(isRosterDraft({ rowVersion: 1, groups })).toBe(true);
    expect(isRosterDraft({ rowVersion: 1 })).toBe(false);
  });

  it('moves a person within a group and on into the next one', () => {
    expect(order(moved(groups, 'b', -1))).toEqual([['b', 'a'], ['c']]);
    expect(order(moved(groups, 'b', 1))).toEqual([['a'], ['b', 'c']]);
    expect(order(moved(groups, 'c', -1))).toEqual([['a', 'b', 'c'], []]);
    expect(order(moved(groups, 'a', -1))).toEqual([['a', 'b'], ['c']]);
    expect(order(moved(groups, 'c', 1))).toEqual([['a', 'b'], ['c']]);
  });

  it('loses nobody by moving, and moving back restores the order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(-1 as const, 1 as const))), (moves) => {
        const after = moves.reduce((drafts, [key, step]) => moved(drafts, key, step), groups);
        expect(order(after).flat().toSorted()).toEqual(['a', 'b', 'c']);
        const back = moves.toReversed().reduce((drafts, [key, step]) => moved(drafts, key, step === 1 ? -1 : 1), after);
        expect(order(back).flat()).toHaveLength(3);
      }),
    );
  });

  it('adds a person behind another one with the post that follows, and takes one out', () => {
    const added = withNewMember(groups, groups[0]?.key ?? '', 'a', 'new');
    expect(order(added)).toEqual([['a', 'new', 'b'], ['c']]);
    expect(order(withNewMember(groups, groups[0]?.key ?? '', null, 'new'))).toEqual([['a', 'b', 'new'], ['c']]);
    expect(newMember('n', undefined)).toMatchObject({ role: 'leader', roleWords: '组长', memberId: null });
    expect(newMember('n', { role: 'leader', roleWords: '组长' })).toMatchObject({ role: 'deputyLeader', roleWords: '副组长' });
    expect(newMember('n', { role: 'member', roleWords: '成员单位负责人' })).toMatchObject({ role: 'member', roleWords: '成员单位负责人' });
    expect(order(withoutMember(added, 'b'))).toEqual([['a', 'new'], ['c']]);
  });

  it('lets usual words follow the post, and keeps words that were typed', () => {
    const words = (drafts: readonly GroupDraft[]): string | undefined => drafts[0]?.members[0]?.roleWords;
    expect(words(withMember(groups, 'a', { role: 'leader' }))).toBe('组长');
    const typed = withMember(groups, 'a', { roleWords: '常务成员' });
    expect(words(withMember(typed, 'a', { role: 'deputyLeader' }))).toBe('常务成员');
  });

  it('says what is missing or wrong, of the first person', () => {
    expect(rosterProblem(groups)).toBeNull();
    expect(rosterProblem(withMember(groups, 'a', { name: ' ' }))).toBe('有一行没有填姓名');
    expect(rosterProblem(withMember(groups, 'b', { roleWords: '' }))).toContain('“b”没有填称谓');
    expect(rosterProblem(withMember(groups, 'b', { validTo: '2026-02-30' }))).toContain('日期');
    expect(rosterProblem(withMember(groups, 'b', { validTo: '2026.5.5' }))).toContain('早于');
  });

  it('shows who holds a post on a day', () => {
    const times = { validFrom: '2026-05-06', validTo: '2026-08-31' };
    expect(holdsOn(times, null)).toBe(true);
    expect(holdsOn(times, '2026-05-05')).toBe(false);
    expect(holdsOn(times, '2026-05-06')).toBe(true);
    expect(holdsOn(times, '2026-08-31')).toBe(true);
    expect(holdsOn(times, '2026-09-01')).toBe(false);
    expect(holdsOn({ validFrom: '', validTo: 'x' }, '2026-09-01')).toBe(true);
  });
});

describe('a day that is typed', () => {
  it('is read in the forms of the office', () => {
    for (const typed of ['2026-5-6', '2026.5.6', '2026/05/06', '2026年5月6日', '20260506', '２０２６年５月６日', ' 2026-05-06 ']) {
      expect(readTypedDay(typed)).toBe('2026-05-06');
    }
    expect(readTypedDay(' ')).toBeNull();
    for (const typed of ['2026-02-30', '明年', '5月6日', '2026']) expect(readTypedDay(typed)).toBeUndefined();
  });
});

describe('keys in the roster', () => {
  const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => ({ key, ctrlKey: false, altKey: false, shiftKey: false, ...held });

  it('move the person, go through a column, add and remove', () => {
    expect(cellKey(press('ArrowUp', { altKey: true }), true)).toEqual({ kind: 'move', step: -1 });
    expect(cellKey(press('ArrowDown'), false)).toEqual({ kind: 'step', step: 1 });
    expect(cellKey(press('Enter'), false)).toEqual({ kind: 'step', step: 1 });
    expect(cellKey(press('Enter', { ctrlKey: true }), false)).toEqual({ kind: 'add' });
    expect(cellKey(press('Insert'), true)).toEqual({ kind: 'add' });
    expect(cellKey(press('Delete', { ctrlKey: true }), false)).toEqual({ kind: 'remove' });
  });

  it('leave plain keys to a list of choices, and typing to the field', () => {
    expect(cellKey(press('ArrowDown'), true)).toBeNull();
    expect(cellKey(press('Enter'), true)).toBeNull();
    expect(cellKey(press('Delete'), false)).toBeNull();
    expect(cellKey(press('ArrowUp', { shiftKey: true }), false)).toBeNull();
    expect(cellKey(press('a'), false)).toBeNull();
  });
});
