import { describe, expect, it } from 'vitest';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import { unitsMatching } from '../../../../src-main/application/units/unit-search.ts';

type SearchedUnit = Pick<UnitView, 'name' | 'shortName' | 'aliases' | 'formerNames' | 'people'>;

const finance: SearchedUnit = {
  name: '县财政局',
  shortName: '财政',
  aliases: ['县金融办'],
  formerNames: [{ name: '县国资办', usedUntil: '2024-12-31' }],
  people: [{ role: 'liaison', name: '赵敏', post: null, phone: '0851-6612345' }],
};
const tax: SearchedUnit = { name: '县税务局', shortName: null, aliases: [], formerNames: [], people: [] };

describe('unitsMatching', () => {
  it.each(['财政局', '财政', '金融', 'xczj', 'CZJ', ' jrb ', '国资办', 'gzb', '赵敏', 'zm', '6612345'])('finds a unit by %j', async (typed) => {
    expect(await unitsMatching([tax, finance], typed)).toEqual([finance]);
  });

  it('finds all by nothing and by what they share, in their order', async () => {
    expect(await unitsMatching([tax, finance], ' ')).toEqual([tax, finance]);
    expect(await unitsMatching([tax, finance], '局')).toEqual([tax, finance]);
  });

  it.each(['教育', 'jyj', '财 政', 'c-z', '99'])('finds none by %j', async (typed) => {
    expect(await unitsMatching([tax, finance], typed)).toEqual([]);
  });
});
