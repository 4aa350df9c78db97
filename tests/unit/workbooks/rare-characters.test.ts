import { describe, expect, it } from 'vitest';
import { layOutWorkbook } from '../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { gb2312Characters, type RareCharacter, rareCharacters } from '../../../src-main/workbooks/rare-characters.ts';
import type { ExportProfile } from '../../../src-main/workbooks/export-profile.ts';
import { countyProfile } from './sample-data.ts';
import { ledgerTask, sampleLedger } from './sample-ledger.ts';

const inTasks = (titles: readonly string[], profile: ExportProfile = countyProfile): RareCharacter[] =>
  rareCharacters(layOutWorkbook({ table: 'progressTable', profile, data: sampleLedger(titles.map((title) => ledgerTask({ title }))) }));

describe('the characters of GB2312', () => {
  it('are 7,445: 6,763 Chinese ones and 682 signs', () => {
    const known = gb2312Characters();
    expect(known.size).toBe(7445);
    expect([...known].filter((character) => /\p{Script=Han}/u.test(character) && character >= '一' && character <= '龥')).toHaveLength(6763);
    for (const character of '政务公开，。、；：？！（）“”《》〔〕—…①㈠％') expect(known).toContain(character);
    for (const character of '镕㙍䶮𠮷〇') expect(known).not.toContain(character);
  });
});

describe('rare characters', () => {
  it('are told with the cells in which they stand first, also those beyond 16 bits', () => {
    expect(inTasks(['朱镕𠮷', '镕', '公开'])).toEqual([
      { character: '镕', cells: ['落实情况表!B4', '落实情况表!B5'] },
      { character: '𠮷', cells: ['落实情况表!B4'] },
    ]);
  });

  it('are at most fifty, each with five cells', () => {
    const many = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x3400 + index)).join('');
    const found = inTasks(Array.from({ length: 8 }, () => many));
    expect(found).toHaveLength(50);
    expect(found.every(({ cells }) => cells.length === 5)).toBe(true);
  });

  it('are neither Latin text nor usual signs', () => {
    expect(inTasks(['ABC abc 0-9 =+-@ “引号” ‘单引号’ ——破折号…… 50％ café m² 3×4 \u00A0\u200B', '一、（一）1.①'])).toEqual([]);
  });

  it('are no matter where the font has them', () => {
    const { typesetting } = countyProfile;
    const profile = { ...countyProfile, typesetting: { ...typesetting, fonts: { ...typesetting.fonts, body: '宋体' } } };
    expect(inTasks(['镕'], profile)).toEqual([]);
  });
});
