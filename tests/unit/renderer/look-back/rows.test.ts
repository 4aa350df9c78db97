import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenRows, isWholeList, progressWords, standingChips, wholeList } from '../../../../src-renderer/features/look-back/rows/look-back-choice.ts';
import { linesOf } from '../../../../src-renderer/features/look-back/rows/look-back-lines.ts';
import { rowAfter, rowReached, selectedAfter, tickedKeys } from '../../../../src-renderer/ui/headed-lines.ts';
import { lookBackRow } from './look-back-row-sample.ts';

const rows = [
  lookBackRow({ taskId: 'a', planId: '甲', planTitle: '甲计划', result: 'done', checkedOn: '2026-03-01' }),
  lookBackRow({ taskId: 'b', planId: '甲', planTitle: '甲计划', units: '县司法局、龙山镇', result: 'unfinished', note: '资金未到位', rectification: { taskId: 'x', planId: 'p', title: '整改：任务b' } }),
  lookBackRow({ taskId: 'c', planId: '乙', planTitle: '乙计划', outlineNumber: '3.2' }),
];
const ids = (found: readonly { taskId: string }[]): string[] => found.map(({ taskId }) => taskId);

describe('what the table shows', () => {
  it('is chosen by finding, by text and by unit', () => {
    expect(ids(chosenRows(rows, wholeList))).toEqual(['a', 'b', 'c']);
    expect(ids(chosenRows(rows, { ...wholeList, standings: ['open', 'done'] }))).toEqual(['a', 'c']);
    expect(ids(chosenRows(rows, { ...wholeList, text: ' 资金 ' }))).toEqual(['b']);
    expect(ids(chosenRows(rows, { ...wholeList, text: '3.2' }))).toEqual(['c']);
    expect(ids(chosenRows(rows, { ...wholeList, unit: '龙山' }))).toEqual(['b']);
    expect(isWholeList({ ...wholeList, text: ' ' })).toBe(true);
    expect(isWholeList({ ...wholeList, standings: ['open'] })).toBe(false);
  });

  it('has a chip for each finding that counts what fits the texts, whatever chips are pressed', () => {
    const counts = standingChips(rows, { standings: ['done'], text: '', unit: '财政' }).map(({ key, count }) => [key, count]);
    expect(counts).toEqual([['open', 1], ['done', 1], ['unfinished', 0], ['dropped', 0]]);
  });

  it('tells how far the look-back is', () => {
    expect(progressWords(rows)).toBe('已核查 2 / 共 3 项，未完成 1 项，已转整改 1 项');
  });
});

describe('the lines of the table', () => {
  const lines = linesOf(rows);
  const keys = lines.map(({ key }) => key);

  it('are plans with their tasks', () => {
    expect(keys).toEqual(['plan:甲', 'a', 'b', 'plan:乙', 'c']);
    expect(lines[0]).toMatchObject({ kind: 'plan', title: '甲计划', memberKeys: ['a', 'b'] });
  });

  it('tick a plan when all of its tasks are, and its box takes them along', () => {
    expect([...tickedKeys(lines, new Set(['a', 'b']))]).toEqual(['plan:甲', 'a', 'b']);
    expect([...selectedAfter(lines, new Set(), new Set(['plan:甲']), false)]).toEqual(['a', 'b']);
    const ticked = new Set(['plan:甲', 'a', 'b']);
    expect([...selectedAfter(lines, ticked, new Set(['a', 'b']), false)]).toEqual([]);
    expect([...selectedAfter(lines, ticked, new Set(['plan:甲', 'b']), false)]).toEqual(['b']);
    expect([...selectedAfter(lines, new Set(), new Set(keys), false)]).toEqual(['a', 'b', 'c']);
    expect([...selectedAfter(lines, new Set(['b']), new Set(['b', 'plan:乙']), true)]).toEqual(['b']);
  });

  it('go on to the next task, past the headings', () => {
    expect([rowAfter(lines, 'a'), rowAfter(lines, 'b'), rowAfter(lines, 'c'), rowAfter(lines, 'plan:甲')]).toEqual(['b', 'c', 'b', null]);
    expect(rowAfter(linesOf(rows.slice(0, 1)), 'a')).toBeNull();
  });

  it('are walked through from task to task', () => {
    expect(rowReached(lines, 'plan:甲', null)).toBe('a');
    expect(rowReached(lines, 'plan:乙', 'b')).toBe('c');
    expect(rowReached(lines, 'plan:乙', 'c')).toBe('b');
    expect(rowReached(lines, 'plan:甲', 'a')).toBe('a');
    expect(rowReached(lines, 'c', 'a')).toBe('c');
    expect(rowReached([], 'a', null)).toBeNull();
  });

  it('never select anything but tasks, and ticking one task changes that task alone', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(some, fc.constantFrom('a', 'b', 'c'), (selected, id) => {
        const before = new Set(selected);
        const ticked = tickedKeys(lines, before);
        const after = new Set(ticked);
        if (!after.delete(id)) after.add(id);
        const expected = new Set(before);
        if (!expected.delete(id)) expected.add(id);
        expect(selectedAfter(lines, ticked, after, false)).toEqual(expected);
      }),
    );
  });
});
