import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const plan = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
const sketch = (text: string): string[] => sketchTasks(plan(text));

describe('cells on lines of their own', () => {
  it('counts cells by their |, with section rows, cells over several lines and a table of page data in front', () => {
    const read = plan(`
索引号: | 11340000 | 组配分类: | 政策文件 |
发布机构: | 禾川县人民政府办公室 | 文号: | |
2020年禾川县政务公开任务分解表
工作任务 |
工作要求 |
牵头单位 |
责任单位 |
一、做好规划公开 |
|||
1.公布规划文本 |
设立专题集中展示。 |
县发改局 |
各镇、街
县直有关部门 |
2.归集历史规划 |
9月底前完成整理。 |
县发改局
县自然资源局 |
县档案馆 |`);
    expect(sketchTasks(read)).toEqual([
      '1 一、做好规划公开 公布规划文本 牵县发改局+各镇、街+县直有关部门 -',
      '2 一、做好规划公开 归集历史规划 牵县发改局+牵县自然资源局+县档案馆 2020-09-30',
    ]);
  });

  it('finds the rows of cells without | by what the cells say', () => {
    expect(
      sketch(`
禾川县2020年政务公开重点任务分工
序号
重点任务
牵头单位
责任单位
完成时限
1
公开疫情防控信息,及时回应关切。
县卫健局
县疾控中心、各乡镇
持续推进
2
公开复工复产政策。
县工信局
县商务局
县人社局
2020年6月底
3
编制基层公开目录。
县政府办
26个试点领域县直主管部门
10月底前`),
    ).toEqual([
      '1 - 公开疫情防控信息,及时回应关切 牵县卫健局+县疾控中心+各乡镇 持续推进',
      '2 - 公开复工复产政策 牵县工信局+县商务局+县人社局 2020-06-30',
      '3 - 编制基层公开目录 牵县政府办+26个试点领域县直主管部门 2020-10-31',
    ]);
  });

  it('takes the only units of a row for the responsible ones, and says that its cells were put in order', () => {
    const read = plan('禾川县2020年政务公开任务分工\n工作任务\n工作要求\n牵头单位\n责任单位\n完成时限\n一、主动公开\n1.公开规划\n集中展示规划。\n县发改局\n各乡镇\n6月底前\n2.公开预算\n县财政局\n9月底前\n3.公开年报\n各单位每年1月31日前公布。\n县政府办\n各单位\n年底前');
    expect(sketchTasks(read)).toEqual(['1 一、主动公开 公开规划 牵县发改局+各乡镇 2020-06-30', '2 一、主动公开 公开预算 县财政局 2020-09-30', '3 一、主动公开 公开年报 牵县政府办+各单位 每年1月31日前+2020-12-31']);
    expect(read.tasks.map((task) => task.confidence)).toEqual(['sure', 'doubtful', 'sure']);
    expect(read.diagnostics.filter((one) => one.code === 'CELLS_REPAIRED').map((one) => one.task)).toEqual([1]);
  });

  it('takes merged cells of columns that group for sections', () => {
    expect(
      sketch('禾川县2017年政务公开实施方案\n目标\n任务\n主要内容\n责任单位\n一、助力稳增长\n(一)加强预期引导\n结合经济数据发布解读政策。\n县发改委牵头落实\n公布稳就业政策清单。\n县人社局牵头落实\n(二)推进减税公开\n按月公开收支。\n县财政局牵头,县税务局配合'),
    ).toEqual(['- (一)加强预期引导 结合经济数据发布解读政策 牵县发改委 -', '- (一)加强预期引导 公布稳就业政策清单 牵县人社局 -', '- (二)推进减税公开 按月公开收支 牵县财政局+配县税务局 按月']);
  });
});

