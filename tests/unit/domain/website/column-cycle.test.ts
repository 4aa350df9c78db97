import { describe, expect, it } from 'vitest';
import { cycleOfColumn } from '../../../../src-main/domain/website/column-cycle.ts';

describe('cycleOfColumn', () => {
  it.each([
    ['每日', 'day'],
    ['每周更新', 'week'],
    ['每工作日', 'week'],
    ['每5个工作日', 'week'],
    ['按月', 'month'],
    ['1次/月', 'month'],
    ['每两周', 'month'],
    ['2周内', 'month'],
    ['半个月', 'month'],
    ['每旬', 'month'],
    ['每20个工作日', 'month'],
    ['每季度，重要信息及时更新', 'quarter'],
    ['季度', 'quarter'],
    ['3个月内更新', 'quarter'],
    ['每半年', 'halfYear'],
    ['6个月', 'halfYear'],
    ['每 年', 'year'],
    ['年度更新', 'year'],
  ])('reads %s', (printed, every) => {
    expect(cycleOfColumn(printed)).toEqual({ every, month: null, day: null });
  });

  it('keeps the printed day of a period', () => {
    expect(cycleOfColumn('每年1月31日前')).toEqual({ every: 'year', month: 1, day: 31 });
    expect(cycleOfColumn('每月５日前')).toEqual({ every: 'month', month: null, day: 5 });
  });

  it.each(['', '实时', '及时更新', '动态更新', '不定期', '长期公开', '20个工作日内', '信息形成之日起7个工作日内', '两年', '0'])('finds no period in %j', (printed) => {
    expect(cycleOfColumn(printed)).toBeNull();
  });
});
