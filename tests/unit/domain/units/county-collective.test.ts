import { expect, test } from 'vitest';
import { countyCollectiveOf } from '../../../../src-main/domain/units/county-collective.ts';

test.each([
  '各县(市、区)政府',
  '各县（市、区）人民政府',
  '各县区',
  '各县、区人民政府',
  '各区县人民政府',
  '县(市、区)',
  '县区政府',
  '市县区政府',
  '县级政府',
  '县级以上人民政府',
  '各县市区人民政府、开发区管委会',
  '市直各部门，各县区',
  '全市各县区政府',
  '各县（市、区）财政局',
  '各旗县区',
  '各区政府',
  '各乡镇（街道）',
])('%s are all counties', (printed) => {
  expect(countyCollectiveOf(printed)).toBe('all');
});

test.each(['有关县区', '各有关县（市、区）', '相关县区政府', '试点县(市、区)'])('%s are some counties', (printed) => {
  expect(countyCollectiveOf(printed)).toBe('some');
});

test.each(['清河县', '清河县人民政府', '市辖区政府', '城区管委会', '市开发区管委会', '各管理区、开发区', '各市直部门', '市直各部门', '各园区', '县政府办', '县直有关部门', '各区域中心', '市区城管局', ''])(
  '%s are no counties',
  (printed) => {
    expect(countyCollectiveOf(printed)).toBeNull();
  },
);
