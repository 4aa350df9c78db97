import { describe, expect, it } from 'vitest';
import { packageName, packageSize, periodWords } from '../../../../src-renderer/features/exchange/packages/package-words.ts';
import { mostMatters, reminderTargets, usualRemark } from '../../../../src-renderer/features/exchange/remind/remind-draft.ts';
import { missingRows } from '../../../../src-renderer/features/exchange/units/missing-table.ts';
import { allUnits, chosenUnits, standingSentence, unitChips } from '../../../../src-renderer/features/exchange/units/unit-choice.ts';
import { unitLines } from '../../../../src-renderer/features/exchange/units/unit-lines.ts';
import { aboutExchange, hasNoTasks } from '../../../../src-renderer/features/exchange/use-exchange-data.ts';
import { returnedFile, unitReturn } from './exchange-samples.ts';

const units = [
  unitReturn({ overdue: true }),
  unitReturn({ unitId: 'justice', unitName: '县司法局', rows: 3, returnedRows: 3, standing: 'complete', missing: [] }),
  unitReturn({ unitId: 'town', unitName: '龙山镇', classCode: 'town', className: '乡镇', standing: 'conflict', returnedRows: 1, missing: [{ taskId: 'c', outlineNumber: '3.1', title: '公开村务' }] }),
];
const names = (found: readonly { unitName: string }[]): string[] => found.map(({ unitName }) => unitName);

describe('a distribution', () => {
  it('is told by its period, its day and its day of reply', () => {
    const given = { year: 2026, quarter: 3, distributedOn: '2026-07-02', replyBy: '2026-07-10' };
    expect(packageName(given)).toBe('2026 年第三季度 · 7 月 2 日下发 · 请于 7 月 10 日前报回');
    expect(packageName({ ...given, quarter: null, replyBy: null })).toBe('2026 年 · 7 月 2 日下发');
    expect(periodWords({ year: 2026, quarter: 1 })).toBe('2026 年第一季度');
    const workbook = { workbookId: 'w', unitId: 'u', unitName: '甲', fileName: '甲.xlsx', rows: 4 };
    expect(packageSize({ workbooks: [workbook, { ...workbook, rows: 5 }] })).toBe('2 家单位，9 项');
  });
});

describe('the line under the title', () => {
  const given = { packageId: 'p', year: 2026, quarter: 3, planId: null, distributedOn: '2026-07-02', replyBy: null, contact: null, note: null, workbooks: [{ workbookId: 'w', unitId: 'u', unitName: '甲', fileName: '甲.xlsx', rows: 4 }] };

  it('says what is given, how far it has come and what waits', () => {
    expect(aboutExchange({ given, units, waiting: [returnedFile()] })).toBe('2026 年第三季度下发 1 家单位，4 项：已报齐 1 家，待核对 1 家，未报 1 家，逾期 1 家；1 份报送待核对');
    expect(aboutExchange({ given, units: [], waiting: [] })).toBe('2026 年第三季度下发 1 家单位，4 项');
    expect(aboutExchange({ given: undefined, units: [], waiting: [returnedFile()] })).toBe('1 份报送待核对');
    expect(aboutExchange({ given: undefined, units: [], waiting: [] })).toContain('下发填报表');
  });

  it('knows a year without tasks', () => {
    expect([hasNoTasks({ plans: [], given: undefined }), hasNoTasks({ plans: [], given })]).toEqual([true, false]);
  });
});

describe('the table of units', () => {
  it('shows those that fit one of the pressed filters and the text, also by what they owe', () => {
    expect(names(chosenUnits(units, allUnits))).toEqual(['县财政局', '县司法局', '龙山镇']);
    expect(names(chosenUnits(units, { filters: ['complete', 'overdue'], search: '' }))).toEqual(['县财政局', '县司法局']);
    expect(names(chosenUnits(units, { filters: [], search: ' 村务 ' }))).toEqual(['龙山镇']);
    expect(names(chosenUnits(units, { filters: ['given'], search: '镇' }))).toEqual([]);
  });

  it('counts its filters among what fits the text', () => {
    const counts = (search: string): [string, number][] => unitChips(units, { filters: ['waiting'], search }).map(({ label, count }) => [label, count]);
    expect(counts('')).toEqual([['未报', 1], ['待核对', 0], ['有冲突', 1], ['已报齐', 1], ['逾期', 1]]);
    expect(counts('司法').filter(([, count]) => count > 0)).toEqual([['已报齐', 1]]);
  });

  it('says how far the distribution has come', () => {
    expect(standingSentence(units)).toBe('已报齐 1 家，待核对 1 家，未报 1 家，逾期 1 家');
    expect(standingSentence([])).toBe('');
  });

  it('puts units under their classes with sums', () => {
    const lines = unitLines(units);
    expect(lines.map(({ key }) => key)).toEqual(['class:department', 'finance', 'justice', 'class:town', 'town']);
    expect(lines[0]).toMatchObject({ memberKeys: ['finance', 'justice'], rows: 5, returnedRows: 3, complete: 1, missing: 2, overdue: 1 });
  });
});

describe('what is missing', () => {
  it('is a table, a row a matter', () => {
    expect(missingRows(units, '2026-07-10')).toEqual([
      ['1', '县财政局', '1', '公开预算', '2026-07-10'],
      ['2', '县财政局', '', '公开决算', '2026-07-10'],
      ['3', '龙山镇', '3.1', '公开村务', '2026-07-10'],
    ]);
    expect(missingRows(units, null)[0]?.at(-1)).toBe('');
  });

  it('becomes a slip a unit, more where one cannot hold all, none for a unit that owes nothing', () => {
    expect(reminderTargets(units)).toEqual([{ unitId: 'finance', taskIds: ['a', 'b'] }, { unitId: 'town', taskIds: ['c'] }]);
    const missing = Array.from({ length: mostMatters + 1 }, (_, index) => ({ taskId: `t${index}`, outlineNumber: null, title: '任务' }));
    expect(reminderTargets([unitReturn({ missing })]).map(({ taskIds }) => taskIds.length)).toEqual([mostMatters, 1]);
    expect(usualRemark('2026 年第三季度')).toContain('2026年第三季度政务公开任务填报表');
  });
});
