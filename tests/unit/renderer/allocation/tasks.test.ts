import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentView } from '../../../../src-main/contract/ledger.ts';
import { chipBeside } from '../../../../src-renderer/features/allocation/tasks/task-keys.ts';
import {
  chipLines,
  columnTracks,
  rowHeight,
  rowLines,
  rowTops,
  rowsInSight,
  scrollToRow,
  taskColumns,
} from '../../../../src-renderer/features/allocation/tasks/task-layout.ts';
import {
  afterCheck,
  afterClick,
  afterStep,
  chosenIds,
  draggedIds,
  emptySelection,
  inNewList,
} from '../../../../src-renderer/features/allocation/tasks/task-selection.ts';

const order = ['a', 'b', 'c', 'd'];
const plain = { ctrlKey: false, shiftKey: false };
const at = (current: string, checked: string[] = []) => ({ checked: new Set(checked), current, anchor: current });

describe('the chosen tasks', () => {
  it('are the checked ones in the order of the list, else the current one', () => {
    expect(chosenIds(at('d', ['c', 'a']), order)).toEqual(['a', 'c']);
    expect(chosenIds(at('d'), order)).toEqual(['d']);
    expect(chosenIds(at('d', ['gone']), order)).toEqual(['d']);
    expect(chosenIds(emptySelection, order)).toEqual([]);
  });

  it('change with a click, with Ctrl one by one, with Shift up to the row', () => {
    const clicked = afterClick(at('d', ['c']), order, 'a', plain);
    expect(chosenIds(clicked, order)).toEqual(['a']);
    const added = afterClick(clicked, order, 'c', { ctrlKey: true, shiftKey: false });
    expect(chosenIds(added, order)).toEqual(['a', 'c']);
    expect(chosenIds(afterClick(clicked, order, 'c', { ctrlKey: false, shiftKey: true }), order)).toEqual(['a', 'b', 'c']);
  });

  it('stay while the arrows move, and grow with Shift', () => {
    expect(chosenIds(afterStep(at('a', ['a']), order, 'b', false), order)).toEqual(['a']);
    const twice = afterStep(afterStep(at('a'), order, 'b', true), order, 'c', true);
    expect(chosenIds(twice, order)).toEqual(['a', 'b', 'c']);
    expect(chosenIds(afterCheck(at('b', ['a']), 'b'), order)).toEqual(['a', 'b']);
  });

  it('go along with a dragged row only if it is one of them', () => {
    expect(draggedIds(at('a', ['a', 'b']), order, 'b')).toEqual(['a', 'b']);
    expect(draggedIds(at('a', ['a', 'b']), order, 'd')).toEqual(['d']);
  });

  it('move on to the row that took the place of one that has left the list', () => {
    expect(inNewList(at('b'), ['a', 'c', 'd'], 1).current).toBe('c');
    expect(inNewList(at('d'), ['a', 'b', 'c'], 3).current).toBe('c');
    expect(inNewList(at('a'), [], 0).current).toBeNull();
  });

  it('are no longer those that are out of sight, also when they come back', () => {
    const narrowed = inNewList(at('a', ['a', 'b']), ['b', 'c'], 0);
    expect(chosenIds(narrowed, order)).toEqual(['b']);
    const same = at('a', ['a']);
    expect(inNewList(same, order, 0)).toBe(same);
  });
});

describe('the layout', () => {
  const names = fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{2,16}$/u), { maxLength: 8 });
  const assignments = (printedNames: readonly string[]): AssignmentView[] =>
    printedNames.map((printedName) => ({ role: 'responsible', printedName, unitId: null, collectiveUnitId: null }));

  it('gives chips the lines that they need: one each where they are wide, fewer where they fit', () => {
    expect(chipLines([], 12)).toBe(0);
    expect(chipLines(['县财政局', '县司法局'], 12)).toBe(1);
    expect(chipLines(['县财政局', '县司法局', '县统计局'], 12)).toBe(2);
    expect(chipLines(['县住房城乡建设局', '县自然资源局'], 8)).toBe(2);
  });

  it('never takes more lines than chips, and no fewer when a chip is added', () => {
    fc.assert(
      fc.property(names, fc.double({ min: 4, max: 40, noNaN: true }), (words, width) => {
        const lines = chipLines(words, width);
        expect(lines).toBeLessThanOrEqual(words.length);
        expect(chipLines([...words, '县政府办公室'], width)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  it('fills the width, with room for supporting units only where there are some', () => {
    const sum = (hasSupporting: boolean): number =>
      columnTracks(taskColumns(60, hasSupporting)).split(' ').reduce((width, track) => width + Number.parseFloat(track), 0);
    expect(sum(true)).toBeCloseTo(60, 1);
    expect(sum(false)).toBeCloseTo(60, 1);
    expect(taskColumns(60, false).roles.responsible).toBeGreaterThan(taskColumns(60, true).roles.responsible);
  });

  it('makes a row as high as its fullest cell, and at most two lines of title', () => {
    const columns = taskColumns(50, false);
    expect(rowLines({ title: '公开', assignments: [] }, columns)).toBe(1);
    expect(rowLines({ title: '公'.repeat(200), assignments: [] }, columns)).toBe(2);
    expect(rowLines({ title: '公开', assignments: assignments(Array.from({ length: 9 }, () => '县住房城乡建设局')) }, columns)).toBeGreaterThan(2);
  });

  it('draws every row that touches what is in sight', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 300 }), { maxLength: 60 }), fc.nat(9000), fc.integer({ min: 1, max: 900 }), (heights, scrollTop, viewHeight) => {
        const tops = rowTops(heights);
        const { first, end } = rowsInSight(tops, scrollTop, viewHeight);
        const touching = heights.flatMap((height, index) => {
          const top = tops[index] ?? 0;
          return top + height > scrollTop && top < scrollTop + viewHeight ? [index] : [];
        });
        expect(touching.every((index) => index >= first && index < end)).toBe(true);
        expect(end).toBeLessThanOrEqual(heights.length);
      }),
    );
  });

  it('scrolls no further than it must', () => {
    const tops = rowTops([100, 100, 100]);
    const view = { scrollTop: 0, viewHeight: 236, headerHeight: 36 };
    expect(scrollToRow(tops, 0, { ...view, scrollTop: 50 })).toBe(0);
    expect(scrollToRow(tops, 1, view)).toBe(0);
    expect(scrollToRow(tops, 2, view)).toBe(100);
  });

  it('measures whole pixels', () => {
    expect(Number.isInteger(rowHeight(2, 17))).toBe(true);
    expect(rowHeight(3, 14)).toBeGreaterThan(rowHeight(2, 14));
  });
});

describe('chipBeside', () => {
  const chip = (role: AssignmentView['role'], printedName: string): AssignmentView => ({ role, printedName, unitId: null, collectiveUnitId: null });
  const second = chip('responsible', '县司法局');
  const first = chip('lead', '县财政局');

  it('goes through the chips in the order of the columns and stays at the ends', () => {
    const chips = [second, first];
    expect(chipBeside(chips, null, 1)).toBe(first);
    expect(chipBeside(chips, first, 1)).toBe(second);
    expect(chipBeside(chips, second, 1)).toBe(second);
    expect(chipBeside(chips, null, -1)).toBe(second);
    expect(chipBeside([], null, 1)).toBeNull();
  });
});
