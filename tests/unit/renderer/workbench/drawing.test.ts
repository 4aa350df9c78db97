import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../../src-renderer/features/workbench/drawing/drawing.ts';
import { stacked } from '../../../../src-renderer/features/workbench/drawing/drawing.ts';
import { legendDrawing } from '../../../../src-renderer/features/workbench/drawing/legend.ts';
import { markAfterKey } from '../../../../src-renderer/features/workbench/drawing/mark-keys.ts';
import { axisTicks, bands, fittedText, linearScale, textWidth } from '../../../../src-renderer/features/workbench/drawing/scales.ts';

const counts = fc.integer({ min: 0, max: 100_000 });

describe('linearScale', () => {
  it('maps 0 to 0, the largest to the whole length, and keeps the order', () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 5000 }), (one, other, length) => {
        const max = Math.max(one, other, 1);
        const scale = linearScale(max, length);
        expect([scale(0), scale(max)]).toEqual([0, length]);
        expect(Math.sign(scale(one) - scale(other))).toBe(Math.sign(one - other));
      }),
    );
  });

  it('stays inside, also of nothing', () => {
    expect([linearScale(10, 100)(20), linearScale(10, 100)(-1), linearScale(0, 100)(3)]).toEqual([100, 0, 0]);
  });
});

it('bands are as many as asked for, of equal width, inside the length and apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 2000 }), fc.double({ min: 0, max: 0.9, noNaN: true }), (count, length, gap) => {
      const all = bands(count, length, gap);
      expect(all).toHaveLength(count);
      for (const [index, { start, width }] of all.entries()) {
        expect(width).toBeCloseTo((length / count) * (1 - gap));
        expect(start).toBeGreaterThanOrEqual((all[index - 1]?.start ?? 0) + (all[index - 1]?.width ?? 0) - 1e-9);
        expect(start + width).toBeLessThanOrEqual(length + 1e-9);
      }
    }),
  );
});

it('ticks of an axis are at most six whole round numbers that reach the largest value', () => {
  fc.assert(
    fc.property(counts, (max) => {
      const ticks = axisTicks(max);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
    }),
  );
  expect(axisTicks(12)).toEqual([0, 5, 10, 15]);
  expect(axisTicks(0)).toEqual([0, 1]);
});

describe('texts', () => {
  it('take the room of their signs, Chinese ones twice as much', () => {
    expect(textWidth('局', 14)).toBe(14);
    expect(textWidth('（12）', 10)).toBeCloseTo(20 + 2 * 5.8);
  });

  it('are shortened to what fits, never beyond it', () => {
    expect(fittedText('县财政局', 10, 40)).toBe('县财政局');
    expect(fittedText('县人力资源和社会保障局', 10, 60)).toBe('县人力资源…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(textWidth(fittedText(text, 10, width), 10)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('markAfterKey', () => {
  const grid = [0, 1, 2].flatMap((row) => [0, 1].map((column) => ({ key: `${row}${column}`, x: column * 50, y: row * 20, width: 48, height: 20 })));
  const after = (key: string, current: string) => markAfterKey(key, grid, current);

  it('goes to the nearest neighbour, and nowhere at an edge', () => {
    expect([after('ArrowRight', '00'), after('ArrowLeft', '11'), after('ArrowDown', '01'), after('ArrowUp', '21')]).toEqual(['01', '10', '11', '11']);
    expect([after('ArrowLeft', '10'), after('ArrowUp', '00'), after('ArrowDown', '20'), after('ArrowRight', '21')]).toEqual([null, null, null, null]);
    expect([after('Home', '11'), after('End', '11'), after('a', '11'), after('ArrowUp', 'gone')]).toEqual(['00', '21', null, null]);
  });

  it('finds the line below where a cell is missing', () => {
    const holed = grid.filter(({ key }) => key !== '11');
    expect(markAfterKey('ArrowDown', holed, '01')).toBe('10');
  });
});

describe('drawings', () => {
  const box = (size: number): Drawing => ({
    width: size,
    height: size,
    shapes: [{ kind: 'line', x1: 0, y1: 0, x2: size, y2: 0, stroke: '#000' }],
    marks: [{ key: `m${size}`, label: '', x: 1, y: 2, width: 3, height: 4, shapes: [{ kind: 'box', x: 1, y: 2, width: 3, height: 4, fill: '#000' }] }],
  });

  it('are stacked with gaps and a margin, marks with their shapes', () => {
    const both = stacked([box(10), box(30)], 5, 7);
    expect([both.width, both.height]).toEqual([44, 59]);
    expect(both.shapes[1]).toMatchObject({ x1: 7, y1: 22, x2: 37 });
    expect(both.marks[1]).toMatchObject({ x: 8, y: 24, shapes: [{ x: 8, y: 24 }] });
    expect(stacked([], 5, 7)).toMatchObject({ width: 14, height: 14 });
  });

  it('break a legend where it would leave the room', () => {
    const items = ['已完成', '超期', '其他'].map((label) => ({ label, sign: { kind: 'field' as const, fill: '#000' } }));
    const wide = legendDrawing(items, { width: 600, fontSize: 14 });
    const narrow = legendDrawing(items, { width: 100, fontSize: 14 });
    expect(narrow.height).toBeGreaterThan(wide.height);
    for (const shape of narrow.shapes) expect(shape).toSatisfy((one: typeof shape) => one.kind === 'line' || one.x < 100);
  });
});
