import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueSheetNames } from '../../../src-main/workbooks/sheet-names.ts';

describe('uniqueSheetNames', () => {
  it('replaces what Excel refuses and cuts at 31 characters', () => {
    expect(uniqueSheetNames(["a/b\\c:d*e?f[g]h'i", ' ', 'History'])).toEqual(['a b c d e f g h i', 'Sheet', 'History(2)']);
    expect(uniqueSheetNames(['县'.repeat(40)])).toEqual(['县'.repeat(31)]);
  });

  it('tells equal names apart, without regard to case, within the limit', () => {
    expect(uniqueSheetNames(['Office', 'office', '县'.repeat(31), '县'.repeat(32)])).toEqual([
      'Office',
      'office(2)',
      '县'.repeat(31),
      `${'县'.repeat(28)}(2)`,
    ]);
  });

  it('always gives valid, distinct names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (names) => {
        const unique = uniqueSheetNames(names);
        expect(unique).toHaveLength(names.length);
        expect(new Set(unique.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of unique) {
          expect(name).toMatch(/^[^*?:\\/[\]']{1,31}$/u);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
