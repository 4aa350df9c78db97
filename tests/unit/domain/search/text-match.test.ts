import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAround, matchText, withYearBrackets } from '../../../../src-main/domain/search/text-match.ts';

const texts = { number: '（3）', title: '公开财政预算', others: [null, '县财政局牵头，Q2 前完成'] };

describe('matchText', () => {
  test.each([
    ['3', 'number'],
    ['3.', 'number'],
    ['公开', 'titleBegins'],
    ['财政预算', 'titleContains'],
    ['财政局', 'otherText'],
    ['q2', 'otherText'],
  ])('%s fits by %s', (typed, rank) => {
    expect(matchText(texts, typed)?.rank).toBe(rank);
  });

  test.each(['33', '三', '没有', ' '])('%j does not fit', (typed) => {
    expect(matchText(texts, typed)).toBeNull();
  });
});

test('an excerpt has twenty characters on each side, on one line', () => {
  const side = '甲'.repeat(30);
  expect(excerptAround(`${side}中间${side}`, 30, 2)).toBe(`…${'甲'.repeat(20)}中间${'甲'.repeat(20)}…`);
  expect(excerptAround('上\n 下', 0, 1)).toBe('上 下');
});

test('every piece of a text is found in it, and stands in the excerpt', () => {
  const words = fc.string({ unit: fc.constantFrom('公', '开', '预', '算', 'a', 'B', '1'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 10 }), (text, start, length) => {
      const at = start % text.length;
      const typed = text.slice(at, at + length);
      expect(matchText({ title: '', others: [text] }, typed)?.excerpt.toLowerCase()).toContain(typed.toLowerCase());
      expect(matchText({ title: text, others: [] }, typed)?.rank).toBe(text.toLowerCase().startsWith(typed.toLowerCase()) ? 'titleBegins' : 'titleContains');
    }),
    { numRuns: 60 },
  );
});

test('a year in any brackets is the one of a document number', () => {
  for (const typed of ['云政办〔2026〕8号', '云政办[2026]8号', '云政办（2026）8号', '云政办【2026】8号']) expect(withYearBrackets(typed)).toBe('云政办〔2026〕8号');
  expect(withYearBrackets('（待核）')).toBe('（待核）');
});

test('what was found is told as it stands in the row', () => {
  expect(matchText(texts, 'q2')).toMatchObject({ found: 'Q2' });
  expect(matchText(texts, '3')).toMatchObject({ found: '' });
});
