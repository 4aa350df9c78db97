import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const plan = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
const requirements = ({ tasks }: ExtractedPlan): (string | null)[] => tasks.map((task) => task.requirement);

describe('items without numbers below a heading', () => {
  it('takes a short line above text and labels for the title, the heading for the section', () => {
    const read = plan(`
白石镇2022年政务公开工作安排
一、公开内容
种粮补贴公开
分村张榜,公示无异议后发放。
责任单位:财政所
农业农村办
完成时间:9月底前
救助对象公开
评议结果全程留痕。
责任单位:民政办
完成时间:长期
二、公开方式
广播公开
早晚播报。
责任单位:文化站`);
    expect(sketchTasks(read)).toEqual([
      '- 一、公开内容 种粮补贴公开 财政所+农业农村办 2022-09-30',
      '- 一、公开内容 救助对象公开 民政办 长期',
      '- 二、公开方式 广播公开 文化站 -',
    ]);
    expect(requirements(read)).toEqual(['分村张榜,公示无异议后发放。', '评议结果全程留痕。', '早晚播报。']);
  });

  it('keeps the heading as the title where one text follows it', () => {
    const read = plan(`
白石镇2022年政务公开工作安排
一、公开补贴
分村张榜,公示无异议后发放。
责任单位:财政所
二、公开救助
评议结果全程留痕。
责任单位:民政办`);
    expect(sketchTasks(read)).toEqual(['一 - 公开补贴 财政所 -', '二 - 公开救助 民政办 -']);
  });

  it.each(['●', '◆ ', '■', '——', '—'])('takes lines behind %s for items', (mark) => {
    const read = plan(`
白石县2022年政务公开工作要点
一、抓规范
${mark}目录全覆盖。乡镇一并编制。(牵头单位:县政府办)
二、抓解读
${mark}图解配齐。一图看懂。(责任单位:县融媒体中心)
${mark}领导解读。走进直播间。
(责任单位:县政府办)`);
    expect(sketchTasks(read)).toEqual(['- 一、抓规范 目录全覆盖 牵县政府办 -', '- 二、抓解读 图解配齐 县融媒体中心 -', '- 二、抓解读 领导解读 县政府办 -']);
    expect(requirements(read)).toEqual(['乡镇一并编制。', '一图看懂。', '走进直播间。']);
  });

  it('takes bullets of a plan without units for items, but not the parts of an assigned item', () => {
    const bare = plan(`
国内某行业2022年政务公开工作要点
一、抓规范
●各级行业主管部门要编制目录并统一发布。
●各地要按目录更新栏目并清理空白栏目。`);
    expect(bare.tasks.map((task) => task.title)).toEqual(['各级行业主管部门要编制目录并统一发布', '各地要按目录更新栏目并清理空白栏目']);
    const parts = plan(`
白石县2022年政务公开工作要点
一、重点任务
1.编制目录。
●县级目录。
●乡镇目录。
(责任单位:县司法局)
2.公开预算。(责任单位:县财政局)`);
    expect(sketchTasks(parts)).toEqual(['1 一、重点任务 编制目录 县司法局 -', '2 一、重点任务 公开预算 县财政局 -']);
  });
});

describe('a calendar of months', () => {
  it('takes each line for an item with its month', () => {
    const read = plan(`
白石局2022年政务公开工作计划
一、工作安排
4月:制定计划,召开动员会。(办公室)
5月—6月:更新目录。(办公室、各科室)
12月:总结考评。(办公室)`);
    expect(sketchTasks(read)).toEqual([
      '- 一、工作安排 4月:制定计划,召开动员会 办公室 2022-04-30',
      '- 一、工作安排 5月—6月:更新目录 办公室+各科室 2022-06-30',
      '- 一、工作安排 12月:总结考评 办公室 2022-12-31',
    ]);
  });
});

describe('cards and articles', () => {
  it.each([
    ['任务1:', '任务2:', '1', '2'],
    ['任务一:', '任务二:', '一', '二'],
    ['重点任务1.', '重点任务2.', '1', '2'],
    ['【任务一】', '【任务二】', '一', '二'],
    ['事项1、', '事项2、', '1', '2'],
    ['第一条 ', '第二条 ', '一', '二'],
  ])('%s', (first, second, one, two) => {
    const read = plan(`
东湾新区2022年政务公开任务安排
各局(办)、各园区公司:
经研究,确定今年任务如下:
${first}编制服务手册
工作内容:梳理在效政策,按行业编排。
责任部门:经发局
协办部门:财政局、科技局
完成时间:6月底
${second}开放参观
工作内容:分批开放污水厂。
责任部门:党群部
完成时间:9月份
附件下载:手册.docx
相关链接
新区门户网站`);
    expect(sketchTasks(read)).toEqual([`${one} - 编制服务手册 经发局+配财政局+配科技局 2022-06-30`, `${two} - 开放参观 党群部 2022-09-30`]);
    expect(requirements(read)).toEqual(['梳理在效政策,按行业编排。', '分批开放污水厂。']);
  });

  it('puts articles under their chapter and cards under their section', () => {
    const articles = plan(`
白石县2022年政务公开实施方案
第一章 公开
第一条 公开目录。逐项核对。(责任单位:县司法局)
第二章 保障
第二条 组织培训。分批轮训。(责任单位:县人社局)`);
    expect(sketchTasks(articles)).toEqual(['一 第一章公开 公开目录 县司法局 -', '二 第二章保障 组织培训 县人社局 -']);
  });

  it('keeps labels that tell several parts of an item apart', () => {
    const read = plan(`
白石县2022年政务公开整改方案
一、问题
1.目录不全。
整改目标:不留空白。
整改措施:逐项补齐。
责任单位:县司法局
2.栏目陈旧。
整改措施:下线过期内容。
责任单位:县政府办`);
    expect(requirements(read)).toEqual(['整改目标:不留空白。整改措施:逐项补齐。', '整改措施:下线过期内容。']);
  });

  it('does not take words for numbers', () => {
    const read = plan(`
白石县2022年政务公开工作要点
一、重点任务
1.编制一览表。任务一览表上墙。(责任单位:县司法局)
第三条规定的事项一并公开。(责任单位:县财政局)`);
    expect(read.tasks.map((task) => task.number)).toEqual(['1-1', '1-2']);
  });
});

