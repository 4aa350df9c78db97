import { expect, it } from 'vitest';
import { byNote, rectifiable, resultOfKey } from '../../../../src-renderer/features/look-back/find/findings.ts';
import { isFindingDraft, savedFinding } from '../../../../src-renderer/features/look-back/panel/finding-draft.ts';
import { lookBackRow } from './look-back-row-sample.ts';

it('a digit stands for a finding, nought for none', () => {
  expect(['1', '2', '3', '0', '4', 'a', 'Enter'].map(resultOfKey)).toEqual(['done', 'unfinished', 'dropped', 'forget', null, null, null]);
});

it('a finding for many rows keeps each note', () => {
  const rows = [lookBackRow({ taskId: 'a' }), lookBackRow({ taskId: 'b', note: '缺材料' }), lookBackRow({ taskId: 'c' })];
  expect(byNote(rows)).toEqual([
    { note: null, taskIds: ['a', 'c'] },
    { note: '缺材料', taskIds: ['b'] },
  ]);
});

it('only what was left unfinished and is not set right yet becomes a rectification task', () => {
  const rectification = { taskId: 'x', planId: 'p', title: '整改' };
  const rows = [
    lookBackRow({ taskId: 'a', result: 'unfinished' }),
    lookBackRow({ taskId: 'b', result: 'unfinished', rectification }),
    lookBackRow({ taskId: 'c', result: 'done' }),
    lookBackRow({ taskId: 'd' }),
  ];
  expect(rectifiable(rows).map(({ taskId }) => taskId)).toEqual(['a']);
});

it('the form starts with what was found, or with today, and takes no foreign draft', () => {
  expect(savedFinding(lookBackRow({ taskId: 'a' }), '2026-03-02')).toEqual({ result: null, note: '', checkedOn: '2026-03-02' });
  const row = lookBackRow({ taskId: 'a', result: 'dropped', note: '已取消', checkedOn: '2026-03-01' });
  expect(savedFinding(row, '2026-03-02')).toEqual({ result: 'dropped', note: '已取消', checkedOn: '2026-03-01' });
  expect(isFindingDraft({ rowVersion: null, changes: { result: 'done' } })).toBe(true);
  expect(isFindingDraft({ rowVersion: null, changes: { result: 'finished' } })).toBe(false);
});
