import { describe, expect, it } from 'vitest';
import { exportProfileSchema } from '../../../src-main/workbooks/export-profile.ts';
import { countyProfile } from './sample-data.ts';

describe('exportProfileSchema', () => {
  it('keeps the shipped tables within the width of A4 landscape at full size', () => {
    const pointsOfPage = ((297 - 30) / 25.4) * 72;
    const { responsibilityTable, scoreSheet, changeList, leadingGroup, lookBack } = countyProfile;
    for (const { columns } of [responsibilityTable, scoreSheet, changeList, leadingGroup, lookBack]) {
      const width = columns.reduce((sum, column) => sum + column.width, 0) * 5.25;
      expect(width).toBeLessThanOrEqual(pointsOfPage);
      expect(width).toBeGreaterThan(pointsOfPage * 0.95);
    }
  });

  it('keeps the first sheet of a fill-in workbook within the width of A4 portrait', () => {
    const { labelWidth, valueWidth } = countyProfile.fillIn.instructions;
    expect((labelWidth + valueWidth) * 5.25).toBeLessThanOrEqual(((210 - 30) / 25.4) * 72);
  });

  it.each([
    ['an unknown key', { ...countyProfile, colour: 'red' }],
    ['a field twice', { ...countyProfile, responsibilityTable: { ...countyProfile.responsibilityTable, columns: countyProfile.responsibilityTable.columns.map((column) => ({ ...column, field: 'note' })) } }],
    ['a row height that Excel refuses', { ...countyProfile, typesetting: { ...countyProfile.typesetting, maximumRowHeight: 410 } }],
    ['a footer size that is not whole', { ...countyProfile, typesetting: { ...countyProfile.typesetting, footerSize: 10.5 } }],
    ['a score sheet without the column of its total', { ...countyProfile, scoreSheet: { ...countyProfile.scoreSheet, columns: countyProfile.scoreSheet.columns.filter(({ field }) => field !== 'score') } }],
  ])('refuses %s', (_what, profile) => {
    expect(() => exportProfileSchema.parse(profile)).toThrow();
  });
});
