import { describe, expect, it } from 'vitest';
import { exportedSentence } from '../../../../src-renderer/ui/export-words.ts';
import { rareCharacterSentence } from '../../../../src-renderer/features/export/save/rare-characters.ts';
import { pdfSentence } from '../../../../src-renderer/features/export/save/save-outcomes.tsx';
import { isBeforeYearEnd, usualScoreDay } from '../../../../src-renderer/api/score-day.ts';

describe('what was exported', () => {
  it('names the file, its size and the check', () => {
    const sentence = exportedSentence({ fileToken: 't', fileName: '责任分解表.xlsx', sheets: 1, rows: 1234, checkedCells: 8638, rareCharacters: [] });
    expect(sentence).toContain('“责任分解表.xlsx”');
    expect(sentence).toContain('1,234 行');
    expect(sentence).toContain('8,638 个单元格');
  });

  it('names the pages of a PDF', () => {
    expect(pdfSentence({ fileName: '责任分解表.pdf', pages: 1234 })).toBe('已生成“责任分解表.pdf”：1,234 页，与预览一致。');
  });

  it('tells which characters the fonts may lack, and where', () => {
    expect(rareCharacterSentence([])).toBeNull();
    expect(rareCharacterSentence([{ character: '㙍', cells: ['责任分解表!C5'] }, { character: '𬭎', cells: ['表!A1', '表!A2', '表!A3'] }])).toBe(
      '有 2 个字不在 GB2312 字库，打印时可能缺字：㙍（责任分解表 C5），𬭎（表 A1、表 A2 等 3 处）。',
    );
    const many = Array.from({ length: 20 }, () => ({ character: '㙍', cells: ['表!A1'] }));
    expect(rareCharacterSentence(many)).toMatch(/^有 20 个字.*等。$/u);
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
