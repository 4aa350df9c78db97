import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const plan = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
const sketch = (text: string): string[] => sketchTasks(plan(text));
const asked = ({ diagnostics }: ExtractedPlan): string[] => diagnostics.filter((one) => one.severity === 'question').map((one) => one.code);

describe('notes that bind more than their own item', () => {
  it('takes items in brackets as the tasks where the numbered lines below are mere parts', () => {
    const read = plan(`
禾川县2023年政务公开工作要点
一、抓好主动公开
(一)做细民生信息公开。
1.公开学校招生计划和划片范围。
2.公开医保报销目录。
(责任单位:县教育局、县医保局)
(二)做实财政信息公开。
1.公开预算。
2.公开决算。
(责任单位:县财政局)
(三)办好专栏。(责任单位:县政府办)`);
    expect(sketchTasks(read)).toEqual([
      '一 一、抓好主动公开 做细民生信息公开 县教育局+县医保局 -',
      '二 一、抓好主动公开 做实财政信息公开 县财政局 -',
      '三 一、抓好主动公开 办好专栏 县政府办 -',
    ]);
    expect(read.tasks[0]?.requirement).toBe('1.公开学校招生计划和划片范围。2.公开医保报销目录。');
  });

  it('gives a shared note to the items above that have none of their own', () => {
    const read = plan(`
禾川县2023年政务公开任务分工
一、主动公开
1.公开年度规章目录。(责任单位:县司法局)
2.公开重大项目进展。
3.公开督查结果。
以上任务由县政府办、县发改局负责。
二、平台建设
4.改版网站。
5.整合热线。
6.管好新媒体账号。
(以上两项由县大数据中心牵头,各乡镇配合)
三、基础工作
7.编制目录。
8.开展培训。
(以上任务责任单位:县政府办)`);
    expect(sketchTasks(read)).toEqual([
      '1 一、主动公开 公开年度规章目录 县司法局 -',
      '2 一、主动公开 公开重大项目进展 县政府办+县发改局 -',
      '3 一、主动公开 公开督查结果 县政府办+县发改局 -',
      '4 二、平台建设 改版网站 - -',
      '5 二、平台建设 整合热线 牵县大数据中心+配各乡镇 -',
      '6 二、平台建设 管好新媒体账号 牵县大数据中心+配各乡镇 -',
      '7 三、基础工作 编制目录 县政府办 -',
      '8 三、基础工作 开展培训 县政府办 -',
    ]);
    expect(read.tasks[1]?.confidence).toBe('likely');
    expect(asked(read)).toEqual(['NO_UNITS']);
  });

  it('keeps a paragraph that counts inside itself in one piece', () => {
    expect(sketch('禾川县2020年政务公开任务分工\n(一)公开各类规划。\n1.开设专栏。2.整理历史规划。(责任单位:县发改局)\n(二)公开监管信息。\n1.更新清单。2.公示结果。(责任单位:县商务局)')).toEqual([
      '一 - 公开各类规划 县发改局 -',
      '二 - 公开监管信息 县商务局 -',
    ]);
  });
});

