import { expect, test } from 'vitest';
import { usualPlaceName } from '../../../../src-main/domain/units/place-name.ts';

test.each([
  ['南江布依族苗族自治州', '南江州'],
  ['云岭侗族自治县', '云岭县'],
  ['北川哈萨克自治州', '北川州'],
  ['云岭各族自治县', '云岭县'],
  ['云州市', '云州市'],
  ['民族县', '民族县'],
])('%s is called %s', (name, usual) => {
  expect(usualPlaceName(name)).toBe(usual);
});
