import { describe, expect, it } from 'vitest';
import { countWords, dissolvedWords, foundPerson, furtherNames } from '../../../../src-renderer/features/units/list/unit-words.ts';
import { movedWords, stateWords } from '../../../../src-renderer/features/units/panel/merge-words.ts';
import { isUnitDraft, unitFieldsOf, unitFormOf, unitProblem } from '../../../../src-renderer/features/units/panel/unit-draft.ts';
import { draftWith } from '../../../../src-renderer/app/fields-draft.ts';
import { unitView } from '../samples/unit-samples.ts';

const today = '2026-07-15';
const liaison = { role: 'liaison' as const, name: '王小明', post: null, phone: '0555-1234567' };

describe('draftWith', () => {
  const saved = { name: '县文旅局', aliases: ['文旅局'] };

  it('keeps only what differs and the version that was typed over', () => {
    const first = draftWith(saved, 3, null, { name: '县文体局' });
    expect(first).toEqual({ rowVersion: 3, changes: { name: '县文体局' } });
    expect(draftWith(saved, 4, first, { aliases: ['文体局'] })).toEqual({
      rowVersion: 3,
      changes: { name: '县文体局', aliases: ['文体局'] },
    });
  });

  it('is gone once everything is typed back', () => {
    const typed = draftWith(saved, 3, null, { aliases: [] });
    expect(draftWith(saved, 3, typed, { aliases: ['文旅局'] })).toBeNull();
  });
});

describe('a unit that is typed', () => {
  it('survives JSON, and drafts of other shapes are refused', () => {
    const draft = draftWith(unitFormOf(unitView('a'), '', today), 5, null, { people: [liaison], establishedOn: null });
    expect(isUnitDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
    expect(isUnitDraft({ rowVersion: 1, changes: { people: [{ role: 'boss' }] } })).toBe(false);
    expect(isUnitDraft({ rowVersion: null, name: 'a', shortName: null, classCode: 'x', aliases: [] })).toBe(false);
  });

  it('keeps the replaced name as a former one with its last day', () => {
    const form = { ...unitFormOf(unitView('a', { name: '县文体局' }), '', today), name: ' 县文旅局 ' };
    expect(unitFieldsOf(form, '县文体局')).toMatchObject({
      name: '县文旅局',
      formerNames: [{ name: '县文体局', usedUntil: today }],
    });
    expect(unitFieldsOf({ ...form, oldName: { kept: false, usedUntil: null } }, '县文体局').formerNames).toEqual([]);
  });

  it('keeps no name twice: the new name leaves the former ones, a former name leaves the aliases', () => {
    const unit = unitView('a', { name: '乙局', aliases: ['丙局', '乙局'], formerNames: [{ name: '甲局', usedUntil: null }] });
    const fields = unitFieldsOf({ ...unitFormOf(unit, '', today), name: '甲局' }, '乙局');
    expect(fields.formerNames).toEqual([{ name: '乙局', usedUntil: today }]);
    expect(fields.aliases).toEqual(['丙局']);
  });

  it('leaves out blank lines and asks for the name of a person', () => {
    const blank = { role: 'leader' as const, name: ' ', post: null, phone: null };
    const form = { ...unitFormOf(unitView('a'), '', today), people: [blank, liaison], formerNames: [{ name: ' ', usedUntil: today }] };
    expect(unitFieldsOf(form, 'a')).toMatchObject({ people: [liaison], formerNames: [] });
    expect(unitProblem(form)).toBeNull();
    expect(unitProblem({ ...form, people: [{ ...blank, phone: '12345' }] })).toContain('姓名');
    expect(unitProblem({ ...form, name: ' ' })).toContain('名称');
  });
});

it('says how a unit ended and who took over', () => {
  const names = new Map([['n', '县数据局']]);
  expect(dissolvedWords(unitView('a'), names)).toBeNull();
  expect(dissolvedWords(unitView('a', { archived: true }), names)).toBe('已停用');
  expect(dissolvedWords(unitView('a', { archived: true, dissolvedOn: '2026-03-01', successorId: 'n' }), names)).toBe(
    '2026-03-01 停用，由县数据局承接',
  );
});

it('counts dissolved units apart', () => {
  expect(countWords([unitView('a'), unitView('b')])).toBe('2 家');
  expect(countWords([unitView('a'), unitView('b', { archived: true })])).toBe('1 家，另有已停用 1 家');
});

it('tells further names and the person that a search found', () => {
  const unit = unitView('a', { aliases: ['文旅局'], formerNames: [{ name: '县文体局', usedUntil: null }], people: [liaison] });
  expect(furtherNames(unit)).toBe('文旅局、县文体局（曾用）');
  expect(foundPerson(unit, '小明')).toBe('联络员 王小明 0555-1234567');
  expect(foundPerson(unit, '1234')).toBe('联络员 王小明 0555-1234567');
  expect(foundPerson(unit, ' ')).toBeNull();
  expect(foundPerson(unit, '文旅')).toBeNull();
});

it('movedWords names what a merge moves and nothing that is not there', () => {
  const nothing = { assignments: 0, tasks: 0, reports: 0, events: 0, people: 0, collectives: [], conflicts: [] };
  expect(movedWords(nothing)).toEqual([]);
  expect(movedWords({ ...nothing, tasks: 3, reports: 2, collectives: ['各乡镇', '各部门、各单位'] })).toEqual([
    '3 项任务',
    '2 条进展',
    '集合单位“各乡镇”“各部门、各单位”的成员资格',
  ]);
  expect(stateWords('checkedOff')).toBe('已销号');
});
