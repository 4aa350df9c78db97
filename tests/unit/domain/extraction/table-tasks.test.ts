import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';

const sketch = ({ tasks }: ExtractedPlan): string[] =>
  tasks.map((task) =>
    [
      task.number ?? '-',
      task.section.join('›') || '-',
      task.title,
      task.requirement ?? '-',
      [...task.leadUnits.map((name) => `牵${name}`), ...task.responsibleUnits, ...task.supportingUnits.map((name) => `配${name}`)].join('+'),
      task.deadlines.map((deadline) => deadline.date ?? deadline.text).join('+') || '-',
      task.statusText ?? '-',
    ].join(' '),
  );
const copied = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
const codes = ({ diagnostics }: ExtractedPlan): string[] => diagnostics.map((one) => one.code);

describe('tables with cells', () => {
  it('reads headings over the full width, merged cells and a second header row', () => {
    const read = extractPlan(
      cellBlocks([
        [{ text: '云岭县2023年政务公开任务分解表', columns: 6 }],
        [{ text: '序号', rows: 2 }, { text: '工作任务', rows: 2 }, { text: '工作要求', rows: 2 }, { text: '责任分工', columns: 2 }, { text: '完成时限', rows: 2 }],
        ['牵头单位', '责任单位'],
        [{ text: '一、主动公开', columns: 6 }],
        ['1', '公开规划', '公开规划文本。', '县自然资源局', '各乡镇', '6月底前'],
        [{ text: '2', rows: 2 }, { text: '公开预算', rows: 2 }, '公开部门预算。', '县财政局', { text: '县直各部门、各乡镇', rows: 2 }, { text: '年底前', rows: 2 }],
        ['公开三公经费。', '县审计局'],
        [{ text: '3', rows: 2 }, { text: '公开决算', rows: 2 }, '公开部门决算。', { text: '县财政局', rows: 2 }, { text: '各部门', rows: 2 }, { text: '每季度', rows: 2 }],
        ['公开决算说明。'],
      ]),
    );
    expect(read.title).toBe('云岭县2023年政务公开任务分解表');
    expect(sketch(read)).toEqual([
      '1 一、主动公开 公开规划 公开规划文本。 牵县自然资源局+各乡镇 2023-06-30 -',
      '2-1 一、主动公开 公开预算 公开部门预算。 牵县财政局+县直各部门+各乡镇 2023-12-31 -',
      '2-2 一、主动公开 公开预算 公开三公经费。 牵县审计局+县直各部门+各乡镇 2023-12-31 -',
      '3 一、主动公开 公开决算 公开部门决算。公开决算说明。 牵县财政局+各部门 每季度 -',
    ]);
    expect(read.tasks[1]?.source.responsibleUnits).toHaveLength(2);
  });

  it('takes a column of kinds as section, and labels printed inside a cell', () => {
    const read = extractPlan(
      cellBlocks([
        ['类别', '任务', '内容', '责任科室', '时限', '落实情况'],
        [{ text: '主动公开', rows: 2 }, '公开职能', '及时更新机构职能。', '办公室', '持续推进', '已完成'],
        ['公开清单', '公开权责清单。', '法规科\n办公室', '2024年6月', '正在推进,已公布初稿'],
        ['依申请公开', '规范答复', '统一文书。', '牵头:办公室\n配合:各科室', '12月', ''],
      ]),
    );
    expect(sketch(read)).toEqual([
      '- 主动公开 公开职能 及时更新机构职能。 办公室 持续推进 已完成',
      '- 主动公开 公开清单 公开权责清单。 法规科+办公室 2024-06-30 正在推进,已公布初稿',
      '- 依申请公开 规范答复 统一文书。 牵办公室+配各科室 2024-12-31 -',
    ]);
  });

  it('reads a note inside the task cell where the table has no column of units', () => {
    const read = extractPlan(cellBlocks([['序号', '工作任务', '完成时限'], ['1', '公开规划。(责任单位:县自然资源局)', '2022年6月'], ['2', '公开预算。(牵头单位:县财政局;责任单位:各乡镇)', '2022年7月']]));
    expect(sketch(read)).toEqual(['1 - 公开规划 - 县自然资源局 2022-06-30 -', '2 - 公开预算 - 牵县财政局+各乡镇 2022-07-31 -']);
  });

  it('leaves tables of website columns and of scores alone', () => {
    const text = plainBlocks('云岭县2020年政务公开实施方案\n一、公开工作\n(一)加强公开。(责任单位:县政府办)\n附件:网站栏目责任分解表');
    const table = cellBlocks([['栏目名称', '责任单位', '更新周期'], ['机构职能', '县委编办', '每月']], 0, text.length);
    expect(sketch(extractPlan([...text, ...table]))).toEqual(['一 一、公开工作 加强公开 - 县政府办 - -']);
  });
});

