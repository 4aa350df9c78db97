import { expect, it } from 'vitest';
import { screenDigit } from '../../../../src-renderer/app/screen-digit.ts';

it('numbers the first nine screens by the digits of the keyboard, and the last one by 0', () => {
  expect([0, 8, 9, 14].map((index) => screenDigit(index, 15))).toEqual(['1', '9', null, '0']);
});
