import { describe, expect, it } from 'vitest';
import { headingWords } from '../../../../src-main/domain/outline/heading-words.ts';

describe('headingWords', () => {
  it.each([
    ['一、资金公开', '资金公开'],
    ['（二） 资金公开', '资金公开'],
    ['3. 资金 公开', '资金公开'],
    ['资金公开', '资金公开'],
  ])('reads %s as %s', (heading, words) => {
    expect(headingWords(heading)).toBe(words);
  });

  it('tells headings of other words apart', () => {
    expect(headingWords('一、资金公开')).not.toBe(headingWords('一、资金监管'));
  });
});
