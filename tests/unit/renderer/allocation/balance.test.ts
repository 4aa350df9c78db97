import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceGroups, greatestTotal, targetOf, totalOf } from '../../../../src-renderer/features/allocation/balance/balance-entries.ts';
import { collective, unitView } from '../samples/unit-samples.ts';
import { load } from './allocation-samples.ts';

const department = { code: 'department', name: '县政府部门', position: 1, rowVersion: 1 };
const township = { code: 'township', name: '乡镇', position: 0, rowVersion: 1 };
const register = {
  units: [
    unitView('b', { position: 2 }),
    unitView('a', { position: 1 }),
    unitView('t', { classCode: 'township', name: '龙山镇' }),
  ],
  classes: [department, township],
  collectives: ['1', '2', '3', '4', '5', '6'].map((id) => collective({ id, taskCount: id === '6' ? 2 : 0, memberIds: ['a', 'b'] })),
};
const view = { typed: '', found: null, sort: 'register', allCollectives: false } as const;
const outline = (groups: ReturnType<typeof balanceGroups>): string[] => groups.map(({ key, entries }) => `${key}: ${entries.map((entry) => entry.key).join(' ')}`);

describe('balanceGroups', () => {
  it('lists collective units in use first and some only, then the classes in the order of the register', () => {
    const groups = balanceGroups(register, [], view);
    expect(outline(groups)).toEqual([
      'collectives: collective:6 collective:1 collective:2 collective:3 collective:4',
      'township: unit:t',
      'department: unit:a unit:b',
    ]);
    expect(groups[0]?.leftOut).toBe(1);
    expect(balanceGroups(register, [], { ...view, allCollectives: true })[0]?.entries).toHaveLength(6);
  });

  it('puts the most loaded unit of a class first, of equals the one with more open tasks', () => {
    const loads = [load('a', { lead: 1, open: 0 }), load('b', { responsible: 1, open: 1 })];
    expect(outline(balanceGroups(register, loads, { ...view, sort: 'load' })).at(-1)).toBe('department: unit:b unit:a');
  });

  it('shows what was found, and collective units by their names', () => {
    expect(outline(balanceGroups(register, [], { ...view, typed: 'lsz', found: new Set(['t']) }))).toEqual(['township: unit:t']);
    expect(outline(balanceGroups(register, [], { ...view, typed: '集合 6', found: new Set() }))).toEqual(['collectives: collective:6']);
  });

  it('shows every unit once, with no work where the balance does not name it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 })), fc.constantFrom('register' as const, 'load' as const), (ids, sort) => {
        const units = ids.map((id) => unitView(String(id), { classCode: id % 2 === 0 ? 'department' : 'township' }));
        const groups = balanceGroups({ ...register, units, collectives: [] }, [], { ...view, sort });
        const entries = groups.flatMap((group) => group.entries);
        expect(entries.map(({ key }) => key).toSorted()).toEqual(units.map(({ id }) => `unit:${id}`).toSorted());
        expect(entries.every((entry) => entry.load !== null && totalOf(entry.load) === 0)).toBe(true);
      }),
    );
  });
});

it('greatestTotal is at least 1, so that a bar can be drawn of nothing', () => {
  expect(greatestTotal([])).toBe(1);
  expect(greatestTotal([load('a', { lead: 2, supporting: 3 }), load('b', { responsible: 4 })])).toBe(5);
});

it('targetOf tells a unit from a collective unit and from a name that is tied to nothing', () => {
  expect(targetOf({ unitId: null, collectiveUnitId: 'c' })).toEqual({ kind: 'collective', collectiveUnitId: 'c' });
  expect(targetOf({ unitId: 'u', collectiveUnitId: null })).toEqual({ kind: 'unit', unitId: 'u' });
  expect(targetOf({ unitId: null, collectiveUnitId: null })).toBeNull();
});
