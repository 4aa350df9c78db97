import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const plan = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
const sketch = (text: string): string[] => sketchTasks(plan(text));

describe('collectives of several words', () => {
  const unitsOf = (note: string): string[] => plan(`禾川省2023年政务公开工作要点\n1.公开预算。(责任单位:${note})\n2.公开决算。(责任单位:省财政厅)`).tasks[0]?.responsibleUnits ?? [];

  it.each([
    ['各市、自治州人民政府,省直各部门', ['各市、自治州人民政府', '省直各部门']],
    ['各自治州、市、县(区)人民政府', ['各自治州、市、县(区)人民政府']],
    ['各市、州、县人民政府,省教育厅', ['各市、州、县人民政府', '省教育厅']],
    ['县司法局,各乡镇党委、政府', ['县司法局', '各乡镇党委、政府']],
    ['各街道党工委、办事处,县财政局', ['各街道党工委、办事处', '县财政局']],
  ])('keeps %s whole', (note, units) => {
    expect(unitsOf(note)).toEqual(units);
  });

  it('parts units that have names of their own', () => {
    expect(unitsOf('市委、市政府,市民政局')).toEqual(['市委', '市政府', '市民政局']);
  });
});

describe('headings that lost their line break', () => {
  it('reads a heading glued to the units before it and to its first item', () => {
    const words = '为做好工作,制定本方案。一、推进公开(一)推进决策公开。重大决策公示。牵头单位:县政府办责任单位:县直各部门(二)推进结果公开。公布整改。责任单位:县审计局二、公开重点信息(一)公开扶贫信息。公开退出名单。责任单位:县财政局(二)公开房屋改造。公布房源。责任单位:县住建局';
    expect(sketch(`禾川县2023年政务公开工作方案\n${words}`)).toEqual([
      '一 一、推进公开 推进决策公开 牵县政府办+县直各部门 -',
      '二 一、推进公开 推进结果公开 县审计局 -',
      '一 二、公开重点信息 公开扶贫信息 县财政局 -',
      '二 二、公开重点信息 公开房屋改造 县住建局 -',
    ]);
  });

  it('reads a heading and its first item on one line', () => {
    expect(sketch(`
禾川县2023年政务公开工作要点
一、推进公开 1.公开招生计划。每学期更新。(责任单位:县教育局)
2.公开整改情况。(责任单位:县审计局)
二、完善制度 3.完善目录。年底前修订。(责任单位:县政府办)4.完善机制。建立会商制度。(责任单位:县司法局)
三、提升能力(一)组织培训。举办一期。(责任单位:县人社局)
(二)组织检查。(责任单位:县政府办)`)).toEqual([
      '1 一、推进公开 公开招生计划 县教育局 每学期',
      '2 一、推进公开 公开整改情况 县审计局 -',
      '3 二、完善制度 完善目录 县政府办 2023-12-31',
      '4 二、完善制度 完善机制 县司法局 -',
      '一 三、提升能力 组织培训 县人社局 -',
      '二 三、提升能力 组织检查 县政府办 -',
    ]);
  });

  it('leaves a number inside a sentence where it is', () => {
    const read = plan(`
禾川县2023年政务公开工作要点
一、推进公开
1.公开招生计划。对照清单,逐项落实 1.5万名考生信息核对。(责任单位:县教育局)
2.公开整改情况。(责任单位:县审计局)`);
    expect(read.tasks.map((task) => task.number)).toEqual(['1', '2']);
  });

  it('takes unnumbered lines as headings where the items below count anew', () => {
    expect(sketch(`
禾川集团2023年信息公开工作安排
供热服务公开
①公布热价依据,5月底前完成。(责任部门:营销部)
②公布检修通知。(责任部门:运行部)
经营信息公开
①公布经营业绩。(责任部门:财务部)
②公布招标信息。(责任部门:采购部)
相关要求
各部门要于3月底前确定联络员。`)).toEqual([
      '① 供热服务公开 公布热价依据,5月底前完成 营销部 2023-05-31',
      '② 供热服务公开 公布检修通知 运行部 -',
      '① 经营信息公开 公布经营业绩 财务部 -',
      '② 经营信息公开 公布招标信息 采购部 -',
    ]);
  });

  it('takes no title of an item for a heading where the counter goes on', () => {
    expect(sketch(`
禾川集团2023年信息公开工作安排
1.公布热价。(责任部门:营销部)
补充说明如后
2.公布检修通知。(责任部门:运行部)`).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['1 -', '2 -']);
  });
});

