import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeOwnUnit, superiorNameKey } from '../../../../src-main/domain/units/superior-name.ts';
import { buildUnitIndex } from '../../../../src-main/domain/units/unit-index.ts';
import type { UnitIndex } from '../../../../src-main/domain/units/unit-index.ts';

interface PresetList {
  units: { name: string; shortName: string | null; classCode: string; aliases: string[] }[];
  collectives: { name: string }[];
}

function presetList(file: string): PresetList {
  return JSON.parse(readFileSync(new URL(`../../../../resources/presets/units/${file}`, import.meta.url), 'utf8')) as PresetList;
}

const lists = [presetList('typical-county.json'), presetList('sample-county.json')];
const county = buildUnitIndex(
  lists.flatMap((list) => list.units.map((unit) => ({ id: unit.name, ...unit }))),
  lists.flatMap((list) => list.collectives.map(({ name }) => ({ id: name, name, memberIds: [] }))),
  '云岭县',
);

function proposed(name: string, index: UnitIndex = county, superiorName: string | null = '云州市') {
  const { target, certainty } = proposeOwnUnit(index, name, { superiorName });
  if (target === null) return null;
  if (target.kind === 'unit') return [target.unitId, certainty];
  return [target.kind === 'collective' ? target.collectiveUnitId : 'none', certainty];
}

/** Names as city plans print them, with the county's unit for each. */
const usualNames: [string, string, 'sure' | 'likely'][] = [
  ['市发改委', '县发展和改革局', 'likely'],
  ['市发展和改革委员会', '县发展和改革局', 'likely'],
  ['云州市财政局', '县财政局', 'sure'],
  ['市财政局（国资委）', '县财政局', 'sure'],
  ['市教育局', '县教育和体育局', 'likely'],
  ['市科技局', '县科技和工业信息化局', 'likely'],
  ['市工信局', '县科技和工业信息化局', 'likely'],
  ['市公安局', '县公安局', 'sure'],
  ['市民政局', '县民政局', 'sure'],
  ['市司法局', '县司法局', 'sure'],
  ['市人力资源社会保障局', '县人力资源和社会保障局', 'sure'],
  ['市自然资源局', '县自然资源和规划局', 'sure'],
  ['市生态环境局', '市生态环境局县分局', 'sure'],
  ['市住房城乡建设局', '县住房和城乡建设局', 'sure'],
  ['市交通运输局', '县交通运输局', 'sure'],
  ['市水利局', '县水利局', 'sure'],
  ['市农业农村局', '县农业农村局', 'sure'],
  ['市商务局', '县商务局', 'sure'],
  ['市文广旅局', '县文化广电和旅游局', 'sure'],
  ['市卫健委', '县卫生健康局', 'likely'],
  ['市卫生健康委员会', '县卫生健康局', 'likely'],
  ['市退役军人事务局', '县退役军人事务局', 'sure'],
  ['市应急管理局', '县应急管理局', 'sure'],
  ['市审计局', '县审计局', 'sure'],
  ['市市场监管局', '县市场监督管理局', 'sure'],
  ['市监局', '县市场监督管理局', 'sure'],
  ['市统计局', '县统计局', 'sure'],
  ['市医保局', '县医疗保障局', 'sure'],
  ['市林业局', '县林业局', 'sure'],
  ['市城市管理局', '县城市管理局', 'sure'],
  ['市行政审批局', '县行政审批服务局', 'sure'],
  ['市数据资源局', '县数据局', 'sure'],
  ['市信访局', '县信访局', 'sure'],
  ['市机关事务局', '县机关事务服务中心', 'sure'],
  ['市公共资源交易中心', '县公共资源交易中心', 'sure'],
  ['市消防救援支队', '县消防救援大队', 'sure'],
  ['市住房公积金管理中心', '市住房公积金管理中心县管理部', 'sure'],
  ['国家税务总局云州市税务局', '县税务局', 'sure'],
  ['国家统计局云州调查队', '国家统计局县调查队', 'sure'],
  ['市政府办', '县政府办公室', 'sure'],
  ['云州市人民政府办公室', '县政府办公室', 'sure'],
  ['市委宣传部', '县委宣传部', 'sure'],
  ['中共云州市委组织部', '县委组织部', 'sure'],
  ['市委编办', '县委编办', 'sure'],
  ['市纪委市监委', '县纪委监委', 'sure'],
  ['团市委', '共青团县委', 'sure'],
  ['共青团云州市委', '共青团县委', 'sure'],
  ['市妇联', '县妇女联合会', 'sure'],
  ['发改委', '县发展和改革局', 'likely'],
  ['财政局', '县财政局', 'sure'],
];

describe('usual bodies of a city', () => {
  test.each(usualNames)('%s is %s, %s', (name, unit, certainty) => {
    expect(proposed(name)).toEqual([unit, certainty]);
  });
});

