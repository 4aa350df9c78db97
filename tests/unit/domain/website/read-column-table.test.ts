import { describe, expect, it } from 'vitest';
import { readColumnTable } from '../../../../src-main/domain/website/read-column-table.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';

const pathsOf = (blocks: Parameters<typeof readColumnTable>[0]) => readColumnTable(blocks).map(({ path }) => path.join('/'));

describe('readColumnTable', () => {
  it('reads levels in merged cells below a title, with unit, cycle, day and note', () => {
    const blocks = cellBlocks([
      [{ text: '县政府网站栏目责任分解表', columns: 7 }],
      ['序号', '一级栏目', '二级栏目', '责任单位', '更新周期', '最近更新时间', '备注'],
      ['1', { text: '政务公开', rows: 2 }, '财政预决算', '县财政局', '每季度', '2026年6月30日', ''],
      ['2', '重点领域', '县住建局\n县教育局', '及时更新', '2026.5.8', '空白栏目'],
      ['3', { text: '互动交流', columns: 2 }, '/', '每月', '5月', '无'],
      [{ text: '备注：以上栏目按月检查', columns: 7 }],
      ['合计', '3', '', '', '', '', ''],
    ]);
    expect(readColumnTable(blocks)).toEqual([
      { row: 3, path: ['政务公开', '财政预决算'], printedUnit: '县财政局', printedCycle: '每季度', lastUpdatedOn: '2026-06-30', empty: false, note: null },
      { row: 4, path: ['政务公开', '重点领域'], printedUnit: '县住建局、县教育局', printedCycle: '及时更新', lastUpdatedOn: '2026-05-08', empty: true, note: '空白栏目' },
      { row: 5, path: ['互动交流'], printedUnit: null, printedCycle: '每月', lastUpdatedOn: null, empty: false, note: null },
    ]);
  });

  it('carries a level down where cells are not merged, and not beside a new one', () => {
    const text = '一级栏目\t二级栏目\t三级栏目\t负责单位\n公开\t财政\t预算\t甲\n\t\t决算\t甲\n\t人事\t\t乙\n互动\t\t\t丙\n\t\t\t丁';
    expect(pathsOf(plainBlocks(text))).toEqual(['公开/财政/预算', '公开/财政/决算', '公开/人事', '互动']);
  });

  it('reads a header of two rows and takes a path in one cell apart', () => {
    const divided = cellBlocks([
      [{ text: '栏目名称', columns: 2 }, { text: '主办单位', rows: 2 }],
      ['一级栏目', '二级栏目'],
      ['公开', '财政', '县财政局'],
    ]);
    expect(readColumnTable(divided)).toMatchObject([{ path: ['公开', '财政'], printedUnit: '县财政局' }]);
    expect(pathsOf(plainBlocks('网站栏目\t更新频次\n公开>财政＞预算\t每年'))).toEqual(['公开/财政/预算']);
  });

  it('adds further units of one column, beside its merged cell', () => {
    const blocks = cellBlocks([['栏目名称', '责任单位'], [{ text: '财政', rows: 3 }, '县财政局'], ['县审计局'], ['县财政局']]);
    expect(readColumnTable(blocks)).toMatchObject([{ path: ['财政'], printedUnit: '县财政局、县审计局' }]);
  });

  it('goes on with a table on the next page, repeated header or not', () => {
    const first = cellBlocks([['栏目', '责任单位'], ['财政', '甲']]);
    const second = cellBlocks([['人事', '乙']], 1, first.length);
    const third = cellBlocks([['栏目', '责任单位'], ['规划', '丙']], 2, first.length + second.length);
    expect(pathsOf([...first, ...second, ...third])).toEqual(['财政', '人事', '规划']);
  });

  it('finds nothing in other tables and texts', () => {
    expect(readColumnTable(cellBlocks([['工作任务', '责任单位'], ['做好公开', '县财政局']]))).toEqual([]);
    expect(readColumnTable(plainBlocks('云岭县2026年政务公开工作要点\n一、优化网站栏目'))).toEqual([]);
  });

  it('leaves out what is too long to be a name', () => {
    expect(pathsOf(cellBlocks([['栏目', '责任单位'], ['长'.repeat(101), '甲'], ['短', '乙'.repeat(300)]]))).toEqual(['短']);
  });
});