describe('tables copied as text', () => {
  it('moves slid cells back and takes a lost requirement from above', () => {
    const read = copied(`
工作任务 | 工作要求 | 牵头单位 | 责任单位 | 落实情况 |
一、主动公开 | | | | |
1.公开规划 | 集中展示规划。 | 区发改局 区自然资源局 | 各镇(街道) | 已完成 |
2.公开预算 | 区财政局 | 各镇(街道) | 未完成 | |
3.公开清单 | 动态调整清单。 | 区直有关部门 | 已完成 | |`);
    expect(sketch(read)).toEqual([
      '1 一、主动公开 公开规划 集中展示规划。 牵区发改局+牵区自然资源局+各镇(街道) - 已完成',
      '2 一、主动公开 公开预算 集中展示规划。 牵区财政局+各镇(街道) - 未完成',
      '3 一、主动公开 公开清单 动态调整清单。 区直有关部门 - 已完成',
    ]);
    expect(codes(read)).toEqual(expect.arrayContaining(['CELLS_REPAIRED', 'CELLS_AMBIGUOUS']));
  });

  it('never takes leaders, sources or points for units', () => {
    const read = copied('序号 | 任务名称 | 任务来源 | 牵头领导 | 责任单位 | 分值\n1 | 公开规划 | 市要点第3条 | 张三 | 县自然资源局 | 5\n2 | 公开预算 | 市要点第4条 | 李四 | 县财政局 | 10');
    expect(sketch(read)).toEqual(['1 - 公开规划 - 县自然资源局 - -', '2 - 公开预算 - 县财政局 - -']);
  });

  it('reads cells that go over several lines', () => {
    const read = copied('2023年政务公开任务清单\n工作任务 | 工作要求 | 责任单位 | 完成时限 |\n1.公开规划 | 公开全文。 | 牵头单位:市发改委\n责任单位:各县区 | 6月底前 |\n2.公开预算 | 公开部门预算。 | 市财政局 | 年底前 |');
    expect(sketch(read)).toEqual(['1 - 公开规划 公开全文。 牵市发改委+各县区 2023-06-30 -', '2 - 公开预算 公开部门预算。 市财政局 2023-12-31 -']);
  });

  it('takes numbered requirement cells as the items of a grouping column', () => {
    const read = copied('工作任务 | 具体要求 | 责任部门 |\n一、财政公开。 | 1.公开预算。 | 财务科 |\n二、网站公开。 | 2.更新概况。 | 办公室 |\n3.反馈意见。 | 各科室 | |');
    expect(sketch(read)).toEqual(['1 一、财政公开 公开预算 - 财务科 - -', '2 二、网站公开 更新概况 - 办公室 - -', '3 二、网站公开 反馈意见 - 各科室 - -']);
  });

  it('reads tabs and blanks as lines of the table', () => {
    const rows = [['序号', '任务名称', '牵头部门', '配合部门', '时间节点'], ['1', '编制权责清单', '市委编办', '市直各部门', '2020年6月'], ['2', '公开抽查结果', '市市场监管局', '市直有关部门', '每月']];
    const expected = ['1 - 编制权责清单 - 牵市委编办+配市直各部门 2020-06-30 -', '2 - 公开抽查结果 - 牵市市场监管局+配市直有关部门 每月 -'];
    for (const separator of ['\t', ' ']) expect(sketch(copied(rows.map((row) => row.join(separator)).join('\n')))).toEqual(expected);
  });

  it('takes glued cells apart, the units behind the words or inside them', () => {
    expect(sketch(copied('2023年政务公开任务分解表\n序号工作任务责任单位完成时限\n1公开规划文本。市发改委市自然资源局各县区政府6月底前\n2公开预决算信息。市财政局市直各部门2023年9月20日前'))).toEqual([
      '1 - 公开规划文本 - 市发改委+市自然资源局+各县区政府 2023-06-30 -',
      '2 - 公开预决算信息 - 市财政局+市直各部门 2023-09-20 -',
    ]);
    expect(sketch(copied('2020年政务公开任务分工表\n序号工作任务责任单位工作要求完成时限\n1公开权责清单县委编办县司法局动态调整清单并公布。6月底前'))).toEqual([
      '1 - 公开权责清单 动态调整清单并公布。 县委编办+县司法局 2020-06-30 -',
    ]);
  });
});