describe('items and their notes', () => {
  it('makes no tasks of a closing section that merely says who coordinates', () => {
    const closing = (words: string): string[] => sketch(`
禾川县2023年政务公开工作方案
一、工作任务
1.公开决策。重大决策公示。(县政府办负责)
2.公开结果。公布整改情况。(县审计局负责)
二、保障措施
1.加强领导。组建工作专班,${words}。
2.加强宣传。总结经验。`);
    expect(closing('县政府办公室统筹协调')).toHaveLength(2);
    expect(closing('做好分工。(县政府办公室牵头)')).toHaveLength(4);
  });

  it.each([
    ['①财务制度;②受赠财产;③预算表,10月底前补齐。', '2023-10-31'],
    ['(1)财务制度;(2)受赠财产;(3)预算表,10月底前补齐。', '2023-10-31'],
    ['①财务制度。②受赠财产。', '-'],
  ])('reads sub-points in one paragraph above one note as one task: %s', (points, due) => {
    const read = plan(`
禾川学院2023年信息公开工作方案
一、工作任务
1.财务信息公开
${points}
责任部门:财务处、后勤处
2.人事信息公开
公开招聘信息。
责任部门:人事处`);
    expect(sketchTasks(read)).toEqual([`1 一、工作任务 财务信息公开 财务处+后勤处 ${due}`, '2 一、工作任务 人事信息公开 人事处 -']);
    expect(read.tasks[0]?.requirement).toBe(points);
  });

  it('parts sub-points that have notes of their own', () => {
    expect(sketch(`
禾川学院2023年信息公开工作方案
一、财务信息公开
①公开财务制度。(责任部门:财务处)②公开受赠财产。(责任部门:后勤处)
二、人事信息公开
①公开招聘信息。(责任部门:人事处)`)).toHaveLength(3);
  });

  it('reads 承办 and 会办 as labels by themselves', () => {
    expect(sketch(`
禾川县税务局2023年政务公开任务分解
1、公开政策。及时发布。承办:税政股,会办:各分局。
2、公开程序。上墙。承办:征管股。
3、公开等级。邀请承办单位到场。主办:征管股,会办:监察室。`)).toEqual(['1 - 公开政策 税政股+配各分局 -', '2 - 公开程序 征管股 -', '3 - 公开等级 征管股+配监察室 -']);
  });

  it('leaves out a bracket that says whom to ask, and keeps one that belongs to the name', () => {
    expect(sketch(`
禾川县2023年政务公开工作要点
1.公开招生计划。责任单位:县教育局(联系人:老周 电话0000-7655321)、县人社局(电话:1234567)
2.公开目录。(责任单位:县医保局(联系人:小李);完成时限:6月底前)
3.公开决算。(责任单位:县税务局(第二分局))`)).toEqual(['1 - 公开招生计划 县教育局+县人社局 -', '2 - 公开目录 县医保局 2023-06-30', '3 - 公开决算 县税务局(第二分局) -']);
  });

  it('reads a remark behind the bracket on who leads, which is no requirement', () => {
    const read = plan(`
禾川县2023年政务公开工作要点
1.公开招生计划。(县教育局、县人社局负责)。列第一位的为牵头单位,下同。
2.公开目录。(县医保局、县财政局负责)`);
    expect(sketchTasks(read)).toEqual(['1 - 公开招生计划 牵县教育局+县人社局 -', '2 - 公开目录 牵县医保局+县财政局 -']);
    expect(read.tasks.map((task) => task.requirement)).toEqual([null, null]);
  });
});

