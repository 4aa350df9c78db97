import { describe, expect, it } from 'vitest';
import type { SnapshotHead } from '../../../../src-main/contract/progress.ts';
import { writtenSentence } from '../../../../src-renderer/features/reports/snapshots/letter-words.ts';
import { changeLines, isShown, showsAll } from '../../../../src-renderer/features/reports/snapshots/part-filter.ts';
import type { PartFilter } from '../../../../src-renderer/features/reports/snapshots/part-filter.ts';
import { changesSummary, inOrder, otherMoves, percentWords, snapshotFigures, snapshotName } from '../../../../src-renderer/features/reports/snapshots/snapshot-words.ts';
import { snapshotPart } from './report-samples.ts';

const everything: PartFilter = { unitId: null, states: [], lights: [], search: '' };

function snapshotHead(change: Partial<SnapshotHead> = {}): SnapshotHead {
  return { snapshotId: 'one', year: 2026, quarter: 2, takenOn: '2026-06-30', note: null, parts: 128, done: 64, overdue: 3, createdAt: '2026-06-30T08:00:00.000Z', ...change };
}

describe('snapshots', () => {
  it('are named by quarter, day and note, with their figures', () => {
    expect(snapshotName(snapshotHead())).toBe('第二季度 2026-06-30');
    expect(snapshotName(snapshotHead({ note: '初稿' }))).toBe('第二季度 2026-06-30（初稿）');
    expect(snapshotFigures(snapshotHead())).toBe('128 项（任务×单位），已完成 64 项，超期 3 项');
  });

  it('are compared from the earlier to the later one, and up to today', () => {
    const [june, july] = [snapshotHead(), snapshotHead({ snapshotId: 'two', takenOn: '2026-07-10' })];
    const again = snapshotHead({ snapshotId: 'three', createdAt: '2026-06-30T09:00:00.000Z' });
    expect(inOrder(july, june)).toEqual({ from: june, to: july });
    expect(inOrder(june, july)).toEqual({ from: june, to: july });
    expect(inOrder(again, june)).toEqual({ from: june, to: again });
    expect(inOrder(june, null)).toEqual({ from: june, to: null });
  });

  it('show the parts that fit unit, state, light and text', () => {
    const part = snapshotPart();
    expect(showsAll(everything)).toBe(true);
    expect(isShown(part, everything)).toBe(true);
    expect(isShown(part, { ...everything, unitId: 'unit-2' })).toBe(false);
    expect(isShown(part, { ...everything, states: ['notStarted'] })).toBe(false);
    expect(isShown(part, { ...everything, lights: ['green', 'red'] })).toBe(true);
    expect(isShown(part, { ...everything, search: '推进中' })).toBe(true);
    expect(isShown(part, { ...everything, search: '民政' })).toBe(false);
  });
});

describe('a comparison', () => {
  const before = snapshotPart();
  const after = snapshotPart({ state: 'doneUnchecked', percent: 100 });
  const changes = { moved: [{ before, after }], added: [snapshotPart({ taskId: 'task-2' })], removed: [snapshotPart({ taskId: 'task-3', unitId: 'unit-2' })], unchanged: 12 };

  it('is told in figures', () => {
    expect(changesSummary(changes)).toBe('有变化 1 项，新增 1 项，减少 1 项，未变 12 项');
    expect(changesSummary({ ...changes, moved: [], removed: [] })).toBe('新增 1 项，未变 12 项');
    expect(changesSummary({ moved: [], added: [], removed: [], unchanged: 12 })).toBe('没有变化，12 项与当时相同');
  });

  it('lists what moved, came and went, also by what was there before', () => {
    expect(changeLines(changes, everything).map(({ kind }) => kind)).toEqual(['changed', 'added', 'removed']);
    expect(changeLines(changes, { ...everything, states: ['doneUnchecked'] }).map(({ kind }) => kind)).toEqual(['changed']);
    expect(changeLines(changes, { ...everything, unitId: 'unit-2' }).map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('tells what moved beside state, light and percentage', () => {
    expect(otherMoves({ before, after })).toBe('');
    expect(otherMoves({ before, after: snapshotPart({ text: '已全部公开', reportedOn: '2026-06-29' }) })).toBe('已公开预算 → 已全部公开');
    expect(otherMoves({ before, after: snapshotPart({ reportedOn: '2026-06-29' }) })).toBe('报告日期 2026-06-20 → 2026-06-29');
    expect(otherMoves({ before: snapshotPart({ text: null, reportedOn: null }), after: snapshotPart({ role: 'supporting' }) })).toBe('牵头单位 → 配合单位；已公开预算');
    expect([percentWords(null), percentWords(0), percentWords(40)]).toEqual(['', '0%', '40%']);
  });
});

it('says where the tasks stand that did not fit on the page of a brief', () => {
  expect(writtenSentence({ fileToken: 'x', fileName: '通报.docx', leftOut: 0 })).toBe('已写成“通报.docx”。');
  expect(writtenSentence({ fileToken: 'x', fileName: '简报.v2.docx', leftOut: 3 })).toBe(
    '已写成“简报.v2.docx”；一页放不下的 3 项超期任务写在同一文件夹的“简报.v2（附件）.docx”里。',
  );
});