describe('marks and labels', () => {
  it('reads items behind a ★, notes in 【】 and behind dashes', () => {
    expect(
      sketch(`
禾川县2025年政务公开工作任务清单
一、提质主动公开
★1.公开民生实事项目进展。【牵头单位:县发改局;责任单位:各乡镇(街道)】
☆2.公开执法结果。【牵头单位:县司法局】
3.公开抽查结果——牵头单位:县市场监管局;责任单位:县应急局
4.公开水质监测结果。
——牵头单位:县生态环境局
——配合单位:县水利局、各乡镇
——完成时限:每季度`),
    ).toEqual([
      '1 一、提质主动公开 公开民生实事项目进展 牵县发改局+各乡镇(街道) -',
      '2 一、提质主动公开 公开执法结果 牵县司法局 -',
      '3 一、提质主动公开 公开抽查结果 牵县市场监管局+县应急局 -',
      '4 一、提质主动公开 公开水质监测结果 牵县生态环境局+配县水利局+配各乡镇 每季度',
    ]);
  });

  it('leaves out leaders, contacts and telephones, and reads two days in one label', () => {
    const read = plan(`
禾川县2024年政务公开重点工作任务分解
1.公开涉企政策清单
牵头领导:赵某某
责任领导:钱某
牵头单位:县工信局
责任单位:县商务局、县市场监管局
联系人:孙某某
联系电话:0000-1234567
完成时限:立即并长期坚持
2.公开减税清单
牵头单位:县税务局
责任单位:县财政局
完成时限:2024年3月底前完成第一批,6月底前全部完成`);
    expect(sketchTasks(read)).toEqual([
      '1 - 公开涉企政策清单 牵县工信局+县商务局+县市场监管局 立即并长期坚持',
      '2 - 公开减税清单 牵县税务局+县财政局 2024-03-31+2024-06-30',
    ]);
    expect(read.tasks[0]?.requirement).toBeNull();
  });

  it('reads digits, brackets and full stops in full width', () => {
    expect(sketch('禾川县２０２３年政务公开工作要点\n一、主动公开\n１．公开规划。（责任单位：县自然资源局，完成时限：２０２３年６月３０日前）\n２．公开预算。（责任单位：县财政局，完成时限：９月底前）')).toEqual([
      '1 一、主动公开 公开规划 县自然资源局 2023-06-30',
      '2 一、主动公开 公开预算 县财政局 2023-09-30',
    ]);
  });

  it('keeps what a label for a time says although it can not be read, and asks', () => {
    const read = plan('禾川县2023年政务公开工作要点\n1.公开规划。(责任单位:县自然资源局;完成时限:视情况确定)');
    expect(read.tasks[0]?.deadlines).toEqual([{ text: '视情况确定', kind: 'ongoing', date: null, recurrence: null, relative: null }]);
    expect(read.tasks[0]?.confidence).toBe('doubtful');
    expect(asked(read)).toContain('DEADLINE_DOUBTFUL');
  });
});

