import { describe, expect, it } from 'vitest';
import { taskPersonRoles } from '../../../../src-main/contract/codes.ts';
import { personSuggestions, withRolePeople } from '../../../../src-renderer/features/ledger/panel/people/person-suggestions.ts';
import { linkedFacts, ofKind } from '../../../../src-renderer/features/ledger/panel/source/linked-words.ts';
import { namedPeople } from '../../../../src-renderer/features/ledger/panel/task-draft.ts';
import { planChoiceLabel, unpublishedWords } from '../../../../src-renderer/features/ledger/plan/plan-words.ts';
import { sectionOptions } from '../../../../src-renderer/features/ledger/plan/section-options.ts';
import { collective, unitView } from '../samples/unit-samples.ts';

const liaison = { role: 'liaison', name: '李四', post: '办公室主任', phone: '123' } as const;
const inCharge = { role: 'personInCharge', name: '张三', post: '副局长', phone: null } as const;
const register = {
  units: [unitView('u', { name: '县财政局', shortName: '财政局', people: [liaison, inCharge] }), unitView('v', { people: [inCharge] })],
  classes: [],
  collectives: [collective({ id: 'c', memberIds: ['u'] })],
};
const assigned = (unitId: string | null, collectiveUnitId: string | null) => ({ role: 'lead', printedName: '', unitId, collectiveUnitId }) as const;
const members = [
  { role: 'member', roleWords: '成员', name: '王五', post: '县财政局局长' },
  { role: 'leader', roleWords: '组长', name: '赵六', post: '县长' },
] as const;
const names = (role: (typeof taskPersonRoles)[number], assignments: ReturnType<typeof assigned>[]): string[] =>
  personSuggestions(role, { members, assignments, register }).map(({ name }) => name);

describe('personSuggestions', () => {
  it('names the leading group for 牵头领导, leaders first', () => {
    expect(names('leadingOfficial', [])).toEqual(['赵六', '王五']);
  });

  it('names the people of the task’s units, those of the role first, members of collective units too', () => {
    expect(names('personInCharge', [assigned('u', null)])).toEqual(['张三', '李四']);
    expect(names('liaison', [assigned(null, 'c')])).toEqual(['李四', '张三']);
    expect(names('liaison', [])).toEqual([]);
  });

  it('names nobody twice', () => {
    expect(names('personInCharge', [assigned('u', null), assigned('v', null)])).toEqual(['张三', '李四']);
  });
});

it('withRolePeople keeps the other roles and the order of roles', () => {
  const people = [inCharge, liaison];
  const leader = { role: 'leadingOfficial', name: '赵六', post: null, phone: null } as const;
  expect(withRolePeople(people, 'leadingOfficial', [leader], taskPersonRoles)).toEqual([leader, inCharge, liaison]);
  expect(withRolePeople(people, 'liaison', [], taskPersonRoles)).toEqual([inCharge]);
});

it('namedPeople leaves out lines without a name', () => {
  expect(namedPeople([liaison, { ...inCharge, name: ' ' }])).toEqual([liaison]);
});

it('linked tasks say whose they are and by when', () => {
  expect(linkedFacts({ planTitle: '市要点', deadlineText: '9月底前' })).toBe('《市要点》 · 9月底前');
  expect(linkedFacts({ planTitle: '市要点', deadlineText: '' })).toBe('《市要点》');
  const task = { taskId: 't', planId: 'p', planTitle: '', outlineNumber: null, title: '', requirement: null, deadlineText: '' };
  expect(ofKind([{ ...task, kind: 'carriedOver' }, { ...task, kind: 'adapted' }], 'adapted')).toHaveLength(1);
});

describe('unpublishedWords', () => {
  const version = { number: 2 };

  it('counts changes and those without a reason', () => {
    expect(unpublishedWords({ version, changes: [{ reason: null }, { reason: '上级要求' }], header: [] })).toBe(
      '第2版发布后有 2 项调整未发布，1 项未写理由',
    );
    expect(unpublishedWords({ version, changes: [], header: ['标题'] })).toBe('第2版发布后计划信息有改动');
  });

  it('says nothing before the first version and when nothing has changed', () => {
    expect(unpublishedWords({ version: null, changes: [], header: [] })).toBeNull();
    expect(unpublishedWords({ version, changes: [], header: [] })).toBeNull();
  });
});

it('plans and headings are told apart in their choices', () => {
  expect(planChoiceLabel({ title: '市要点', reference: true })).toBe('市要点（仅对照）');
  const section = { planId: 'p', parentId: null };
  expect(sectionOptions([{ ...section, id: 's', level: 2, heading: '（一）公开' }])).toEqual([{ value: 's', label: '\u3000（一）公开' }]);
});
