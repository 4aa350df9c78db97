import { describe, expect, it } from 'vitest';
import { unitsMatching } from '../../../../src-main/application/units/unit-search.ts';

const finance = { name: '县财政局', shortName: '财政', aliases: ['县金融办'] };
const tax = { name: '县税务局', shortName: null, aliases: [] };

describe('unitsMatching', () => {
  it.each(['财政局', '财政', '金融', 'xczj', 'CZJ', ' jrb '])('finds a unit by %j', async (typed) => {
    expect(await unitsMatching([tax, finance], typed)).toEqual([finance]);
  });

  it('finds all by nothing and by what they share, in their order', async () => {
    expect(await unitsMatching([tax, finance], ' ')).toEqual([tax, finance]);
    expect(await unitsMatching([tax, finance], '局')).toEqual([tax, finance]);
  });

  it.each(['教育', 'jyj', '财 政', 'c-z'])('finds none by %j', async (typed) => {
    expect(await unitsMatching([tax, finance], typed)).toEqual([]);
  });
});
