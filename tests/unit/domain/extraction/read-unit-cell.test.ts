import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readUnitCell } from '../../../../src-main/domain/extraction/read-unit-cell.ts';

const named = (text: string): string[] => readUnitCell(text, 'responsible').map(({ role, name }) => `${role} ${name}`);

it('divides names at the usual marks, once each', () => {
  for (const text of ['县财政局、县统计局', '县财政局，县统计局', '县财政局\n县统计局', '县财政局 县统计局', '县财政局、县统计局、县财政局']) {
    expect(named(text)).toEqual(['responsible 县财政局', 'responsible 县统计局']);
  }
});

it('lets the words of the cell say the role', () => {
  expect(named('县财政局（牵头）、县统计局')).toEqual(['lead 县财政局', 'responsible 县统计局']);
  expect(named('县财政局；配合单位：县统计局')).toEqual(['responsible 县财政局', 'supporting 县统计局']);
});

it('keeps collectives whole, and words that are no name', () => {
  expect(named('各乡镇（街道）、县直有关部门')).toEqual(['responsible 各乡镇（街道）', 'responsible 县直有关部门']);
  expect(named('待定')).toEqual(['responsible 待定']);
  expect(named('每季度通报')).toEqual(['responsible 每季度通报']);
});

it('names nobody for an empty cell or a stroke, whatever is typed', () => {
  for (const text of ['', ' ', '—', '无', '/']) expect(named(text)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const names = readUnitCell(text, 'lead').map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name.trim() !== '')).toBe(true);
    }),
  );
});
