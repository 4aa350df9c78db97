import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';

describe('glued cells', () => {
  const glued = (header: string, ...rows: string[]): string[] => sketchTasks(extractPlan(plainBlocks([title, header, ...rows].join('\n'))));

  it('two units of one prefix are two, and a count belongs to the deadline', () => {
    expect(glued('序号工作任务牵头单位责任单位完成时限', '1办好访谈栏目。县融媒体中心县政府办县信访局2022年全年不少于4期', '2编制办事指南。县民政局各乡镇2022年8月底前')[0]).toBe('1 - 办好访谈栏目 牵县融媒体中心+县政府办+县信访局 2022-12-31');
  });

  it('a month glued to the number of its row is a deadline', () => {
    expect(glued('序号完成时限工作任务责任单位', '16月底前公开规划成果。县自然资源局', '23月底前公开部门预算。县财政局')).toEqual(['1 - 公开规划成果 县自然资源局 2022-06-30', '2 - 公开部门预算 县财政局 2022-03-31']);
  });

  it('units may stand first, points and persons between', () => {
    expect(glued('责任单位序号工作任务完成时限', '县自然资源局1公开规划成果6月底前', '县财政局2公开部门预算3月底前')).toEqual(['1 - 公开规划成果 县自然资源局 2022-06-30', '2 - 公开部门预算 县财政局 2022-03-31']);
    expect(glued('序号工作任务分值责任领导责任单位完成时限', '1公开规划成果。5张××县自然资源局6月底前', '2公开部门预算。5李××县财政局3月底前')).toEqual(['1 - 公开规划成果 县自然资源局 2022-06-30', '2 - 公开部门预算 县财政局 2022-03-31']);
  });
});
