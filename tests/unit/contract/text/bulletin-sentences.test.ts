import { expect, it } from 'vitest';
import { rateText } from '../../../../src-main/contract/text/bulletin-sentences.ts';

it.each([
  [3, 2, '66.7%'],
  [12, 10, '83.3%'],
  [5, 5, '100%'],
  [2000, 1999, '99.9%'],
  [7, 0, '0%'],
  [0, 0, '—'],
])('prints of %i parts %i done as %s', (counted, done, printed) => {
  expect(rateText({ counted, done })).toBe(printed);
});
