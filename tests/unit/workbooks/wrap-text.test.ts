import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts } from '../../../src-main/workbooks/wrap-text.ts';

function lines(text: string, width: number): string[] {
  const starts = lineStarts(text, width);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

describe('lineStarts', () => {
  it('puts as many East Asian characters on a line as fit', () => {
    expect(lines('政务公开工作', 4)).toEqual(['政务公开', '工作']);
    expect(lines('政务公开', 4)).toEqual(['政务公开']);
  });

  it('breaks at line ends of the text, an empty last line included', () => {
    expect(lines('甲局\n乙局\n', 10)).toEqual(['甲局\n', '乙局\n', '']);
  });

  it('keeps closing marks with the character before and opening marks with the one after', () => {
    expect(lines('甲乙丙丁、戊', 4)).toEqual(['甲乙丙', '丁、戊']);
    expect(lines('甲乙丙(丁)', 4)).toEqual(['甲乙丙', '(丁)']);
  });

  it('keeps a word whole unless it is longer than a line', () => {
    expect(lines('公开openness', 6)).toEqual(['公开', 'openness']);
    expect(lines('0123456789', 2)).toEqual(['012', '345', '678', '9']);
  });

  it('breaks an address that is longer than a line after its slashes and dots, as LibreOffice does', () => {
    expect(lines('见abcd/efgh.ijklnopq', 4.5)).toEqual(['见', 'abcd/', 'efgh.', 'ijklnop', 'q']);
  });

  it('counts a character outside the basic plane once and never cuts it', () => {
    expect(lines('𠮷𠮷𠮷', 2)).toEqual(['𠮷𠮷', '𠮷']);
  });

  it('loses nothing and goes forward on every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.double({ min: 0.5, max: 30, noNaN: true }), (text, width) => {
        const starts = lineStarts(text, width);
        expect(starts[0]).toBe(0);
        expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0))).toBe(true);
        expect(lines(text, width).join('')).toBe(text);
      }),
    );
  });

  it('needs no fewer lines for a narrower cell of East Asian text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('政', '务', '公', '开', '\n'), { maxLength: 120 }), fc.integer({ min: 2, max: 20 }), (characters, width) => {
        const text = characters.join('');
        expect(lineStarts(text, width).length).toBeGreaterThanOrEqual(lineStarts(text, width + 1).length);
      }),
    );
  });
});
