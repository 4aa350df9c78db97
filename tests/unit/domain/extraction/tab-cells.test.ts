import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';

describe('cells between tabs', () => {
  const tabs = (rows: readonly (readonly string[])[]): string[] => sketchTasks(extractPlan(plainBlocks([title, ...rows.map((row) => row.join('\t'))].join('\n'))));
  const header = ['序号', '工作任务', '责任单位', '工作要求', '完成时限'];
  const last = ['2', '公开预算', '县财政局', '集中公开。', '3月底前'];
  const expected = ['1 - 公开规划 县自然资源局+县住建局 2022-06-30', '2 - 公开预算 县财政局 2022-03-31'];

  it.each([
    ['as they stand', '县自然资源局\n县住建局', '设专题,\n每月更新。'],
    ['in a spreadsheet’s quotation marks', '"县自然资源局\n县住建局"', '"设专题,\n每月更新。"'],
  ])('go over lines, %s', (_, units, requirement) => {
    expect(tabs([header, ['1', '公开规划', units, requirement, '6月底前'], last]).map((one) => one.replace('每月+', ''))).toEqual(expected);
  });

  it('units below the last cell belong to it', () => {
    expect(tabs([['序号', '工作任务', '完成时限', '责任单位'], ['1', '公开规划', '6月底前', '县自然资源局\n县住建局'], ['2', '公开预算', '3月底前', '县财政局']])).toEqual(expected);
  });

  it('a row without its number has lost merged cells, it is no rest of the row above', () => {
    expect(tabs([['责任单位', '工作任务', '完成时限'], ['县财政局', '公开预算', '3月底前'], ['公开决算', '9月底前'], ['县教育局', '公开招生', '7月底前']])).toEqual(['- - 公开预算 县财政局 2022-03-31', '- - 公开决算 县财政局 2022-09-30', '- - 公开招生 县教育局 2022-07-31']);
  });
});
