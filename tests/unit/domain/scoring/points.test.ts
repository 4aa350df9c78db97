import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPoints, parsePoints, pointsFromUnits, sumPoints } from '../../../../src-main/domain/scoring/points.ts';
import { points } from './score-examples.ts';

describe('points', () => {
  test.each([
    ['-5', -50_000],
    ['−5', -50_000],
    ['81.34', 813_400],
    ['0.0001', 1],
    ['+100', 1_000_000],
    ['-0', 0],
  ])('%s is %i ten-thousandths', (text, units) => {
    expect(parsePoints(text)).toBe(units);
  });

  test.each(['', '5.', '.5', '1.23456', '1e3', 'NaN', '5分', '9999999999'])('%s is refused', (text) => {
    expect(parsePoints(text)).toBeNull();
  });

  test('sums of decimals are exact', () => {
    expect(formatPoints(sumPoints(['0.1', '0.2', '81.22'].map(points)))).toBe('81.52');
  });

  test('a fraction of a ten-thousandth cannot be made', () => {
    expect(() => pointsFromUnits(0.5)).toThrow(RangeError);
    expect(() => pointsFromUnits(Number.NaN)).toThrow(RangeError);
  });

  test('what is printed is read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (units) => {
        expect(parsePoints(formatPoints(pointsFromUnits(units)))).toBe(units);
      }),
    );
  });
});