describe('several items on one line', () => {
  it('cuts before ②, ③ and (2) that follow a note', () => {
    const read = plan(`
白石县2022年政务公开工作要点
一、重点领域
①教育。学区上网。(责任单位:县教育局)②医疗。收费上墙。(责任单位:县卫健局)③养老。(责任单位:县民政局)
二、基础工作
(1)目录。逐项核对。(责任单位:县司法局)(2)培训。(责任单位:县人社局)`);
    expect(sketchTasks(read)).toEqual([
      '① 一、重点领域 教育 县教育局 -',
      '② 一、重点领域 医疗 县卫健局 -',
      '③ 一、重点领域 养老 县民政局 -',
      '1 二、基础工作 目录 县司法局 -',
      '2 二、基础工作 培训 县人社局 -',
    ]);
  });
});

describe('lists of units that go on', () => {
  it('takes units on further lines, up to the next label', () => {
    const read = plan(`
白石省2022年政务公开行动方案
一、步骤
1.摸底。逐站登记。
责任单位:各市(州)人民政府
省政府各部门
2.整改。限期改正。
责任单位:省通信局
省公安厅;完成时限:8月底`);
    expect(sketchTasks(read)).toEqual(['1 一、步骤 摸底 各市(州)人民政府+省政府各部门 -', '2 一、步骤 整改 省通信局+省公安厅 2022-08-31']);
  });

  it('leaves the issuer and the next title alone', () => {
    const read = plan(`
白石县2022年政务公开工作安排
一、工作任务
目录公开
逐项核对。
责任单位:县司法局
预算公开
细化到项。
责任单位:县财政局
白石县人民政府办公室`);
    expect(read.tasks.map((task) => task.responsibleUnits)).toEqual([['县司法局'], ['县财政局']]);
  });
});

describe('what stands around the list', () => {
  it('leaves out the fields and buttons of a page in brackets', () => {
    const read = plan(`
白石县2022年政务公开工作要点
【信息来源:县政府办】【信息时间:2022-05-11 阅读次数: 】【我要打印】【关闭】
一、重点任务
1.公开目录。(责任单位:县司法局)
[关闭] [打印] 扫一扫分享本页`);
    expect(sketchTasks(read)).toEqual(['1 一、重点任务 公开目录 县司法局 -']);
    expect(requirements(read)).toEqual([null]);
  });

  it.each(['附件1', '附件', '附表2', '附件一', '附:联络员名单'])('ends the list at the head of an attachment that assigns nothing: %s', (head) => {
    const read = plan(`
白石县2022年政务公开工作要点
一、重点任务
1.公开目录。逐项核对。(责任单位:县司法局)
${head}
白石县政务公开考核指标
公开数量40分
附件2
白石县政务公开工作领导小组名单`);
    expect(requirements(read)).toEqual(['逐项核对。']);
  });

  it('reads on where the attachment holds the tasks', () => {
    const read = plan(`
关于做好2022年政务公开工作的通知
一、高度重视。各乡镇要加强领导,4月底前报送名单。
二、严格落实。每月5日前报送进展。
白石县人民政府办公室
2022年4月1日
附件
白石县2022年政务公开任务清单
1.公开项目。明确目录。责任单位:县发改局
2.公开救助。及时更新。责任单位:县民政局`);
    expect(sketchTasks(read)).toEqual(['1 - 公开项目 县发改局 -', '2 - 公开救助 县民政局 -']);
  });
});

describe('deadlines of a phase', () => {
  it('bind a task beside what only comes round in it, but not beside a day of its own', () => {
    const read = plan(`
白石县2022年政务公开推进计划
一、第二季度
1.公布疫情信息。每日更新。(责任单位:县卫健局)
2.编制目录。5月底前定稿。(责任单位:县司法局)
3.公开决算。批准后20日内公布。(责任单位:县财政局)
4.开展培训。(责任单位:县人社局)`);
    expect(read.tasks.map((task) => task.deadlines.map((one) => one.date ?? one.kind))).toEqual([
      ['2022-06-30', 'recurring'],
      ['2022-05-31'],
      ['2022-06-30', 'relative'],
      ['2022-06-30'],
    ]);
  });
});
