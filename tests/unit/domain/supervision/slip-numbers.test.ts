import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSequences } from '../../../../src-main/domain/supervision/slip-numbers.ts';

it('the lowest free numbers are next', () => {
  expect(nextSequences([], 3)).toEqual([1, 2, 3]);
  expect(nextSequences([1, 2, 5], 3)).toEqual([3, 4, 6]);
  expect(nextSequences([4], 0)).toEqual([]);
});

it('numbers never repeat, and have no gap once what was taken back is given again', () => {
  const step = fc.oneof(fc.record({ issue: fc.integer({ min: 1, max: 5 }) }), fc.record({ takeBack: fc.nat() }));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let issues: number[][] = [];
      for (const one of steps) {
        const used = issues.flat();
        if ('issue' in one) issues.push(nextSequences(used, one.issue));
        else issues = issues.filter((_, index) => index !== one.takeBack % issues.length);
      }
      const numbers = issues.flat();
      expect(new Set(numbers).size).toBe(numbers.length);
      const gaps = Math.max(0, ...numbers) - numbers.length;
      const filled = [...numbers, ...nextSequences(numbers, gaps)];
      expect(Math.max(0, ...filled)).toBe(filled.length);
    }),
    { numRuns: 200 },
  );
});
