import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineWindow, scrollTopFor } from '../../../../src-renderer/ui/line-window.ts';

const heights = fc.integer({ min: 10, max: 60 });

it('draws every line in sight and never more than the view holds with its spare lines', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(2000), heights, fc.nat(5000), fc.nat(12), (scrollTop, viewHeight, lineHeight, count, spare) => {
      const { first, end } = lineWindow(scrollTop, viewHeight, lineHeight, count, spare);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(Math.max(count, first));
      expect(end - first).toBeLessThanOrEqual(viewHeight / lineHeight + 2 + 2 * spare);
      for (const line of [Math.floor(scrollTop / lineHeight), Math.floor((scrollTop + viewHeight) / lineHeight) - 1]) {
        if (line >= 0 && line < count && line * lineHeight >= scrollTop) {
          expect(line >= first && line < end).toBe(true);
        }
      }
    }),
  );
});

it('brings a line below the sticky header and above the lower edge, and stays where it already is', () => {
  expect(scrollTopFor(0, 500, 360, 36)).toBe(0);
  expect(scrollTopFor(20, 0, 360, 36)).toBe(20 * 36 - 360 + 72);
  expect(scrollTopFor(5, 36, 360, 36)).toBe(36);
});
