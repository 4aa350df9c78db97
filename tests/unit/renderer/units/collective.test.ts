import { describe, expect, it } from 'vitest';
import {
  collectiveFormOf,
  collectiveProblem,
  definitionOf,
  isCollectiveDraft,
  withClassMembers,
} from '../../../../src-renderer/features/units/collective/collective-draft.ts';
import { byPlan, impactWords, keptReports, someNames, touchedWords } from '../../../../src-renderer/features/units/collective/impact-words.ts';
import { targetOfValue, valueOfTarget } from '../../../../src-renderer/api/mapping-targets.ts';
import { foundMappings } from '../../../../src-renderer/features/units/mappings/mapping-rows.ts';
import { chosenUnitCount } from '../../../../src-renderer/features/units/presets/chosen-unit-count.ts';

const towns = {
  id: 'c',
  name: '各乡镇',
  rule: { kind: 'classes' as const, classCodes: ['township'], exceptIds: ['x'] },
  memberIds: ['a', 'b'],
  taskCount: 0,
  rowVersion: 2,
};

describe('a collective unit that is typed', () => {
  it('shows the way its members are found', () => {
    expect(collectiveFormOf(towns)).toMatchObject({ way: 'classes', classCodes: ['township'], exceptIds: ['x'] });
    expect(collectiveFormOf({ ...towns, rule: { kind: 'classes', classCodes: [], exceptIds: [] } }).way).toBe('all');
    expect(collectiveFormOf({ ...towns, rule: { kind: 'members' } })).toMatchObject({ way: 'members', memberIds: ['a', 'b'] });
    expect(collectiveFormOf(null)).toMatchObject({ way: 'members', memberIds: [], name: '' });
  });

  it('becomes a definition: every class for 全部单位, members only where they are listed', () => {
    const form = collectiveFormOf(towns);
    expect(definitionOf({ ...form, way: 'all' }, 'c')).toEqual({
      collectiveUnitId: 'c',
      rule: { kind: 'classes', classCodes: [], exceptIds: ['x'] },
      memberIds: [],
    });
    expect(definitionOf({ ...form, way: 'members', effectiveOn: '2026-08-01' }, null)).toEqual({
      collectiveUnitId: null,
      rule: { kind: 'members' },
      memberIds: ['a', 'b'],
      effectiveOn: '2026-08-01',
    });
  });

  it('needs a name, and classes where they decide: none would mean all', () => {
    const form = collectiveFormOf(towns);
    expect(collectiveProblem(form)).toBeNull();
    expect(collectiveProblem({ ...form, name: ' ' })).toContain('名称');
    expect(collectiveProblem({ ...form, classCodes: [] })).toContain('类别');
    expect(collectiveProblem({ ...form, way: 'all', classCodes: [] })).toBeNull();
  });

  it('is taken from storage only in its present shape', () => {
    expect(isCollectiveDraft({ rowVersion: 2, changes: { way: 'all' } })).toBe(true);
    expect(isCollectiveDraft({ rowVersion: 2, changes: { way: 'some' } })).toBe(false);
    expect(isCollectiveDraft({ rowVersion: 2, name: '各乡镇', memberIds: [] })).toBe(false);
  });
});

it('withClassMembers checks and unchecks a class without touching other members', () => {
  expect(withClassMembers(['x', 'a'], ['a', 'b'], true)).toEqual(['x', 'a', 'b']);
  expect(withClassMembers(['x', 'a'], ['a', 'b'], false)).toEqual(['x']);
});

describe('the impact of a change of members', () => {
  const task = (taskId: string, planTitle: string, removedReports = 0) => ({
    taskId,
    planTitle,
    outlineNumber: null,
    title: taskId,
    addedUnitIds: ['a'],
    removedUnitIds: removedReports > 0 ? ['b', 'c'] : [],
    removedReports,
  });

  it('is told per task and per plan', () => {
    expect(touchedWords(task('t', 'p'))).toBe('加入 1 家');
    expect(touchedWords(task('t', 'p', 3))).toBe('加入 1 家，退出 2 家，已报 3 条进展保留');
    const tasks = [task('1', 'p'), task('2', 'q', 2), task('3', 'p', 1)];
    expect(byPlan(tasks).map((plan) => [plan.planTitle, plan.tasks.map(({ taskId }) => taskId)])).toEqual([
      ['p', ['1', '3']],
      ['q', ['2']],
    ]);
    expect(keptReports(tasks)).toBe(3);
    expect(impactWords({ addedIds: ['a'], removedIds: [], tasks })).toBe('加入 1 家，调整 3 项任务');
    expect(impactWords({ addedIds: [], removedIds: [], tasks: [] })).toBeNull();
  });
});

it('someNames cuts a long list and says how long it is', () => {
  const names = new Map(Array.from({ length: 20 }, (_, index) => [String(index), `第${index}镇`]));
  expect(someNames(['1', '2'], names)).toBe('第1镇、第2镇');
  expect(someNames([...names.keys()], names)).toMatch(/^第0镇、.*第11镇等 20 家$/u);
});

describe('mappings', () => {
  const targets = [
    { kind: 'unit' as const, unitId: 'u' },
    { kind: 'collective' as const, collectiveUnitId: 'c:1' },
    { kind: 'none' as const },
  ];

  it('have values that lead back to their targets', () => {
    for (const target of targets) expect(targetOfValue(valueOfTarget(target))).toEqual(target);
  });

  it('are found by the superior name or by what they mean', () => {
    const mappings = targets.map((target, index) => ({ mappingId: String(index), superiorName: `市${index}局`, target }));
    const words = (target: { kind: string }): string => (target.kind === 'unit' ? '县财政局' : '不涉及本县');
    expect(foundMappings(mappings, '市1', words).map(({ mappingId }) => mappingId)).toEqual(['1']);
    expect(foundMappings(mappings, '财政', words).map(({ mappingId }) => mappingId)).toEqual(['0']);
    expect(foundMappings(mappings, ' ', words)).toHaveLength(3);
  });
});

it('chosenUnitCount counts the units of the chosen classes', () => {
  const classes = [
    { code: 'a', unitCount: 3 },
    { code: 'b', unitCount: 4 },
  ];
  expect(chosenUnitCount(classes, ['b', 'z'])).toBe(4);
  expect(chosenUnitCount(classes, [])).toBe(0);
});
