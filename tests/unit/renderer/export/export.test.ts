import { describe, expect, it } from 'vitest';
import { exportedSentence } from '../../../../src-renderer/ui/export-words.ts';
import { isBeforeYearEnd, usualScoreDay } from '../../../../src-renderer/api/score-day.ts';

describe('what was exported', () => {
  it('names the file, its size and the check', () => {
    const sentence = exportedSentence({ fileToken: 't', fileName: '责任分解表.xlsx', sheets: 1, rows: 1234, checkedCells: 8638 });
    expect(sentence).toContain('“责任分解表.xlsx”');
    expect(sentence).toContain('1,234 行');
    expect(sentence).toContain('8,638 个单元格');
  });
});

describe('day of a score sheet', () => {
  it('is today in the year and the last day after it', () => {
    expect(usualScoreDay(2026, '2026-06-10')).toBe('2026-06-10');
    expect(usualScoreDay(2025, '2026-06-10')).toBe('2025-12-31');
  });

  it('is a forecast until the last day', () => {
    expect(isBeforeYearEnd(2026, '2026-12-30')).toBe(true);
    expect(isBeforeYearEnd(2026, '2026-12-31')).toBe(false);
  });
});
