import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedBefore, landingOf, orderWith } from '../../../../src-renderer/features/units/list/unit-order.ts';
import { movedBy, stepOfKey } from '../../../../src-renderer/features/units/parts/list-moves.ts';

describe('orderWith', () => {
  it('puts a unit before another one or at the end', () => {
    expect(orderWith(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(orderWith(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
  });

  it('says null where nothing moves', () => {
    expect(orderWith(['a', 'b', 'c'], 'a', 'b')).toBeNull();
    expect(orderWith(['a', 'b', 'c'], 'a', 'a')).toBeNull();
    expect(orderWith(['a', 'b'], 'x', 'a')).toBeNull();
    expect(orderWith(['a', 'b'], 'a', 'x')).toBeNull();
  });

  it('loses and doubles nobody', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids, null), (moved, before) => {
        const ordered = orderWith(ids, moved, before);
        return ordered === null || ordered.toSorted().join('') === ids.join('');
      }),
    );
  });
});

describe('steps and drops among shown rows', () => {
  const all = ['a', 'gone', 'b', 'c'];
  const shown = ['a', 'b', 'c'];

  it('pass a hidden unit together with the shown one', () => {
    expect(orderWith(all, 'a', landingOf(shown, 'a', 1)?.beforeId ?? null)).toEqual(['gone', 'b', 'a', 'c']);
    expect(orderWith(all, 'b', landingOf(shown, 'b', -1)?.beforeId ?? null)).toEqual(['b', 'a', 'gone', 'c']);
    expect(orderWith(all, 'b', landingOf(shown, 'b', 1)?.beforeId ?? null)).toEqual(['a', 'gone', 'c', 'b']);
  });

  it('end at the edges', () => {
    expect(landingOf(shown, 'a', -1)).toBeNull();
    expect(landingOf(shown, 'c', 1)).toBeNull();
    expect(droppedBefore(shown, 'a', 'after')).toBe('b');
    expect(droppedBefore(shown, 'c', 'after')).toBeNull();
    expect(droppedBefore(shown, 'b', 'before')).toBe('b');
  });
});

it('movedBy swaps neighbours and stops at the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a'], 0, -1)).toBeNull();
  expect(movedBy(['a'], 0, 1)).toBeNull();
});

it('only Alt with an arrow moves', () => {
  const press = { key: 'ArrowUp', altKey: true, ctrlKey: false, shiftKey: false };
  expect(stepOfKey(press)).toBe(-1);
  expect(stepOfKey({ ...press, key: 'ArrowDown' })).toBe(1);
  expect(stepOfKey({ ...press, altKey: false })).toBeNull();
  expect(stepOfKey({ ...press, ctrlKey: true })).toBeNull();
  expect(stepOfKey({ ...press, key: 'a' })).toBeNull();
});
