import { expect, it } from 'vitest';
import { withChosenUnit } from '../../../../src-renderer/api/unit-options.ts';

it('keeps a chosen unit among the options after it was put out of use', () => {
  const options = [{ value: 'finance', label: '县财政局', search: '县财政局' }];
  const labels = (unitId: string | null): string[] => withChosenUnit(options, unitId, '县粮食局').map(({ label }) => label);
  expect(labels(null)).toEqual(['县财政局']);
  expect(labels('finance')).toEqual(['县财政局']);
  expect(labels('grain')).toEqual(['县粮食局（已停用）', '县财政局']);
});
