import { describe, expect, test } from 'vitest';
import { countyLevel, superiorLevel, superiorPlace } from '../../../../src-main/domain/adaptation/places.ts';

describe('the place whose plan it is', () => {
  test.each([
    ['云州市人民政府办公室', '云州市'],
    ['中共云州市委办公室', '云州市'],
    ['云州市市场监督管理局', '云州市'],
    ['津市市人民政府', '津市市'],
    ['南江布依族苗族自治州人民政府办公室', '南江布依族苗族自治州'],
    ['东川省云州市人民政府', '云州市'],
    ['东州省人民政府办公厅', '东州省'],
    ['北岭地区行政公署', '北岭地区'],
  ])('of the issuer %s', (issuer, place) => {
    expect(superiorPlace(issuer, '2026年要点')).toBe(place);
  });

  test.each([
    ['云州市2026年政务公开工作要点', '云州市'],
    ['2026年云州市政务公开重点工作任务分工方案', '云州市'],
    ['关于印发云州市2026年政务公开工作要点的通知', '云州市'],
    ['云州市人民政府办公室关于印发2026年政务公开工作要点的通知', '云州市'],
  ])('of the title %s, where no issuer is printed', (title, place) => {
    expect(superiorPlace(null, title)).toBe(place);
  });

  test.each(['全市政务公开工作要点', '城市管理工作要点', '推进政务公开工作要点', '基层政务公开标准化规范化示范区建设方案', ''])(
    'is nowhere in %s',
    (title) => {
      expect(superiorPlace(null, title)).toBeNull();
    },
  );

  test('is nobody for the state and for an office without a place', () => {
    expect(superiorPlace('国务院办公厅', '2026年政务公开工作要点')).toBeNull();
    expect(superiorPlace('市政府办公室', '2026年政务公开工作要点')).toBeNull();
  });
});

test('the level words are the last characters of the names', () => {
  expect([superiorLevel('云州市'), superiorLevel('南江州'), superiorLevel('东川省'), superiorLevel(null)]).toEqual(['市', '州', '省', '市']);
  expect([countyLevel('云岭县'), countyLevel('东湖区'), countyLevel('河口市'), countyLevel('白云旗'), countyLevel('')]).toEqual(['县', '区', '市', '旗', '县']);
});
