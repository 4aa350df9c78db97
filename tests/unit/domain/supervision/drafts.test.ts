import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUnitStates } from '../../../../src-main/application/open-unit-states.ts';
import { assignmentRoles, signalLights, unitStates } from '../../../../src-main/domain/codes.ts';
import type { SnapshotPart } from '../../../../src-main/domain/progress/progress-snapshot.ts';
import { rateOf } from '../../../../src-main/domain/supervision/count-parts.ts';
import { draftBrief } from '../../../../src-main/domain/supervision/draft-brief.ts';
import { draftBulletin } from '../../../../src-main/domain/supervision/draft-bulletin.ts';

const part = (unitId: string, taskId: string, change: Partial<SnapshotPart> = {}): SnapshotPart => ({
  taskId,
  outlineNumber: null,
  title: `任务${taskId}`,
  unitId,
  unitName: `${unitId}局`,
  classCode: 'department',
  role: 'lead',
  state: 'checkedOff',
  light: 'green',
  overdue: false,
  percent: null,
  text: null,
  reportedOn: null,
  ...change,
});
const overdue = { state: 'inProgress', light: 'red', overdue: true } as const;
/** Red for being far behind. */
const behind = { state: 'inProgress', light: 'red' } as const;

describe('a bulletin', () => {
  it('counts by class and unit, leaving what goes on or is set aside out of the rate', () => {
    const { tasks, units, total, overdueUnits, classes } = draftBulletin(
      [
        part('甲', '1'),
        part('甲', '2', overdue),
        part('甲', '3', { state: 'ongoing' }),
        part('甲', '4', { state: 'postponed', light: 'red' }),
        part('甲', '6', behind),
        part('乙', '1', { state: 'doneUnchecked', classCode: 'township' }),
        part('丙', '5', { state: 'notApplicable' }),
      ],
      ['township', 'institution', 'department'],
    );
    expect({ tasks, units, total, overdueUnits }).toEqual({ tasks: 5, units: 2, total: { counted: 4, done: 2, ongoing: 1, overdue: 1 }, overdueUnits: 1 });
    expect(classes.map(({ classCode, counted, units: rows }) => [classCode, counted, rows.map(({ unitName }) => unitName)])).toEqual([
      ['township', 1, ['乙局']],
      ['department', 3, ['甲局']],
    ]);
  });

  it('praises who has done everything, the most tasks first, and nobody for having nothing to do', () => {
    const { praise } = draftBulletin([part('甲', '1'), part('乙', '1'), part('乙', '2'), part('丙', '1', { state: 'ongoing' }), part('丁', '1', { state: 'inProgress' })], []);
    expect(praise.map(({ unitName }) => unitName)).toEqual(['乙局', '甲局']);
  });

  it('criticises by the number of overdue tasks, then by the lower rate', () => {
    const parts = [
      part('甲', '1', overdue), part('甲', '2'),
      part('乙', '1', overdue), part('乙', '2', { state: 'inProgress' }),
      part('丙', '1', overdue), part('丙', '2', overdue), part('丙', '3'),
    ];
    const { criticism, classes } = draftBulletin(parts, []);
    expect(criticism.map(({ unitName }) => unitName)).toEqual(['丙局', '乙局', '甲局']);
    expect(classes[0]?.units.map(({ unitName, mark }) => [unitName, mark])).toEqual([
      ['甲局', 'criticism'],
      ['丙局', 'criticism'],
      ['乙局', 'criticism'],
    ]);
  });

  it('names ten units at most in praise and in criticism, and marks no others', () => {
    const many = Array.from({ length: 15 }, (_, index) => part(`单位${index}`, '1', index < 12 ? overdue : {}));
    const { criticism, classes, overdueUnits } = draftBulletin(many, []);
    expect([criticism.length, overdueUnits]).toEqual([10, 12]);
    expect(classes[0]?.units.filter(({ mark }) => mark === 'criticism')).toHaveLength(10);
  });
});

const anyPart = fc.record({
  unit: fc.constantFrom('甲', '乙', '丙'),
  task: fc.constantFrom('1', '2', '3', '4'),
  role: fc.constantFrom(...assignmentRoles),
  standing: fc.oneof(
    fc.record({ state: fc.constantFrom(...unitStates), overdue: fc.constant(false) }),
    fc.record({ state: fc.constantFrom(...openUnitStates), overdue: fc.constant(true) }),
  ),
  light: fc.constantFrom(...signalLights),
});

it('no figures contradict each other, whatever the parts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPart, { selector: ({ unit, task }) => unit + task }), (drawn) => {
      const parts = drawn.map(({ unit, task, standing, ...change }) => part(unit, task, { ...change, ...standing, classCode: unit === '甲' ? 'township' : 'department' }));
      const draft = draftBulletin(parts, ['department']);
      const rows = draft.classes.flatMap(({ units }) => units);
      for (const field of ['counted', 'done', 'ongoing', 'overdue'] as const) {
        expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(draft.total[field]);
        expect(draft.classes.reduce((sum, row) => sum + row[field], 0)).toBe(draft.total[field]);
      }
      expect(rows).toHaveLength(draft.units);
      for (const unit of draft.praise) expect([rateOf(unit), unit.overdue]).toEqual([1, 0]);
      for (const unit of draft.criticism) expect(unit.overdue).toBeGreaterThan(0);
      const named = draftBrief(parts, () => null);
      expect(named.reduce((sum, { unitNames }) => sum + unitNames.length, 0)).toBe(draft.total.overdue);
    }),
    { numRuns: 150 },
  );
});

describe('a brief', () => {
  it('tells overdue tasks with all units that owe them, the latest first', () => {
    const parts = [
      part('甲', '1', overdue),
      part('乙', '2', overdue),
      part('丙', '2', { ...overdue, state: 'notStarted' }),
      part('丁', '2', behind),
      part('丁', '3', overdue),
    ];
    const days: Record<string, number> = { 甲1: 3, 乙2: 3, 丙2: 1 };
    const urgent = draftBrief(parts, ({ unitId, taskId }) => days[`${unitId}${taskId}`] ?? null);
    expect(urgent.map(({ taskId, unitNames, state, overdueDays }) => [taskId, unitNames, state, overdueDays])).toEqual([
      ['2', ['乙局', '丙局'], 'notStarted', 3],
      ['1', ['甲局'], 'inProgress', 3],
      ['3', ['丁局'], 'inProgress', null],
    ]);
  });
});
