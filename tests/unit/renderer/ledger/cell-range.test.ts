import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnPlace, placeAfterKey, rangeOf, sizeOf, wholeMark } from '../../../../src-renderer/features/ledger/cells/cell-range.ts';
import type { CellPlace } from '../../../../src-renderer/features/ledger/cells/cell-range.ts';
import { columnsFor } from '../../../../src-renderer/features/ledger/table/ledger-columns.ts';

const wide = columnsFor(1240, 14);
const narrow = columnsFor(740, 14);
const grid = { order: ['a', 'b', 'c'], columns: wide };
const place = (taskId: string, column: CellPlace['column']): CellPlace => ({ taskId, column });

describe('rangeOf', () => {
  it('spans the cells between both ends, whichever comes first', () => {
    const range = { top: 0, bottom: 2, left: 1, right: 3 };
    expect(rangeOf({ anchor: place('a', 'title'), head: place('c', 'responsible') }, grid)).toEqual(range);
    expect(rangeOf({ anchor: place('c', 'title'), head: place('a', 'responsible') }, grid)).toEqual(range);
    expect(sizeOf(range)).toEqual({ rows: 3, columns: 3 });
  });

  it('is nothing while an end is hidden, or nothing is marked', () => {
    expect(rangeOf({ anchor: place('gone', 'title'), head: place('a', 'title') }, grid)).toBeNull();
    expect(rangeOf(null, grid)).toBeNull();
  });

  it('keeps to the narrower form of a column that made room', () => {
    expect(columnPlace(narrow, 'deadline')).toBe(narrow.findIndex(({ key }) => key === 'dueDay'));
    expect(columnPlace(narrow, 'lead')).toBe(narrow.findIndex(({ key }) => key === 'units'));
    expect(columnPlace(narrow, 'note')).toBe(-1);
  });

  it('marks all cells', () => {
    expect(rangeOf(wholeMark(grid), grid)).toEqual({ top: 0, bottom: 2, left: 0, right: wide.length - 1 });
    expect(wholeMark({ order: [], columns: wide })).toBeNull();
  });
});

describe('placeAfterKey', () => {
  const after = (key: string, ctrl = false) => placeAfterKey(key, ctrl, place('b', 'title'), grid);

  it('goes as in WPS', () => {
    expect(after('ArrowDown')).toEqual(place('c', 'title'));
    expect(after('ArrowUp')).toEqual(place('a', 'title'));
    expect(after('ArrowRight')).toEqual(place('b', 'lead'));
    expect(after('ArrowLeft')).toEqual(place('b', 'number'));
    expect(after('Home')).toEqual(place('b', 'number'));
    expect(after('End')).toEqual(place('b', 'lastReport'));
    expect(after('ArrowDown', true)).toEqual(place('c', 'title'));
    expect(after('ArrowRight', true)).toEqual(place('b', 'lastReport'));
    expect(after('Home', true)).toEqual(place('a', 'number'));
    expect(after('End', true)).toEqual(place('c', 'lastReport'));
    expect(after('x')).toBeNull();
    expect(after(' ', true)).toBeNull();
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 30 }), (steps) => {
        const end = steps.reduce((at, [key, ctrl]) => placeAfterKey(key, ctrl, at, grid) ?? at, place('b', 'title'));
        expect(rangeOf({ anchor: end, head: end }, grid)).not.toBeNull();
      }),
    );
  });
});
