import { describe, expect, it } from 'vitest';
import { matchingCollectives, unitGroups } from '../../../../src-renderer/features/units/list/unit-groups.ts';
import { isFirstStartDraft, officeOf } from '../../../../src-renderer/features/first-start/office-suggestion.ts';
import { openForVisit } from '../../../../src-renderer/features/units/use-unit-list.ts';
import { unitView } from '../samples/unit-samples.ts';

const unit = (id: string, classCode: string, position: number) => unitView(id, { classCode, position });

describe('unitGroups', () => {
  it('orders classes and units by their position and leaves out empty classes', () => {
    const classes = [
      { code: 'town', name: '乡镇', position: 2, rowVersion: 1 },
      { code: 'department', name: '部门', position: 1, rowVersion: 1 },
      { code: 'company', name: '企业', position: 3, rowVersion: 1 },
    ];
    const groups = unitGroups([unit('t', 'town', 1), unit('b', 'department', 2), unit('a', 'department', 1)], classes);
    expect(groups.map(({ name, units }) => [name, units.map(({ id }) => id)])).toEqual([
      ['部门', ['a', 'b']],
      ['乡镇', ['t']],
    ]);
  });
});

it('matchingCollectives looks in the names and shows all for blanks', () => {
  const collectives = [
    { id: '1', name: '各乡镇', rule: { kind: 'members' as const }, memberIds: [], taskCount: 0, rowVersion: 1 },
    { id: '2', name: '县直有关部门', rule: { kind: 'members' as const }, memberIds: [], taskCount: 0, rowVersion: 1 },
  ];
  expect(matchingCollectives(collectives, '乡').map(({ id }) => id)).toEqual(['1']);
  expect(matchingCollectives(collectives, ' ')).toHaveLength(2);
});

it('the first start suggests the name of the office until one is typed', () => {
  const fields = { countyName: ' 某某县 ', officeName: null, clerkName: ' 张 ', year: 2026, unitPreset: null };
  expect(officeOf(fields)).toMatchObject({ countyName: '某某县', officeName: '某某县人民政府办公室', clerkName: '张' });
  expect(officeOf({ ...fields, officeName: '政务公开办' }).officeName).toBe('政务公开办');
});

it('openForVisit opens what another screen leads to', () => {
  expect(openForVisit({ unitId: 'u' })).toEqual({ kind: 'unit', id: 'u' });
  expect(openForVisit({ collectiveUnitId: 'c' })).toEqual({ kind: 'collective', id: 'c' });
  expect(openForVisit({})).toEqual({ kind: 'none' });
});

it('isFirstStartDraft takes a half-filled form and refuses what does not belong to it', () => {
  expect(isFirstStartDraft({ countyName: '云岭县', officeName: null })).toBe(true);
  expect(isFirstStartDraft({ year: '2026' })).toBe(false);
});
