import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollectiveName } from '../../../../src-main/domain/units/collective-name.ts';
import { normaliseUnitName } from '../../../../src-main/domain/units/normalise-unit-name.ts';
import { resolveUnitName } from '../../../../src-main/domain/units/resolve-unit-name.ts';
import { buildUnitIndex } from '../../../../src-main/domain/units/unit-index.ts';

function unit(name: string, shortName: string | null = null, aliases: string[] = []) {
  return { id: name, name, shortName, aliases, classCode: 'countyDepartment' };
}

const units = [
  unit('县发展和改革局', '县发改局', ['县物价局']),
  unit('县卫生健康局', '县卫健局'),
  unit('县人力资源和社会保障局'),
  unit('县住房和城乡建设局'),
  unit('县市场监督管理局'),
  unit('县自然资源和规划局'),
  unit('县教育和体育局'),
  unit('县科技和工业信息化局'),
  unit('县商务局'),
  unit('县财政局'),
  unit('县政府办公室'),
  unit('县委宣传部'),
  unit('县委办公室', '县委办'),
  unit('县税务局'),
  unit('龙山镇'),
  unit('东湖街道'),
];
const collectives = [
  { id: 'towns', name: '各乡镇（街道办）', memberIds: ['龙山镇', '东湖街道'] },
  { id: 'concerned', name: '县直有关部门', memberIds: [] },
];
const index = buildUnitIndex(units, collectives, '云岭县');

describe('names that are certain', () => {
  test.each([
    ['县发展和改革局', '县发展和改革局', 'name'],
    ['县发改局', '县发展和改革局', 'shortName'],
    ['县物价局', '县发展和改革局', 'alias'],
    ['县发展改革局', '县发展和改革局', 'shortened'],
    ['发改局', '县发展和改革局', 'shortened'],
    ['县发改委', '县发展和改革局', 'shortened'],
    ['卫生健康局', '县卫生健康局', 'shortened'],
    ['县人社局', '县人力资源和社会保障局', 'shortened'],
    ['县住房城乡建设局', '县住房和城乡建设局', 'shortened'],
    ['市场监管局', '县市场监督管理局', 'shortened'],
    ['县自然资源局', '县自然资源和规划局', 'shortened'],
    ['县教体局', '县教育和体育局', 'shortened'],
    ['县科工信局', '县科技和工业信息化局', 'shortened'],
    ['县府办', '县政府办公室', 'shortened'],
    ['县人民政府办公室', '县政府办公室', 'shortened'],
    ['云岭县财政局', '县财政局', 'shortened'],
    ['中共云岭县委宣传部', '县委宣传部', 'shortened'],
    ['宣传部', '县委宣传部', 'shortened'],
    ['国家税务总局云岭县税务局', '县税务局', 'shortened'],
    ['龙山镇人民政府', '龙山镇', 'shortened'],
    ['东湖街道办事处', '东湖街道', 'shortened'],
    ['县财政局（国资办）', '县财政局', 'shortened'],
    [' 县 财 政 局、', '县财政局', 'name'],
  ])('%s is %s (%s)', (printed, unitId, via) => {
    expect(resolveUnitName(index, printed)).toEqual({ kind: 'unit', unitId, via });
  });

  test('the region may come with the call', () => {
    const plain = buildUnitIndex(units, collectives);
    expect(resolveUnitName(plain, '云岭县财政局', { region: '云岭县' })).toMatchObject({ unitId: '县财政局' });
    expect(resolveUnitName(plain, '云岭县财政局')).toMatchObject({ kind: 'unknown' });
  });

  test.each(['各乡镇(街道办)', '各乡镇、街道办事处', '各乡镇人民政府、街道办事处', '各镇街'])('%s is the townships', (printed) => {
    expect(resolveUnitName(index, printed)).toEqual({ kind: 'collective', collectiveUnitId: 'towns' });
  });

  test('spellings of one open collective are one', () => {
    expect(resolveUnitName(index, '县级相关部门')).toEqual({ kind: 'collective', collectiveUnitId: 'concerned' });
  });
});

