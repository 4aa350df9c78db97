import { describe, expect, it } from 'vitest';
import { headerChanges } from '../../../../src-main/application/plans/header-changes.ts';
import type { PlanSnapshot, SnapshotTask } from '../../../../src-main/domain/plans/plan-snapshot.ts';

function task(id: string, section: string[] = []): SnapshotTask {
  return { id, section, outlineNumber: null, title: id, requirement: null, assignments: [], deadlines: [], people: [], note: null };
}

const plan: PlanSnapshot = {
  title: '工作要点',
  issuer: '云岭县人民政府办公室',
  documentNumber: null,
  issuedOn: '2026-03-01',
  year: 2026,
  tasks: [task('甲', ['一']), task('乙', ['一']), task('丙', ['二'])],
  leadingGroup: [{ groupName: '', roleWords: '组长', name: '王小明', post: '县长' }],
};

describe('headerChanges', () => {
  it('finds nothing in the same plan, also where it was stored and read again', () => {
    expect(headerChanges(plan, structuredClone(plan))).toEqual([]);
    expect(headerChanges(plan, JSON.parse(JSON.stringify(plan)) as PlanSnapshot)).toEqual([]);
  });

  it('names each part that differs, in the order in which it is printed', () => {
    const leadingGroup = [{ groupName: '', roleWords: '组长', name: '李大力', post: '县长' }];
    const all: PlanSnapshot = { ...plan, title: '要点', issuer: null, documentNumber: '云政办发〔2026〕3号', issuedOn: null, leadingGroup };
    expect(headerChanges(plan, all)).toEqual(['title', 'issuer', 'documentNumber', 'issuedOn', 'leadingGroup']);
    expect(headerChanges(plan, { ...plan, leadingGroup: [] })).toEqual(['leadingGroup']);
  });

  it('sees another order of the tasks, but takes a task that comes, goes or gets another heading for no new order', () => {
    const [first, second, third] = plan.tasks;
    if (!first || !second || !third) throw new Error('three tasks');
    expect(headerChanges(plan, { ...plan, tasks: [second, first, third] })).toEqual(['taskOrder']);
    expect(headerChanges(plan, { ...plan, tasks: [second, task('丁'), third] })).toEqual([]);
    expect(headerChanges(plan, { ...plan, tasks: [second, third, { ...first, section: ['二'] }] })).toEqual([]);
  });
});
