import { expect, it } from 'vitest';
import { validFileName } from '../../../../src-main/application/exports/valid-file-name.ts';

it('a file name holds nothing that a system refuses, and is not too long', () => {
  expect(validFileName('甲/乙:丙*"丁"', '.docx')).toBe('甲_乙_丙__丁_.docx');
  expect(validFileName('  表 ', '.xlsx')).toBe('表.xlsx');
  expect(validFileName('长'.repeat(200), ' (2).docx')).toHaveLength(80 + ' (2).docx'.length);
});
