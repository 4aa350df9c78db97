import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedFields } from '../../../../src-main/domain/codes.ts';
import { compareTasks } from '../../../../src-main/domain/plans/compare-plans.ts';
import type { SnapshotTask } from '../../../../src-main/domain/plans/plan-snapshot.ts';

function snapshotTask(id: string, words: Partial<SnapshotTask> = {}): SnapshotTask {
  return {
    id,
    section: ['一、政策公开', '（一）发布'],
    outlineNumber: '1',
    title: '发布政策文件',
    requirement: '及时发布。',
    assignments: [
      { role: 'lead', printedName: '县政府办', unitNames: ['县政府办公室'] },
      { role: 'responsible', printedName: '县司法局', unitNames: ['县司法局'] },
      { role: 'responsible', printedName: '各乡镇', unitNames: ['龙山镇', '清溪镇'] },
    ],
    deadlines: [{ text: '6月底前', dueOn: '2026-06-30' }],
    people: [{ role: 'liaison', name: '李明', post: null, phone: '123456' }],
    note: null,
    ...words,
  };
}

describe('fields as a table prints them', () => {
  const before = snapshotTask('a');

  test.each([
    [{ section: ['二、解读'] }, 'section', '一、政策公开 / （一）发布', '二、解读'],
    [{ outlineNumber: null }, 'outlineNumber', '1', ''],
    [{ title: '发布文件' }, 'title', '发布政策文件', '发布文件'],
    [{ requirement: null }, 'requirement', '及时发布。', ''],
    [{ note: '新增' }, 'note', '', '新增'],
    [
      { deadlines: [{ text: '6月底前', dueOn: '2026-06-30' }, { text: '持续推进', dueOn: null }] },
      'deadlines',
      '6月底前',
      '6月底前；持续推进',
    ],
    [{ deadlines: [{ text: '6月底前', dueOn: '2026-06-25' }] }, 'deadlines', '6月底前（2026-06-30）', '6月底前（2026-06-25）'],
    [{ people: [] }, 'people', '李明（123456）', ''],
    [
      { people: [{ role: 'leadingOfficial', name: '王平', post: '副县长', phone: null }, { role: 'liaison', name: '李明', post: null, phone: '123456' }] },
      'people',
      '李明（123456）',
      '王平、李明（123456）',
    ],
    [
      { people: [{ role: 'personInCharge', name: '李明', post: null, phone: '123456' }] },
      'people',
      '李明（联系人，123456）',
      '李明（责任人，123456）',
    ],
  ] as const)('%o', (words, field, was, is) => {
    const after = snapshotTask('a', words as Partial<SnapshotTask>);
    expect(compareTasks([before], [after])).toEqual([{ kind: 'changed', before, after, fields: [{ field, before: was, after: is }] }]);
  });

  test('units by role', () => {
    const after = snapshotTask('a', {
      assignments: [
        { role: 'lead', printedName: '县司法局', unitNames: ['县司法局'] },
        { role: 'responsible', printedName: '各乡镇', unitNames: ['龙山镇', '清溪镇'] },
        { role: 'supporting', printedName: '县财政局', unitNames: ['县财政局'] },
      ],
    });
    expect(compareTasks([before], [after])[0]?.fields).toEqual([
      { field: 'leadUnits', before: '县政府办', after: '县司法局' },
      { field: 'responsibleUnits', before: '县司法局、各乡镇', after: '各乡镇' },
      { field: 'supportingUnits', before: '', after: '县财政局' },
    ]);
  });

  test('a unit that is only called otherwise in the register is no change of the plan', () => {
    const after = snapshotTask('a', {
      assignments: before.assignments.map((assignment) => ({ ...assignment, unitNames: ['某单位'] })),
    });
    expect(compareTasks([before], [after])).toEqual([]);
  });
});

describe('order', () => {
  const kinds = (changes: ReturnType<typeof compareTasks>) => changes.map(({ kind, before, after }) => [kind, after?.id ?? before?.id]);
  const list = (...ids: string[]) => ids.map((id) => snapshotTask(id));

  test('that of the new plan, removed tasks behind the one that they followed', () => {
    expect(kinds(compareTasks(list('a', 'b', 'c', 'd'), list('d', 'x', 'b')))).toEqual([
      ['removed', 'a'],
      ['added', 'x'],
      ['removed', 'c'],
    ]);
    expect(kinds(compareTasks(list('a', 'b', 'c'), list('a', 'x')))).toEqual([
      ['removed', 'b'],
      ['removed', 'c'],
      ['added', 'x'],
    ]);
  });

  test('pairs lead from the one version to the other', () => {
    const [a, b] = [snapshotTask('a'), snapshotTask('b')];
    const [y, x] = [snapshotTask('y', { note: '改' }), snapshotTask('x')];
    expect(kinds(compareTasks([a, b], [x, y], new Map([['a', 'y']])))).toEqual([
      ['added', 'x'],
      ['changed', 'y'],
      ['removed', 'b'],
    ]);
  });
});

const tasks = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), title: fc.constantFrom('甲', '乙', '丙'), outlineNumber: fc.option(fc.constantFrom('1', '2')) }), { selector: ({ id }) => id })
  .map((records) => records.map(({ id, ...words }) => snapshotTask(id, words)));

test('a plan does not differ from itself', () => {
  fc.assert(
    fc.property(tasks, (plan) => {
      expect(compareTasks(plan, structuredClone(plan))).toEqual([]);
    }),
  );
});

test('the changes lead from the one plan to the other, each task at most once', () => {
  fc.assert(
    fc.property(tasks, tasks, (before, after) => {
      const changes = compareTasks(before, after);
      const kindOf = new Map(changes.map(({ kind, before: was, after: is }) => [is?.id ?? was?.id, kind]));
      expect(kindOf.size).toBe(changes.length);
      for (const task of before) expect(kindOf.get(task.id) === 'removed').toBe(!after.some(({ id }) => id === task.id));
      for (const task of after) {
        const was = before.find(({ id }) => id === task.id);
        if (was === undefined) expect(kindOf.get(task.id)).toBe('added');
        else expect(kindOf.has(task.id)).toBe(was.title !== task.title || was.outlineNumber !== task.outlineNumber);
      }
      expect(changes.every(({ kind, fields }) => (kind === 'changed') === fields.length > 0)).toBe(true);
      expect(changes.flatMap(({ fields }) => fields).every(({ field }) => comparedFields.includes(field))).toBe(true);
    }),
  );
});
