import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';

const lines = (rows: readonly (readonly string[])[]): ExtractedPlan => extractPlan(plainBlocks([title, ...rows.flat()].join('\n')));
const sketch = (rows: readonly (readonly string[])[]): string[] => sketchTasks(lines(rows));
const plain = ['1 - 公开规划 县自然资源局 2022-06-30', '2 - 公开预算 县财政局+各乡镇 2022-03-31'];

describe('cells on lines of their own', () => {
  it('a column of an unknown name keeps its place', () => {
    expect(sketch([['序号', '工作任务', '责任单位', '公文出处', '完成时限'], ['1', '公开规划', '县自然资源局', '市政府会议纪要', '6月底前'], ['2', '公开预算', '县财政局', '市要点第三条', '3月底前'], ['3', '公开招生', '县教育局', '县长批示', '7月底前']])).toEqual([
      '1 - 公开规划 县自然资源局 2022-06-30',
      '2 - 公开预算 县财政局 2022-03-31',
      '3 - 公开招生 县教育局 2022-07-31',
    ]);
  });

  it('bare points are no row numbers', () => {
    expect(sketch([['序号', '工作任务', '分值', '责任单位', '完成时限'], ['1', '公开规划', '2', '县自然资源局', '6月底前'], ['2', '公开预算', '3', '县财政局\n各乡镇', '3月底前'], ['3', '公开招生', '5', '县教育局', '7月底前']])).toEqual([...plain, '3 - 公开招生 县教育局 2022-07-31']);
  });

  it.each([['张志强', '刘芳'], ['张××', '欧阳某某']])('a leader’s name (%s) is neither unit nor text', (one, other) => {
    const read = lines([['序号', '重点工作', '工作措施', '责任领导', '责任单位', '完成时限'], ['1', '公开规划', '设专题。', one, '县自然资源局', '6月底前'], ['2', '公开预算', '集中公开。', other, '县财政局\n各乡镇', '3月底前']]);
    expect(sketchTasks(read)).toEqual(plain);
    expect(read.tasks.map((task) => task.requirement)).toEqual(['设专题。', '集中公开。']);
  });

  it('a month in front dates every row down to the next', () => {
    expect(sketch([['月份', '工作内容', '责任单位'], ['3月', '公开预算', '县财政局'], ['公开规划', '县自然资源局'], ['4月', '公开招生', '县教育局'], ['检查公开栏', '县纪委']])).toEqual([
      '- - 公开预算 县财政局 2022-03-31',
      '- - 公开规划 县自然资源局 2022-03-31',
      '- - 公开招生 县教育局 2022-04-30',
      '- - 检查公开栏 县纪委 2022-04-30',
    ]);
  });

  it('units in front hold for every row down to the next', () => {
    expect(sketch([['责任单位', '序号', '工作任务', '完成时限'], ['县财政局', '1', '公开预算', '3月底前'], ['2', '公开决算', '9月底前'], ['县教育局', '3', '公开招生', '7月底前']])).toEqual(['1 - 公开预算 县财政局 2022-03-31', '2 - 公开决算 县财政局 2022-09-30', '3 - 公开招生 县教育局 2022-07-31']);
  });

  it('of several lines of units the first leads, the others fill the last column', () => {
    expect(sketch([['序号', '工作任务', '完成时限', '牵头单位', '配合单位'], ['1', '公开招生', '7月底前', '县教育局', '县总工会\n团县委\n县妇联'], ['2', '公开预算', '3月底前', '县财政局', '各乡镇']])).toEqual(['1 - 公开招生 牵县教育局+配县总工会+配团县委+配县妇联 2022-07-31', '2 - 公开预算 牵县财政局+配各乡镇 2022-03-31']);
  });

  it('a row that lacks its last cell has the one above, and it is asked', () => {
    const read = lines([['序号', '工作任务', '责任单位', '完成时限'], ['1', '公开规划', '县自然资源局', '6月底前'], ['2', '公开预算', '县财政局']]);
    expect(sketchTasks(read)).toEqual(['1 - 公开规划 县自然资源局 2022-06-30', '2 - 公开预算 县财政局 2022-06-30']);
    expect(read.tasks[1]?.confidence).toBe('likely');
    expect(read.diagnostics.some(({ code, task }) => code === 'CELLS_AMBIGUOUS' && task === 1)).toBe(true);
  });

  it('without header rows are told by their numbers, units and deadlines', () => {
    expect(sketch([['1', '公开规划成果', '县自然资源局', '6月底前'], ['2', '公开部门预算', '县财政局', '3月底前'], ['3', '公开招生政策', '县教育局', '7月底前']])).toEqual(['1 - 公开规划成果 县自然资源局 2022-06-30', '2 - 公开部门预算 县财政局 2022-03-31', '3 - 公开招生政策 县教育局 2022-07-31']);
  });

  it('labels with their values on lines are no header', () => {
    expect(extractPlan(plainBlocks(`${title}\n任务名称\n公开规划\n责任单位\n县自然资源局\n完成时限\n6月底前`)).tables).toEqual([]);
  });
});
