import { describe, expect, it } from 'vitest';
import { escapeExcelText, excelText } from '../../../src-main/workbooks/excel-text.ts';

describe('excelText', () => {
  it('removes what XML forbids and keeps the rest', () => {
    expect(excelText('公\u0000开\u0008\u001F\uFFFE')).toBe('公开');
    expect(excelText('\uD800半\uDC00𠮷')).toBe('半𠮷');
    expect(excelText('制表\t换行\n')).toBe('制表\t换行\n');
  });

  it('writes every line end as one \\n', () => {
    expect(excelText('甲\r\n乙\r丙\n丁')).toBe('甲\n乙\n丙\n丁');
  });
});

describe('escapeExcelText', () => {
  it('protects what would be read as an escaped character', () => {
    expect(escapeExcelText('a_x000D_b _xyz_')).toBe('a_x005F_x000D_b _xyz_');
  });
});
