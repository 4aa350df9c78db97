import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type CalendarDay, parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { changeMembers, replaceMember } from '../../../../src-main/domain/units/change-members.ts';
import {
  type DatedMembership,
  type DatedUnit,
  membersOn,
  resolutionDay,
  type StoredCollectiveRule,
} from '../../../../src-main/domain/units/resolve-collective.ts';

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new Error(`no day ${text}`);
  return parsed;
}

function unit(id: string, classCode: string, establishedOn: string | null = null, lastDay: string | null = null): DatedUnit {
  return { id, classCode, establishedOn, lastDay };
}

function member(unitId: string, validFrom: string | null = null, validTo: string | null = null): DatedMembership {
  return { unitId, validFrom, validTo };
}

const listRule: StoredCollectiveRule = { kind: 'members' };
const register = [
  unit('town', 'township'),
  unit('newTown', 'township', '2026-03-01'),
  unit('oldTown', 'township', null, '2026-02-28'),
  unit('bureau', 'countyDepartment'),
];

describe('members by classes', () => {
  const townships: StoredCollectiveRule = { kind: 'classes', classCodes: ['township'], exceptIds: [] };

  it.each([
    ['2026-02-28', ['town', 'oldTown']],
    ['2026-03-01', ['town', 'newTown']],
  ])('on %s are those that exist', (on, members) => {
    expect(membersOn(townships, [], register, day(on))).toEqual(members);
  });

  it('are those of every class where none is named, without the ones left out', () => {
    const all: StoredCollectiveRule = { kind: 'classes', classCodes: [], exceptIds: ['town'] };
    expect(membersOn(all, [member('town')], register, day('2026-07-01'))).toEqual(['newTown', 'bureau']);
  });
});

describe('listed members', () => {
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['bureau']],
    ['2026-06-30', ['bureau']],
    ['2026-07-01', ['town']],
  ])('on %s are those in their days, both included', (on, members) => {
    const listed = [member('bureau', '2026-01-01', '2026-06-30'), member('town', '2026-07-01')];
    expect(membersOn(listRule, listed, register, day(on))).toEqual(members);
  });

  it('are none that is dissolved or not yet founded, and stand in the order of the register', () => {
    const listed = ['bureau', 'newTown', 'oldTown', 'town', 'nobody'].map((id) => member(id));
    expect(membersOn(listRule, listed, register, day('2026-01-15'))).toEqual(['town', 'oldTown', 'bureau']);
  });
});

test.each([
  [2024, '2024-12-31'],
  [2025, '2025-12-31'],
  [2026, '2026-07-15'],
  [2027, '2026-07-15'],
])('the day of a plan of %i is %s in July 2026', (year, on) => {
  expect(resolutionDay(year, day('2026-07-15'))).toBe(on);
});

describe('a change of the list', () => {
  const from = day('2026-07-01');

  it('ends who leaves on the day before, keeps who stays, begins who comes', () => {
    const listed = [member('leaves'), member('stays', '2026-01-01')];
    expect(changeMembers(listed, ['stays', 'comes'], from, false)).toEqual([
      member('leaves', null, '2026-06-30'),
      member('stays', '2026-01-01'),
      member('comes', '2026-07-01'),
    ]);
  });

  it('leaves no trace of who would have begun on the day or later', () => {
    expect(changeMembers([member('a', '2026-07-01'), member('b', '2026-09-01')], [], from, false)).toEqual([]);
  });

  it('lets who begins later begin now, and who left yesterday stay on', () => {
    const listed = [member('later', '2026-09-01'), member('left', null, '2026-06-30'), member('before', null, '2026-06-01')];
    expect(changeMembers(listed, ['later', 'left', 'before'], from, false)).toEqual([
      member('before', null, '2026-06-01'),
      member('later', '2026-07-01'),
      member('left'),
      member('before', '2026-07-01'),
    ]);
  });

  it('closes a gap in the days of a member who was always there', () => {
    const listed = [member('a', null, '2026-06-30'), member('a', '2026-07-02')];
    expect(changeMembers(listed, ['a'], from, false)).toEqual([member('a')]);
  });

  it('makes the first list hold for the time before, too', () => {
    expect(changeMembers([], ['a', 'a'], from, true)).toEqual([member('a')]);
  });
});

describe('properties of lists', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd');
  const start = day('2026-01-01');
  const days = fc.nat(60).map((offset) => addDays(start, offset));
  const change = fc.record({ memberIds: fc.uniqueArray(ids), from: days });
  const units = ['a', 'b', 'c', 'd'].map((id) => unit(id, 'x'));
  const listAfter = (changes: { memberIds: string[]; from: CalendarDay }[]) =>
    changes.reduce<DatedMembership[]>((listed, one) => changeMembers(listed, one.memberIds, one.from, listed.length === 0), []);

  test('from the day on the members are the wanted ones, before it they are what they were', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), change, days, (changes, last, on) => {
        const before = listAfter(changes);
        const after = changeMembers(before, last.memberIds, last.from, false);
        const expected = on < last.from ? membersOn(listRule, before, units, on) : [...last.memberIds].sort();
        expect(membersOn(listRule, after, units, on)).toEqual(expected);
        const open = after.filter(({ validTo }) => validTo === null).map(({ unitId }) => unitId);
        expect(new Set(open).size).toBe(open.length);
      }),
    );
  });

  test('a unit in the place of another is a member whenever one of the two was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), days, (changes, on) => {
        const before = listAfter(changes);
        const after = replaceMember(before, 'a', 'b');
        const members = new Set(membersOn(listRule, before, units, on).map((id) => (id === 'a' ? 'b' : id)));
        expect(membersOn(listRule, after, units, on)).toEqual([...members].sort());
        expect(after.filter(({ unitId, validTo }) => unitId === 'b' && validTo === null).length).toBeLessThan(2);
      }),
    );
  });
});