describe('rows with lost or merged cells', () => {
  it('reads headings in the first cells, numbers in cells of their own and a header of fewer cells', () => {
    const read = plan(`
禾川县2022年政务公开责任清单
工作任务 | 具体要求 | 责任单位 | 时限要求 | ||
一、助力经济发展。 | (一)公开涉企信息。 | 1 | 公开政策性文件。 | 县政府各部门 | 持续推进 |
2 | 建设帮扶专题。每周更新。 | 县商务局、县交通局 | 8月底前 | ||
(二)公开投资信息。 | 3 | 公开项目清单。 | 县发改局牵头 | 10月底前 | |
二、夯实基础。 | (一)规范制度。 | 4 | 落实保密审查。 | 县政府各部门 | 持续推进 |`);
    expect(sketchTasks(read)).toEqual([
      '1 (一)公开涉企信息 公开政策性文件 县政府各部门 持续推进',
      '2 (一)公开涉企信息 建设帮扶专题 县商务局+县交通局 每周+2022-08-31',
      '3 (二)公开投资信息 公开项目清单 牵县发改局 2022-10-31',
      '4 (一)规范制度 落实保密审查 县政府各部门 持续推进',
    ]);
    expect(read.tasks.map((task) => task.section[0])).toEqual(['一、助力经济发展', '一、助力经济发展', '一、助力经济发展', '二、夯实基础']);
  });

  it('takes each requirement for a task where the cells before it group several of them', () => {
    const expected = ['- 主动公开 公开职能 办公室 -', '- 主动公开 公开预算 财务科 -', '- 主动公开 公开年报 办公室 -', '- 依申请公开 规范登记 法规科 -', '- 依申请公开 按时答复 法规科+各科室 -'];
    const rows = [['公开职能。及时更新。', '办公室'], ['公开预算。', '财务科'], ['公开年报。', '办公室'], ['规范登记。', '法规科'], ['按时答复。', '法规科、各科室']];
    const header = ['工作任务', '具体内容', '责任科室'];
    const text = rows.map((row, at) => (at === 0 ? ['主动公开', ...row, ''] : at === 3 ? ['依申请公开', ...row, ''] : [...row, '', '']).join(' | '));
    expect(sketch(`禾川县2024年政务公开任务清单\n${header.join(' | ')} |\n${text.join('\n')}`)).toEqual(expected);
    const cells = rows.map((row, at) => (at === 0 ? [{ text: '主动公开', rows: 3 }, ...row] : at === 3 ? [{ text: '依申请公开', rows: 2 }, ...row] : row));
    expect(sketchTasks(extractPlan(cellBlocks([header, ...cells])))).toEqual(expected);
  });

  it('leaves empty cells between tabs empty', () => {
    const rows = ['序号\t一级任务\t二级任务\t牵头单位\t责任单位\t完成时限\t备注', '1\t主动公开\t更新职能\t县委编办\t各部门\t6月底前\t', '2\t\t公开预算\t县财政局\t\t10月31日前\t', '3\t平台建设\t整合账号\t县委网信办\t各部门\t\t'];
    expect(sketch(`禾川县2024年政务公开任务分解表\n${rows.join('\n')}`)).toEqual([
      '1 主动公开 更新职能 牵县委编办+各部门 2024-06-30',
      '2 主动公开 公开预算 牵县财政局 2024-10-31',
      '3 平台建设 整合账号 牵县委网信办+各部门 -',
    ]);
  });

  it('reads a header of two rows whose lower cells have slid', () => {
    expect(sketch('禾川县2021年政务公开任务分解表\n序号 | 工作任务 | 责任分工 | | 完成时限\n牵头单位 | 责任单位 |\n1 | 公开规划 | 县自然资源局 | 各乡镇 | 6月底\n2 | 公开预算 | 县财政局 | 各预算单位 | 9月底')).toEqual([
      '1 - 公开规划 牵县自然资源局+各乡镇 2021-06-30',
      '2 - 公开预算 牵县财政局+各预算单位 2021-09-30',
    ]);
  });

  it('keeps words of a requirement that look like a unit in their column', () => {
    expect(sketch('禾川县2021年政务公开任务分解表\n序号 | 工作任务 | 工作要求 | 牵头单位 | 责任单位 | 完成时限\n1 | 管好新媒体 | 各账号联动成矩阵格局 | 县委网信办 | | 6月底\n2 | 公开预算 | 公开全文 | 县财政局 | 各预算单位 | 9月底')).toEqual([
      '1 - 管好新媒体 牵县委网信办 2021-06-30',
      '2 - 公开预算 牵县财政局+各预算单位 2021-09-30',
    ]);
  });

  it('takes a number and a cell over the rest of the row for a heading, and joins words that a cell has broken', () => {
    const read = extractPlan(
      cellBlocks([
        ['序\n号', '工作\n任务', '工作措施', '牵头\n领导', '责任单位', '完成\n时限'],
        ['一', { text: '主动公开', columns: 5 }],
        ['1', '公开规划', '1.公开文本。\n2.公开图件。', '张某', '牵头:县自然资源局\n配合:各乡镇', '2024年\n6月底前'],
        ['2', '公开预算', '公开预算。', '李某', '县财政局\n县发展和\n改革局', '长期\n坚持'],
      ]),
    );
    expect(sketchTasks(read)).toEqual(['1 主动公开 公开规划 牵县自然资源局+配各乡镇 2024-06-30', '2 主动公开 公开预算 县财政局+县发展和改革局 长期坚持']);
  });
});
