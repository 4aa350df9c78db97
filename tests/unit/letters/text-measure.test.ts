import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount, textWidth, titleLines } from '../../../src-main/letters/text-measure.ts';

describe('measuring text', () => {
  it('counts East Asian characters as one em and fills lines', () => {
    expect(textWidth('政务公开')).toBe(4);
    expect(lineCount('公'.repeat(28), 28)).toBe(1);
    expect(lineCount('公'.repeat(28), 28, 2)).toBe(2);
    expect(lineCount('公'.repeat(29), 28)).toBe(2);
    expect(lineCount('一\n\n三', 28)).toBe(3);
  });

  it('breaks a long title between words into balanced lines', () => {
    expect(titleLines('关于2026年第二季度全县政务公开重点工作落实情况的通报', 20.1)).toEqual(['关于2026年第二季度全县', '政务公开重点工作落实情况的通报']);
    expect(titleLines('政务公开工作简报', 20.1)).toEqual(['政务公开工作简报']);
    expect(titleLines('上行\n下行', 20.1)).toEqual(['上行', '下行']);
  });

  it('loses no character of a title and begins no line with a mark', () => {
    const title = fc.string({ unit: fc.constantFrom('关', '于', '政务公开', '通报', '2026', '，', '》', '《'), maxLength: 40 });
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text, 20.1);
        expect(lines.join('')).toBe(text);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，》]/);
      }),
    );
  });
});
