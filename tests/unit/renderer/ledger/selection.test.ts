import { describe, expect, it } from 'vitest';
import { coverage, extended, toggled } from '../../../../src-renderer/ui/row-selection.ts';
import { rowAfterKey } from '../../../../src-renderer/ui/row-keys.ts';

const order = ['a', 'b', 'c', 'd'];

describe('selection', () => {
  it('toggles one row and leaves the set it came from alone', () => {
    const before = new Set(['a']);
    expect([...toggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggled(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });

  it('extends in both directions, and to the row alone where there was none before', () => {
    expect([...extended(new Set(['c']), order, 'c', 'a')].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...extended(new Set(), order, null, 'b')]).toEqual(['b']);
    expect([...extended(new Set(), order, 'gone', 'b')]).toEqual(['b']);
  });

  it('tells the header how much of the list is covered', () => {
    expect(coverage(new Set(['x']), order)).toBe('none');
    expect(coverage(new Set(['a']), order)).toBe('some');
    expect(coverage(new Set(order), order)).toBe('all');
    expect(coverage(new Set(), [])).toBe('none');
  });
});

describe('rowAfterKey', () => {
  it('moves and stays inside the list', () => {
    expect(rowAfterKey('ArrowDown', order, 'a')).toBe('b');
    expect(rowAfterKey('ArrowDown', order, 'd')).toBe('d');
    expect(rowAfterKey('ArrowUp', order, 'a')).toBe('a');
    expect(rowAfterKey('End', order, 'a')).toBe('d');
    expect(rowAfterKey('PageUp', order, 'd')).toBe('a');
  });

  it('begins at the first row and ignores other keys and empty lists', () => {
    expect(rowAfterKey('ArrowDown', order, null)).toBe('a');
    expect(rowAfterKey('x', order, 'a')).toBeNull();
    expect(rowAfterKey('ArrowDown', [], null)).toBeNull();
  });
});