describe('names that are asked', () => {
  test('a unit of the city is only a candidate for the county unit of the same field', () => {
    const found = resolveUnitName(index, '市发改委');
    expect(found).toMatchObject({ kind: 'unknown' });
    if (found.kind === 'unknown') {
      expect(found.candidates[0]).toMatchObject({ kind: 'unit', unitId: '县发展和改革局' });
      expect(found.candidates[0]?.likeness).toBeLessThan(0.9);
    }
  });

  test('a short form that fits two units names both', () => {
    expect(resolveUnitName(index, '县工信商务局')).toMatchObject({
      kind: 'unknown',
      candidates: [{ unitId: '县科技和工业信息化局' }, { unitId: '县商务局' }],
    });
  });

  test('an alias of two units is not decided', () => {
    const shared = buildUnitIndex([unit('县甲局', null, ['县丙办']), unit('县乙局', null, ['县丙办'])], []);
    expect(resolveUnitName(shared, '县丙办')).toEqual({
      kind: 'unknown',
      candidates: [
        { kind: 'unit', unitId: '县甲局', likeness: 1 },
        { kind: 'unit', unitId: '县乙局', likeness: 1 },
      ],
    });
  });

  test('two bodies in one name are asked', () => {
    expect(resolveUnitName(index, '县财政局（县税务局）')).toMatchObject({
      kind: 'unknown',
      candidates: [{ unitId: '县财政局' }, { unitId: '县税务局' }],
    });
  });

  test('an unknown collective is offered collectives, never a unit', () => {
    const found = resolveUnitName(index, '县直重点领域有关部门');
    expect(found.kind === 'unknown' && found.candidates).toEqual([
      { kind: 'collective', collectiveUnitId: 'concerned', likeness: expect.any(Number) as number },
    ]);
  });

  test('nothing printed has no candidates', () => {
    expect(resolveUnitName(index, '　')).toEqual({ kind: 'unknown', candidates: [] });
  });
});

describe('collective names', () => {
  test.each([
    '各县（市、区）政府',
    '各区、县人民政府',
    '县区政府',
    '市直有关部门',
    '市政府各部门',
    '县直各部门',
    '县政府部门',
    '各相关单位',
    '有关单位',
    '全县各学校',
    '各民生项目牵头单位',
    '领导小组成员单位',
    '其他部门',
    '乡镇（街道）',
    '街道办事处',
    '公共企事业单位',
  ])('%s is one', (printed) => {
    expect(isCollectiveName(printed)).toBe(true);
  });

  test.each(['县财政局', '县委组织部', '龙山镇', '东湖街道办事处', '县直机关工委', '县政务服务中心', '县供电公司', '县区划地名办'])(
    '%s is not',
    (printed) => {
      expect(isCollectiveName(printed)).toBe(false);
    },
  );
});

describe('properties', () => {
  const characters = fc.constantFrom(...Array.from('县市区乡镇街道办局委发改教财政府（）()、各有关单位 ａA1'));
  const printedName = fc.string({ unit: characters, maxLength: 14 });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(printedName, (printed) => {
        const once = normaliseUnitName(printed);
        expect(normaliseUnitName(once)).toBe(once);
      }),
    );
  });

  test('any text is answered with entries of the register and likeness from 0 to 1', () => {
    const ids = new Set([...units.map((one) => one.id), 'towns', 'concerned']);
    fc.assert(
      fc.property(printedName, (printed) => {
        const found = resolveUnitName(index, printed);
        if (found.kind === 'unit') expect(ids).toContain(found.unitId);
        if (found.kind !== 'unknown') return;
        for (const candidate of found.candidates) {
          expect(ids).toContain(candidate.kind === 'unit' ? candidate.unitId : candidate.collectiveUnitId);
          expect(candidate.likeness).toBeGreaterThan(0);
          expect(candidate.likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('every registered spelling of a single unit is certain', () => {
    for (const { id, name, shortName, aliases } of units) {
      for (const printed of [name, ...(shortName === null ? [] : [shortName]), ...aliases]) {
        expect(resolveUnitName(index, printed)).toMatchObject({ kind: 'unit', unitId: id });
      }
    }
  });
});
