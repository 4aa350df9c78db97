import { describe, expect, it } from 'vitest';
import type { ProfileView } from '../../../../src-main/contract/profiles.ts';
import { placesSentence } from '../../../../src-renderer/features/export/profiles/place-words.ts';
import {
  addColumn,
  changePaper,
  changeColumn,
  changeWords,
  editTable,
  editTypesetting,
  placeColumn,
  removeColumn,
} from '../../../../src-renderer/features/export/profiles/profile-edits.ts';
import { copyName, heldProfileId, inForceFirst, profileFileName, profileName } from '../../../../src-renderer/features/export/profiles/profile-words.ts';
import { sizeWords } from '../../../../src-renderer/features/export/profiles/font-sizes.ts';
import { usableWidth } from '../../../../src-renderer/features/export/profiles/usable-width.ts';

const column = (field: string) => ({ field, header: field, width: 10, align: 'left' as const });
const table = {
  table: 'responsibilityTable' as const,
  paper: 'A4' as const,
  orientation: 'landscape' as const,
  columns: [column('a'), column('b'), column('c')],
  words: [{ key: 'title', text: '旧' }, { key: 'signature', text: '' }],
};
const margins = { top: 18, bottom: 18, left: 15, right: 15, header: 8, footer: 9 };
const profile: ProfileView = {
  profileId: 'p',
  name: '版式',
  year: null,
  origin: 'own',
  inForce: false,
  rowVersion: 3,
  typesetting: {
    fonts: { title: '甲', header: '乙', sections: ['丙', '丁', '戊'], body: '己' },
    sizes: { title: 22, smallTitle: 18, subtitle: 12, header: 12, section: 12, body: 10.5, small: 8 },
    margins,
    footer: '第 {page} 页',
  },
  tables: [
    { ...table, further: [column('d')], needed: ['a'], places: {} },
    { ...table, table: 'unitList', further: [], needed: [], places: {} },
  ],
};
const fields = (edit: ReturnType<typeof placeColumn>): string => edit(table).columns.map(({ field }) => field).join('');

describe('edits of a profile', () => {
  it('write one table, without what only the view has', () => {
    const change = editTable('responsibilityTable', changeWords('title', '新'))(profile);
    expect(change).toEqual({ tables: [{ ...table, words: [{ key: 'title', text: '新' }, { key: 'signature', text: '' }] }] });
  });

  it('move columns, and stop at the ends', () => {
    expect(fields(placeColumn('a', 1))).toBe('bac');
    expect(fields(placeColumn('c', 0))).toBe('cab');
    expect(fields(placeColumn('a', -1))).toBe('abc');
    expect(fields(placeColumn('c', 9))).toBe('abc');
    expect(fields(placeColumn('gone', 0))).toBe('abc');
  });

  it('add, change and take out columns', () => {
    expect(fields(addColumn(column('d')))).toBe('abcd');
    expect(fields(removeColumn('b'))).toBe('ac');
    expect(changeColumn('b', { header: '新', width: 12 })(table).columns[1]).toEqual({ field: 'b', header: '新', width: 12, align: 'left' });
  });

  it('turn the paper and change what all tables share', () => {
    expect(changePaper({ orientation: 'portrait' })(table)).toEqual({ ...table, orientation: 'portrait' });
    expect(changePaper({ paper: 'A3' })(table)).toEqual({ ...table, paper: 'A3' });
    expect(editTypesetting((now) => ({ ...now, footer: '页 {page}' }))(profile)).toEqual({ typesetting: { ...profile.typesetting, footer: '页 {page}' } });
  });
});

describe('words about profiles', () => {
  it('name them with their year, the one in force first', () => {
    expect(profileName({ name: '版式', year: 2026 })).toBe('版式（2026 年度）');
    expect(profileName({ name: '版式', year: null })).toBe('版式');
    expect(inForceFirst([{ inForce: false, at: 1 }, { inForce: true, at: 2 }]).map(({ at }) => at)).toEqual([2, 1]);
    expect(heldProfileId('gone', [{ profileId: 'p' }])).toBeNull();
    expect(heldProfileId('p', [{ profileId: 'p' }])).toBe('p');
  });

  it('name the file of a profile as any system takes it', () => {
    expect(profileFileName('本办/乡镇:版式')).toBe('本办乡镇版式.json');
  });

  it('give a copy a free name', () => {
    expect(copyName('版式', [])).toBe('版式 副本');
    expect(copyName('版式', ['版式 副本', '版式 副本 2'])).toBe('版式 副本 3');
  });

  it('explain places and sizes', () => {
    expect(placesSentence(['plan', 'day'])).toBe('自动填写：{plan} 计划名称，{day} 日期');
    expect(placesSentence([])).toBeNull();
    expect(sizeWords(10.5)).toBe('磅（五号）');
    expect(sizeWords(11)).toBe('磅');
  });

  it('tell how much fits on the paper', () => {
    expect(usableWidth({ paper: 'A4', orientation: 'landscape' }, margins)).toBe(144);
    expect(usableWidth({ paper: 'A4', orientation: 'portrait' }, margins)).toBe(97);
    expect(usableWidth({ paper: 'A3', orientation: 'landscape' }, margins)).toBe(210);
  });
});
