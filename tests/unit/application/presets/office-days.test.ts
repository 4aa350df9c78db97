import { expect, test } from 'vitest';
import { loadOfficeDays } from '../../../../src-main/application/presets/load-presets.ts';
import { officeDaysSchema } from '../../../../src-main/application/presets/office-days-schema.ts';

test('the office days come with the program', () => {
  expect(loadOfficeDays('resources').map(({ month, day }) => [month, day])).toEqual([[1, 10], [1, 31], [2, 20], [3, 31], [12, 10], [12, 31]]);
});

test.each([
  ['a day that no year has', 4, 31],
  ['a day that only leap years have', 2, 29],
])('%s is refused', (_name, month, day) => {
  expect(officeDaysSchema.safeParse({ kind: 'officeDays', days: [{ month, day, title: '截止' }] }).success).toBe(false);
});
