import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../../src-main/contract/workbench.ts';
import { heatLevel, heatRows, percentOf } from '../../../../src-renderer/features/workbench/charts/chart-numbers.ts';
import { dueTasks } from '../../../../src-renderer/features/workbench/today/due-tasks.ts';
import { daysLeftWords, todaySentence, unitWords } from '../../../../src-renderer/features/workbench/today/today-words.ts';

const due = (taskId: string, unitName: string | null): DueItem => ({
  taskId,
  planId: 'p',
  outlineNumber: null,
  title: taskId,
  unitId: unitName,
  unitName,
  dueOn: '2026-06-30',
  daysLeft: 2,
  light: 'yellow',
  state: 'inProgress',
});
const overdue = (unitName: string, tasks: number) => ({ unitId: unitName, unitName, tasks, longestDays: 3, phone: null });

describe('dueTasks', () => {
  it('makes one line of the parts of a task, with its units in order', () => {
    expect(dueTasks([due('a', '甲局'), due('b', null), due('a', '乙局')]).map(({ item, unitNames }) => [item.taskId, unitNames])).toEqual([
      ['a', ['甲局', '乙局']],
      ['b', []],
    ]);
  });
});

describe('todaySentence', () => {
  it('counts tasks once, today within the week, and names three units that are late', () => {
    expect(
      todaySentence({
        dueToday: [due('a', '甲局'), due('a', '乙局')],
        dueThisWeek: [due('b', '甲局')],
        overdueByUnit: [overdue('甲局', 2), overdue('乙局', 1), overdue('丙局', 1), overdue('丁镇', 1)],
        unitsWithoutReport: [{ unitId: 'u', unitName: '甲局', openTasks: 1 }],
      }),
    ).toBe('今天到期 1 项，本周到期 2 项，超期 5 项次（甲局、乙局、丙局等 4 家单位），1 家单位未报送季度进展。');
  });

  it('says so when there is nothing', () => {
    expect(todaySentence({ dueToday: [], dueThisWeek: [], overdueByUnit: [], unitsWithoutReport: [] })).toBe(
      '今天和本周没有到期事项，没有超期，各单位均已报送。',
    );
  });
});

it('words for units and days', () => {
  expect([2, 1].map((named) => unitWords(['甲局', '乙局'], named))).toEqual(['甲局、乙局', '甲局等 2 家单位']);
  expect([0, 3, -2, null].map((days) => daysLeftWords(days))).toEqual(['今天到期', '还有 3 天', '超期 2 天', '']);
  expect(daysLeftWords(-2, '个工作日')).toBe('超期 2 个工作日');
});

describe('chart numbers', () => {
  it('says 100 only when all is done, and divides by nothing', () => {
    expect([percentOf(199, 200), percentOf(3, 3), percentOf(0, 0)]).toEqual([99, 100, 0]);
  });

  it('calls a quarter missed from the day after its end', () => {
    const level = (quarter: number, done: number, asOf: string) => heatLevel({ quarter, due: 2, done }, 2026, asOf);
    expect([level(2, 1, '2026-06-30'), level(2, 1, '2026-07-01')]).toEqual(['partly', 'missed']);
    expect([level(4, 0, '2026-12-31'), level(4, 0, '2027-01-01'), level(4, 2, '2027-01-01')]).toEqual(['open', 'missed', 'done']);
    expect(heatLevel({ quarter: 1, due: 0, done: 0 }, 2026, '2026-12-31')).toBe('nothing');
  });

  it('gives the units of a class with four quarters each', () => {
    const unit = (unitId: string, classCode: string) => ({ unitId, unitName: unitId, classCode, counts: { all: 1, done: 0, overdue: 0 } });
    const charts = { byUnit: [unit('甲局', 'x'), unit('丁镇', 'y')], heat: [{ unitId: '丁镇', quarter: 3, due: 1, done: 1 }] };
    expect(heatRows(charts, null).map((row) => row.unit.unitId)).toEqual(['甲局', '丁镇']);
    expect(heatRows(charts, 'y').map(({ cells }) => cells.map((cell) => cell.due))).toEqual([[0, 0, 1, 0]]);
  });
});
