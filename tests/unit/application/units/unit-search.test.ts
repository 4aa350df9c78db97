import { describe, expect, it } from 'vitest';
import { unitMatchesSearch } from '../../../../src-main/application/units/unit-search.ts';

const unit = { name: '县财政局', shortName: '财政', aliases: ['县金融办'] };

describe('unitMatchesSearch', () => {
  it.each(['财政局', '财政', '金融', 'xczj', 'CZJ', ' jrb ', ''])('finds the unit by %j', (typed) => {
    expect(unitMatchesSearch(unit, typed)).toBe(true);
  });

  it.each(['教育', 'jyj', '财 政', 'c-z'])('does not by %j', (typed) => {
    expect(unitMatchesSearch(unit, typed)).toBe(false);
  });
});