test.each([
  ['市直有关部门', '县直有关部门', 'sure'],
  ['市直各部门', '县直各部门', 'sure'],
  ['市级各部门', '县直各部门', 'sure'],
  ['市政府各部门', '县政府各部门', 'sure'],
  ['有关部门', '有关部门', 'sure'],
  ['市有关单位', '县直有关单位', 'likely'],
])('%s are %s, %s', (name, collective, certainty) => {
  expect(proposed(name)).toEqual([collective, certainty]);
});

test.each(['各县区', '各县（市、区）人民政府', '有关县区', '云岭县人民政府', '云州市云岭县', '麻山县人民政府', '麻山县卫生健康局', '省发改委', '市港航局', '市房产服务中心', '市政务服务大数据局', '市委员会', '各园区', ''])(
  '%s has no counterpart that could be proposed',
  (name) => {
    expect(proposed(name)).toBeNull();
  },
);

test('several that fit are offered, the likeliest first, without the one proposed', () => {
  const merged = proposeOwnUnit(county, '市政务服务大数据局', { superiorName: '云州市' });
  expect(merged.candidateUnitIds.slice(0, 2).toSorted()).toEqual(['县数据局', '县行政审批服务局']);
  const field = proposeOwnUnit(county, '市科技局', { superiorName: '云州市' });
  expect(field.candidateUnitIds).toContain('县教育和体育局');
  expect(field.candidateUnitIds).not.toContain('县科技和工业信息化局');
});

test('the county may be a district or a city itself, or go without a name', () => {
  const unit = (name: string) => ({ id: name, name, shortName: null, aliases: [], classCode: 'countyDepartment' });
  const district = buildUnitIndex(['区财政局', '区政府办公室', '区发展和改革局'].map(unit), [], '东湖区');
  expect(proposed('市财政局', district)).toEqual(['区财政局', 'sure']);
  expect(proposed('云州市人民政府办公室', district)).toEqual(['区政府办公室', 'sure']);
  const city = buildUnitIndex(['市财政局', '河口市司法局'].map(unit), [], '河口市');
  expect(proposed('市财政局', city)).toEqual(['市财政局', 'sure']);
  expect(proposed('云州市司法局', city)).toEqual(['河口市司法局', 'sure']);
  const nameless = buildUnitIndex(['县财政局', '县司法局'].map(unit), []);
  expect(proposed('市财政局', nameless)).toEqual(['县财政局', 'sure']);
  expect(proposed('云州市财政局', nameless, null)).toEqual(['县财政局', 'sure']);
});

test('a 州 and a 省 have bodies of their own', () => {
  expect(proposed('州财政局', county, '南江布依族苗族自治州')).toEqual(['县财政局', 'sure']);
  expect(proposed('南江州财政局', county, '南江布依族苗族自治州')).toEqual(['县财政局', 'sure']);
  expect(proposed('省发改委', county, '东川省')).toEqual(['县发展和改革局', 'likely']);
});

test('what a name means is remembered for its other spellings', () => {
  expect(superiorNameKey('市发展和改革委员会')).toBe(superiorNameKey('市发改委'));
  expect(superiorNameKey('市人民政府办公室')).toBe(superiorNameKey(' 市政府办 '));
  expect(superiorNameKey('市财政局（国资委）')).toBe(superiorNameKey('市财政局(国资委)'));
  expect(superiorNameKey('市直相关部门')).toBe(superiorNameKey('市直有关部门'));
  expect(superiorNameKey('市财政局')).not.toBe(superiorNameKey('市财政局（国资委）'));
});

test('usual names of a city have keys of their own', () => {
  const keys = new Map<string, Set<string>>();
  for (const [name, unit] of usualNames) keys.set(superiorNameKey(name), (keys.get(superiorNameKey(name)) ?? new Set()).add(unit));
  expect([...keys.values()].every((unitsOfKey) => unitsOfKey.size === 1)).toBe(true);
});

test('any text whatever gives a proposal of units of the register, or none', () => {
  const ids = new Set(lists.flatMap((list) => list.units.map(({ name }) => name)));
  const parts = fc.array(fc.oneof(fc.constantFrom('市', '县', '云州市', '云岭县', '财政局', '委', '各', '部门', '（', '）', '、'), fc.string({ maxLength: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.option(fc.string({ maxLength: 4 })), (words, superiorName) => {
      const { target, candidateUnitIds } = proposeOwnUnit(county, words.join(''), { superiorName });
      if (target?.kind === 'unit') expect(ids.has(target.unitId)).toBe(true);
      expect(candidateUnitIds.every((id) => ids.has(id))).toBe(true);
      if (target?.kind === 'unit') expect(candidateUnitIds).not.toContain(target.unitId);
    }),
  );
});

test.each(['各地各部门', '各级各部门'])('%s stands for all units of the county, which the clerk confirms', (name) => {
  expect(proposed(name)).toEqual(['各单位', 'likely']);
});