describe('whole documents', () => {
  it('reads parts (第一部分), with no task in the general and the organising one', () => {
    expect(sketch('禾川县2022年政务公开实施方案\n第一部分 总体要求\n做好各项工作。\n第二部分 重点任务\n一、深化公开\n(一)公开规划。责任单位:县自然资源局。完成时限:12月底前\n(二)公开预算。责任单位:县财政局\n第三部分 保障措施\n一、加强领导。各单位要高度重视。')).toEqual([
      '一 一、深化公开 公开规划 县自然资源局 2022-12-31',
      '二 一、深化公开 公开预算 县财政局 -',
    ]);
  });

  it.each(['a table with |', 'a table with cells'])('takes %s in the attachment instead of the narrative that lists the same tasks', (kind) => {
    const narrative = '禾川县2022年政务公开工作实施方案\n为做好工作,制定本方案。\n一、重点任务\n(一)公开规划信息。集中展示各类规划。\n(二)公开财政信息。公开预决算。\n二、工作要求\n(一)加强领导。各单位要高度重视。\n附件1\n禾川县2022年政务公开责任分解表';
    const rows = [
      ['序号', '工作任务', '具体内容', '责任单位', '完成时限'],
      ['1', '公开规划信息', '集中展示各类规划。', '县自然资源局', '6月底前'],
      ['2', '公开财政信息', '公开预决算。', '县财政局、各预算单位', '9月底前'],
    ];
    const roster = '附件2\n联络员登记表\n姓名 | 单位 | 职务 | 电话';
    const head = plainBlocks(narrative);
    const read = kind === 'a table with |' ? plan(`${narrative}\n${rows.map((row) => row.join(' | ')).join('\n')}\n${roster}`) : extractPlan([...head, ...cellBlocks(rows, 0, head.length)]);
    expect(sketchTasks(read)).toEqual(['1 - 公开规划信息 县自然资源局 2022-06-30', '2 - 公开财政信息 县财政局+各预算单位 2022-09-30']);
    expect(read.title).toBe('禾川县2022年政务公开工作实施方案');
  });

  it('finds title, number, issuer and day of a plan whose title takes two lines', () => {
    const read = plan('禾政办发〔2021〕15号\n禾川县人民政府办公室\n关于印发2021年全县政务公开工作要点的通知\n各乡镇人民政府:\n现印发给你们,请认真贯彻执行。\n禾川县人民政府办公室\n2021年6月3日\n2021年全县政务公开\n工作要点\n一、公开重点\n1.公开规划。(县自然资源局)\n2.公开预算。(县财政局牵头,各乡镇配合)');
    expect([read.title, read.documentNumber, read.issuer, read.issuedOn]).toEqual(['2021年全县政务公开工作要点', '禾政办发〔2021〕15号', '禾川县人民政府办公室', '2021-06-03']);
    expect(sketchTasks(read)).toEqual(['1 一、公开重点 公开规划 县自然资源局 -', '2 一、公开重点 公开预算 牵县财政局+配各乡镇 -']);
  });

  it('takes the year from the notice where only that names it', () => {
    const read = plan('关于做好2020年政务公开工作的通知\n各科室:\n一、做好基础工作\n(一)更新机构职能。责任科室:办公室,6月底前完成。\n(二)编制年度报告。责任科室:办公室、法规科,1月底前完成。');
    expect([read.year, ...sketchTasks(read)]).toEqual([2020, '一 一、做好基础工作 更新机构职能 办公室 2020-06-30', '二 一、做好基础工作 编制年度报告 办公室+法规科 2020-01-31']);
  });

  it('asks for title and year where nothing gives them', () => {
    const read = plan('一、加强主动公开\n1、公开规划(自然资源局)\n2、公开预算(财政局,10月底前)');
    expect(sketchTasks(read)).toEqual(['1 一、加强主动公开 公开规划 自然资源局 -', '2 一、加强主动公开 公开预算 财政局 10月底前']);
    expect(asked(read)).toEqual(expect.arrayContaining(['NO_TITLE', 'NO_YEAR', 'DEADLINE_DOUBTFUL']));
  });

  it('reads a document on one line with its signature', () => {
    const read = plan('禾川县2022年政务公开工作要点 根据上级部署,制定本要点。 一、服务发展 (一)公开涉企政策。汇总发布。(责任单位:县工信局) (二)公开规划。(牵头单位:县自然资源局;责任单位:各乡镇) 二、优化平台 (三)改版网站。6月底前完成。(责任单位:县大数据中心) 禾川县人民政府办公室 2022年5月9日');
    expect([read.title, read.issuer, read.issuedOn]).toEqual(['禾川县2022年政务公开工作要点', '禾川县人民政府办公室', '2022-05-09']);
    expect(sketchTasks(read)).toEqual(['一 一、服务发展 公开涉企政策 县工信局 -', '二 一、服务发展 公开规划 牵县自然资源局+各乡镇 -', '三 二、优化平台 改版网站 县大数据中心 2022-06-30']);
  });

  it("knows a province's own 省级 from that of a level above", () => {
    const body = '一、深化公开\n1.统一事项目录。省级编制任务上半年前完成。(责任单位:省政务服务局)';
    expect(sketch(`岭东省2022年政务公开工作要点\n${body}`)).toEqual(['1 一、深化公开 统一事项目录 省政务服务局 2022-06-30']);
    expect(sketch(`岭江市2022年政务公开工作要点\n${body.replace('省政务服务局', '市政务服务局')}`)).toEqual(['1 一、深化公开 统一事项目录 市政务服务局 -']);
  });
});
