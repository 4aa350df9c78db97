import { describe, expect, it } from 'vitest';
import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import {
  changesOf,
  chosenMatches,
  corrected,
  isShown,
  reviewRows,
} from '../../../../src-renderer/features/units/review/review-rows.ts';
import { unitView } from '../samples/unit-samples.ts';

const proposal = (fields: Partial<UnitProposal> = {}): UnitProposal => ({
  unitId: null,
  name: '县数据局',
  shortName: null,
  classCode: 'department',
  aliases: [],
  formerNames: [],
  people: [],
  className: null,
  row: 1,
  action: 'add',
  doubts: [],
  ...fields,
});

const rowOf = (fields: Partial<UnitProposal> = {}) => {
  const [row] = reviewRows([proposal(fields)]);
  if (!row) throw new Error('no row');
  return row;
};

describe('reviewRows', () => {
  it('chooses what can be taken and is not refused', () => {
    const rows = reviewRows([
      proposal(),
      proposal({ doubts: ['nameFromPost'] }),
      proposal({ doubts: ['nameTaken'] }),
      proposal({ classCode: null, doubts: ['classUnknown'] }),
      proposal({ action: 'same', unitId: 'u' }),
    ]);
    expect(rows.map(({ chosen }) => chosen)).toEqual([true, true, false, false, false]);
  });
});

describe('corrected', () => {
  it('settles the doubt about a class and chooses the row', () => {
    const row = rowOf({ classCode: null, doubts: ['classUnknown'] });
    expect(corrected(row, { classCode: 'township' })).toMatchObject({ classCode: 'township', doubts: [], chosen: true });
  });

  it('settles doubts about the name, not that about the class', () => {
    const row = rowOf({ classCode: null, doubts: ['classUnknown', 'nameTaken', 'aliasTaken'] });
    expect(corrected(row, { name: '县大数据局' })).toMatchObject({ doubts: ['classUnknown', 'aliasTaken'], chosen: false });
  });

  it('does not choose again what the clerk left out, and drops a row without a name', () => {
    expect(corrected({ ...rowOf(), chosen: false }, { classCode: 'township' }).chosen).toBe(false);
    expect(corrected(rowOf(), { name: ' ' }).chosen).toBe(false);
  });
});

it('isShown separates additions, changes and doubts', () => {
  const doubtful = rowOf({ action: 'update', unitId: 'u', doubts: ['aliasTaken'] });
  expect((['all', 'add', 'update', 'doubtful'] as const).map((filter) => isShown(doubtful, filter))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

it('chosenMatches gives what the contract takes', () => {
  const rows = [rowOf({ name: ' 县数据局 ' }), rowOf({ classCode: null }), { ...rowOf(), chosen: false }];
  expect(chosenMatches(rows)).toEqual([
    { unitId: null, name: '县数据局', shortName: null, classCode: 'department', aliases: [], formerNames: [], people: [] },
  ]);
});

describe('changesOf', () => {
  const className = (code: string): string => (code === 'department' ? '县政府部门' : code);
  const liaison = { role: 'liaison' as const, name: '王小明', post: '主任', phone: null };

  it('lists all that a new unit brings', () => {
    const row = rowOf({ shortName: '数据局', aliases: ['大数据局'], people: [liaison] });
    expect(changesOf(row, undefined, className)).toEqual(['简称 数据局', '别名 大数据局', '人员 王小明 主任']);
  });

  it('lists only what is new for a unit that is there', () => {
    const unit = unitView('u', { name: '县大数据局', aliases: ['大数据局'] });
    const row = rowOf({
      unitId: 'u',
      action: 'update',
      classCode: 'township',
      aliases: ['大数据局', '数管局'],
      formerNames: [{ name: '县大数据局', usedUntil: null }],
    });
    expect(changesOf(row, unit, className)).toEqual(['原名 县大数据局', '原类别 县政府部门', '别名 数管局', '曾用名 县大数据局']);
  });
});
