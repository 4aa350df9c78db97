import { describe, expect, it } from 'vitest';
import { gridAction } from '../../../../src-renderer/features/reports/quarter/grid-keys.ts';
import { reportOf, withChanges, withSeenVersion, withoutRows } from '../../../../src-renderer/features/reports/quarter/report-drafts.ts';
import { problemsOf } from '../../../../src-renderer/features/reports/quarter/row-problems.ts';
import { saveReports } from '../../../../src-renderer/features/reports/quarter/save-reports.ts';
import { columnsFor } from '../../../../src-renderer/features/reports/quarter/sheet-columns.ts';
import { beforeWords, rowKey } from '../../../../src-renderer/features/reports/quarter/sheet-row.ts';
import type { SheetRow } from '../../../../src-renderer/features/reports/quarter/sheet-row.ts';
import { shownRows } from '../../../../src-renderer/features/reports/quarter/shown-rows.ts';
import { sheetRow } from './report-samples.ts';

const byKey = (rows: readonly SheetRow[]): Map<string, SheetRow> => new Map(rows.map((row) => [rowKey(row), row]));

describe('rows that are filled in', () => {
  const row = sheetRow(0);
  const drafts = withChanges({}, [
    { row, column: 'text', value: '已公开' },
    { row, column: 'percent', value: '50' },
  ]);

  it('become reports that keep the state where none was chosen', () => {
    const draft = drafts[rowKey(row)];
    if (!draft) throw new Error('no draft');
    expect(reportOf(row, draft)).toEqual({
      taskId: 'task-0',
      unitId: 'unit-1',
      rowVersion: 1,
      state: 'notStarted',
      text: '已公开',
      problems: null,
      nextStep: null,
      percent: 50,
      reporter: null,
    });
  });

  it('are named with what keeps them from being saved, and are saved once they are seen again', () => {
    expect(problemsOf(drafts, byKey([row]))).toEqual([]);
    const moved = { ...row, rowVersion: 2, state: 'inProgress' as const, lastText: '乙', lastReportedOn: '2026-07-02' };
    const [problem] = problemsOf(drafts, byKey([moved]));
    expect(problem?.sentence).toBe('填写以后这一行在别处改过：现在是“推进中”，2026-07-02 报过“乙”');
    expect(problem?.moved).toBe(true);
    expect(problemsOf(withSeenVersion(drafts, moved), byKey([moved]))).toEqual([]);
    expect(problemsOf(drafts, new Map())[0]?.sentence).toContain('不用再填报');
    expect(withoutRows(drafts, new Set([rowKey(row)]))).toEqual({});
  });

  it('need the basis of a postponement', () => {
    const postponed = withChanges({}, [{ row, column: 'state', value: 'postponed' }]);
    expect(problemsOf(postponed, byKey([row]))[0]?.sentence).toContain('写明依据');
    expect(problemsOf(withChanges(postponed, [{ row, column: 'text', value: '县政府第 3 次常务会' }]), byKey([row]))).toEqual([]);
  });
});

it('shows open rows, and reported ones as long as something is filled in for them', () => {
  const rows = [sheetRow(0), sheetRow(1, { reported: true }), sheetRow(2, { reported: true }), sheetRow(3, { unitId: 'unit-2', unitName: '县民政局' })];
  const [, , typed] = rows;
  const drafts = typed ? withChanges({}, [{ row: typed, column: 'text', value: '补报' }]) : {};
  const shown = (filter: Partial<Parameters<typeof shownRows>[1]>, ofPlan: ReadonlySet<string> | null = null): string[] =>
    shownRows(rows, { unitId: null, onlyOpen: true, search: '', ...filter }, ofPlan, drafts).map(({ taskId }) => taskId);
  expect(shown({})).toEqual(['task-0', 'task-2', 'task-3']);
  expect(shown({ onlyOpen: false })).toHaveLength(4);
  expect(shown({ unitId: 'unit-2' })).toEqual(['task-3']);
  expect(shown({ search: '民政' })).toEqual(['task-3']);
  expect(shown({}, new Set(['task-0 unit-1']))).toEqual(['task-0']);
});

it('says what a row was to reach and last said', () => {
  expect(beforeWords(sheetRow(0))).toBe('');
  expect(beforeWords(sheetRow(0, { targetText: '印发方案', lastReportedOn: '2026-03-31', lastText: '已起草' }))).toBe('目标：印发方案；上次 2026-03-31：已起草');
  expect(beforeWords(sheetRow(0, { lastReportedOn: '2026-03-31' }))).toBe('上次 2026-03-31');
});

it('leaves what was said before to the lines below a narrow table', () => {
  expect(columnsFor(1100, 14).some(({ key }) => key === 'before')).toBe(true);
  expect(columnsFor(1130, 17).some(({ key }) => key === 'before')).toBe(false);
});

it('saves as one change up to 5,000 rows, and tells what is stored before a later part fails', async () => {
  const rows = Array.from({ length: 5001 }, (_, index) => ({ taskId: `task-${index}`, unitId: 'unit-1', rowVersion: 1, state: 'inProgress' as const, text: '' }));
  const sent: number[] = [];
  const client = {
    progress: {
      reportQuarter: (input: { rows: readonly unknown[] }) => {
        sent.push(input.rows.length);
        return sent.length === 1 ? Promise.resolve({ changeSetId: 'one', reports: input.rows.length }) : Promise.reject(new Error('refused'));
      },
    },
  } as unknown as Parameters<typeof saveReports>[0];
  let stored = 0;
  const saved = saveReports(client, { year: 2026, quarter: 2, reportedOn: '2026-07-01', rows }, (part) => (stored += part.length));
  await expect(saved).rejects.toThrow('refused');
  expect([sent, stored]).toEqual([[5000, 1], 5000]);
});

it('knows the keys of WPS', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    gridAction({ key, ctrlKey: false, altKey: false, shiftKey: false, ...held });
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', key: 'ArrowDown', extend: true, far: false });
  expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'edit' });
  expect(press('Tab', { shiftKey: true })).toEqual({ kind: 'tab', step: -1 });
  expect(press('d', { ctrlKey: true })).toEqual({ kind: 'fillDown' });
  expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
  expect(press('z', { ctrlKey: true, shiftKey: true })).toBeNull();
  expect([press('c', { ctrlKey: true }), press('v', { ctrlKey: true }), press('推'), press('d')]).toEqual([null, null, null, null]);
});
