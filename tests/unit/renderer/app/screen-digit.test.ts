import { expect, it } from 'vitest';
import { screenDigit } from '../../../../src-renderer/app/screen-digit.ts';

it('numbers ten screens by the digits of the keyboard', () => {
  expect([0, 8, 9, 10].map(screenDigit)).toEqual(['1', '9', '0', null]);
});