describe('what a page puts between and behind the items', () => {
  it('takes the issuer beside a page number and a repeated running head out of a note', () => {
    expect(sketch(`
禾川县2023年政务公开工作要点
一、主动公开
1.公开招生计划。每学期更新。(责任
禾川县人民政府办公室              — 3 —
单位:县教育局、县人社局)
2.公开目录。(责任单位:县医保局、
·14·
禾川县人民政府公报        文件选登
县财政局)
·15·
禾川县人民政府公报        文件选登
3.公开决算。(责任单位:县财政局)`)).toEqual(['1 一、主动公开 公开招生计划 县教育局+县人社局 每学期', '2 一、主动公开 公开目录 县医保局+县财政局 -', '3 一、主动公开 公开决算 县财政局 -']);
  });

  it('parts the issuer and the date of a page copied as one line from the last unit', () => {
    const items = '一、主动公开 1.公开招生计划。责任单位:县教育局 2.公开目录。责任单位:县医保局 3.公开决算。责任单位:县财政局';
    const unitsBefore = (signature: string): string[] => plan(`禾川县2023年政务公开工作要点 ${items}${signature} 2023年3月6日`).tasks.at(-1)?.responsibleUnits ?? [];
    expect(unitsBefore('禾川县人民政府办公室')).toEqual(['县财政局']);
    expect(unitsBefore('、县人民政府办公室')).toEqual(['县财政局', '县人民政府办公室']);
  });

  const first = '禾川县2023年政务公开工作要点\n1.公开招生计划。(责任单位:县教育局)\n2.公开目录。(责任单位:县医保局)';

  it('ends before another notice that has a letter of its own', () => {
    expect(sketch(`${first}\n禾川县人民政府关于王某等同志任免的通知\n禾政发〔2023〕8号\n各乡镇:\n决定:\n1.任命王某为县商务局局长;\n2.免去李某县水务局局长职务。`)).toHaveLength(2);
  });

  it('reads on where the other notice carries a plan, without its letter', () => {
    const read = plan(`${first}\n禾川县人民政府关于基层政务公开的通知\n禾政发〔2023〕8号\n各乡镇:\n1.公开村务。(责任单位:县民政局)`);
    expect(read.tasks.map((task) => [task.title, task.requirement])).toEqual([['公开招生计划', null], ['公开目录', null], ['公开村务', null]]);
  });

  it.each([
    ['[ 本帖最后由 桥头小李 于 2023-6-14 10:05 编辑 ]'],
    ['来源:禾川县人民政府门户网站 编辑:小雨 【我要纠错】'],
    ['打印 关闭 收藏'],
    ['主管主办:禾川县人民政府 编辑出版:公报编辑室'],
  ])('leaves out %s', (line) => {
    const read = plan(`${first}\n${line}`);
    expect(sketchTasks(read)).toEqual(['1 - 公开招生计划 县教育局 -', '2 - 公开目录 县医保局 -']);
    expect(read.tasks.at(-1)?.requirement).toBeNull();
  });

  it('keeps the last item of a page that was copied as one line', () => {
    const items = '一、主动公开 1.公开招生计划。责任单位:县教育局。2.公开目录。责任单位:县医保局。3.公开决算。按年公布。责任单位:县财政局。';
    expect(sketch(`禾川县2023年政务公开工作要点 ${items} 分享到: 微信 【打印本页】 主办:禾川县人民政府 承办:县政府办 ICP备案:鲁ICP备0000号`)).toEqual([
      '1 一、主动公开 公开招生计划 县教育局 -',
      '2 一、主动公开 公开目录 县医保局 -',
      '3 一、主动公开 公开决算 县财政局 -',
    ]);
  });
});

describe('texts that are no plan', () => {
  const head = '禾川县2023年政务公开工作要点\n1.公开预算。';
  it.each([
    ['a list of units line by line', `${head}\n责任单位:县财政局、\n${'县财政局\n'.repeat(4000)}`],
    ['assigned paragraphs in one item', `${head}\n${'抓好公开。(责任单位:县财政局)\n'.repeat(4000)}`],
    ['headings on one line', `${head}\n${' 一、公开(一)'.repeat(20_000)}`],
  ])('reads %s in time that grows with the text', (_, text) => {
    const from = performance.now();
    plan(text);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});
