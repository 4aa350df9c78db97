import { describe, expect, it } from 'vitest';
import { gridKey } from '../../../../src-renderer/features/templates/rows/grid-key.ts';
import { filledColumns, gridTracks } from '../../../../src-renderer/features/templates/rows/grid-columns.ts';
import { rowName, rowState, rowsInStates, stateChips, stateToSettle, taskWords } from '../../../../src-renderer/features/templates/rows/row-state.ts';
import { namedTask, templateColumn, templateRow } from '../samples/template-samples.ts';

const asked = templateRow(1);
const blank = templateRow(2, { matchedBy: 'clerk' });
const placed = templateRow(3, { matchedBy: 'clerk', task: namedTask('a'), confidence: 'likely' });
const sure = templateRow(4, { matchedBy: 'words', task: namedTask('b'), confidence: 'sure' });
const likely = templateRow(5, { matchedBy: 'words', task: namedTask('c'), confidence: 'likely' });

describe('how a row stands', () => {
  it('is told by its task and by whom it was matched', () => {
    expect([asked, blank, placed, sure, likely].map(rowState)).toEqual(['asked', 'blank', 'placed', 'sure', 'likely']);
  });

  it('is counted, states without rows only while they are pressed', () => {
    expect(stateChips([asked, sure, sure], ['placed']).map(({ key, count }) => [key, count])).toEqual([['asked', 1], ['sure', 2], ['placed', 0]]);
    expect(rowsInStates([asked, sure, likely], ['likely'])).toEqual([likely]);
    expect(rowsInStates([asked, sure], [])).toEqual([asked, sure]);
  });

  it('leads F8 to what is asked first, then to what is only likely', () => {
    expect(stateToSettle([sure, likely, asked])).toBe('asked');
    expect(stateToSettle([sure, likely])).toBe('likely');
    expect(stateToSettle([sure, blank, placed])).toBeNull();
  });

  it('has a name even without a title', () => {
    expect(rowName(templateRow(6, { title: '' }))).toBe('第 7 行');
    expect(taskWords({ outlineNumber: '(一)', title: '公开预算' })).toBe('(一) 公开预算');
  });
});

describe('columns of the table', () => {
  const columns = [templateColumn(0, 'number'), templateColumn(1, 'task'), templateColumn(2, 'progress'), templateColumn(3, 'percent')];

  it('are those that are filled in', () => {
    expect(filledColumns(columns).map(({ column }) => column)).toEqual([2, 3]);
  });

  it('leave room for the panel by showing the state of the match alone', () => {
    const filled = filledColumns(columns);
    expect(gridTracks(filled, true).tracks.split(' ').length).toBe(gridTracks(filled, false).tracks.split(' ').length - 1);
    expect(gridTracks(filled, true).leastWidth).toBeLessThan(gridTracks(filled, false).leastWidth);
  });
});

describe('keys in the table', () => {
  const press = (key: string, more: Partial<{ ctrlKey: boolean; altKey: boolean; shiftKey: boolean }> = {}) => ({ key, ctrlKey: false, altKey: false, shiftKey: false, ...more });

  it('choose a candidate on the task of a row, and are typed in its cells', () => {
    expect(gridKey(press('2'), true)).toEqual({ kind: 'digit', digit: 2 });
    expect(gridKey(press('2'), false)).toBeNull();
    expect(gridKey(press('Delete'), true)).toBeNull();
    expect(gridKey(press('Delete'), false)).toEqual({ kind: 'clear' });
  });

  it('go into the panel, or into the cell', () => {
    expect(gridKey(press('Enter'), true)).toEqual({ kind: 'enterPanel' });
    expect(gridKey(press('Enter'), false)).toEqual({ kind: 'edit' });
    expect(gridKey(press(' '), false)).toEqual({ kind: 'panel' });
    expect(gridKey(press('Tab', { shiftKey: true }), false)).toEqual({ kind: 'tab', step: -1 });
    expect(gridKey(press('End', { ctrlKey: true }), false)).toEqual({ kind: 'move', key: 'End' });
    expect(gridKey(press('f', { ctrlKey: true }), false)).toBeNull();
  });
});
