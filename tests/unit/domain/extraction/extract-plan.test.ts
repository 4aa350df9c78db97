import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const plan = (text: string): ExtractedPlan => extractPlan(plainBlocks(text.trim()));
/** Each task as number, title, units by role, deadlines. */
const sketch = ({ tasks }: ExtractedPlan): string[] =>
  tasks.map((task) =>
    [
      task.number ?? '-',
      task.title,
      [...task.leadUnits.map((name) => `牵${name}`), ...task.responsibleUnits, ...task.supportingUnits.map((name) => `配${name}`)].join('+'),
      task.deadlines.map((deadline) => deadline.date ?? deadline.text).join('+'),
    ].join(' '),
  );
const codes = ({ diagnostics }: ExtractedPlan): string[] => diagnostics.map((one) => one.code);

describe('items and their numbers', () => {
  it('takes what lies under decimal numbers', () => {
    const text = `
云岭县2020年政务公开实施方案
1 加强制度建设
1.1 完善公开制度。修订公开指南。责任单位:县政府办
1.2 完善审查制度。责任单位:县保密局、县司法局
2 加强平台建设
2.1 优化网站栏目。责任单位:县大数据中心`;
    expect(sketch(plan(text))).toEqual(['1.1 完善公开制度 县政府办 ', '1.2 完善审查制度 县保密局+县司法局 ', '2.1 优化网站栏目 县大数据中心 ']);
  });

  it('keeps an enumeration inside its item', () => {
    const text = `
青河市2018年政务公开工作要点
一、推进决策公开
1.公开会议信息。包括:(1)会议议题;(2)会议决定;(3)落实情况。(责任单位:市政府办公室)
2.公开执法信息(责任单位:市司法局)
(1)公开执法计划;
(2)公开执法结果。`;
    const read = plan(text);
    expect(sketch(read)).toEqual(['1 公开会议信息 市政府办公室 ', '2 公开执法信息 市司法局 ']);
    expect(read.tasks[1]?.requirement).toBe('(1)公开执法计划;(2)公开执法结果。');
  });

  it('binds a note on a line of its own behind a group to the whole group', () => {
    const text = `
云岭县2016年政务公开工作要点
一、推进“五公开”
(一)推进决策公开
1.实行重大决策预公开。
2.推行列席会议制度。
责任单位:县政府办公室、县直各部门
(二)推进执行公开
3.公开重点工作进展。
4.公开督查结果。
责任单位:县政府督查室、县审计局`;
    expect(sketch(plan(text))).toEqual(['一 推进决策公开 县政府办公室+县直各部门 ', '二 推进执行公开 县政府督查室+县审计局 ']);
  });

  it('gives items without a note that of their heading', () => {
    const text = `
云岭县2017年政务公开任务分解
一、加强平台建设(牵头单位:县政府办公室)
1.改版门户网站。(责任单位:县电子政务中心,完成时限:2017年5月)
2.整合政务热线。`;
    const read = plan(text);
    expect(sketch(read)).toEqual(['1 改版门户网站 县电子政务中心 2017-05-31', '2 整合政务热线 牵县政府办公室 ']);
    expect(read.tasks[1]?.confidence).toBe('likely');
  });

  it('reads a plan that lost its numbers, with headings over several paragraphs', () => {
    const text = `
云岭县2021年政务公开工作要点
强化政策解读
健全解读机制,解读与文件同步发布。(责任单位:县政府办、县直各部门)
运用多种形式解读。(责任单位:县融媒体中心)
深化重点领域公开
公开财政信息。(牵头单位:县财政局,责任单位:各乡镇)`;
    const read = plan(text);
    expect(sketch(read)).toEqual(['- 健全解读机制,解读与文件同步发布 县政府办+县直各部门 ', '- 运用多种形式解读 县融媒体中心 ', '- 公开财政信息 牵县财政局+各乡镇 ']);
    expect(read.tasks.map((task) => task.section)).toEqual([['强化政策解读'], ['强化政策解读'], ['深化重点领域公开']]);
  });

  it('reads a document that was copied as one line', () => {
    const text =
      '青河市2019年政务公开工作要点 一、加强政策解读 1.同步解读政策。起草部门要同步解读,及时发布。(责任单位:市政府办公室) 2.办好政府公报。(责任单位:市政府办公室) 二、深化公开 3.公开预决算。(责任单位:市财政局,6月底前完成)';
    const read = plan(text);
    expect(read.title).toBe('青河市2019年政务公开工作要点');
    expect(sketch(read)).toEqual(['1 同步解读政策 市政府办公室 ', '2 办好政府公报 市政府办公室 ', '3 公开预决算 市财政局 2019-06-30']);
    expect(read.sections.map((section) => section.heading)).toEqual(['一、加强政策解读', '二、深化公开']);
  });

  it('makes lines whole that the width of a page has broken', () => {
    const text = `
云岭县2022年政务公开工作要点
为做好2022年全县政务公开工作,根据上级工作部署,结合我
县实际,制定本工作要点,请各单位认真组织实施并抓好落实工
作,确保各项任务按期完成。
一、深化重点领域信息公开
(一)加强市场主体信息公开。及时公开市场准入负面清单,落
实全国统一的市场准入制度,保障各类主体平等进入市场,并做
好政策解读工作。(责任单位:县发展改革局、县市场监督管理
局、县行政审批服务局,完成时限:2022年10月底前)
(二)加强财政信息公开。深化预决算公开,公开地方政府债务
限额、余额和使用情况,公开惠民惠农补贴资金发放情况,方便
群众查询监督。(责任单位:县财政局、县农业农村局、各乡镇
人民政府)`;
    const read = plan(text);
    expect(sketch(read)).toEqual(['一 加强市场主体信息公开 县发展改革局+县市场监督管理局+县行政审批服务局 2022-10-31', '二 加强财政信息公开 县财政局+县农业农村局+各乡镇人民政府 ']);
    const [, market] = read.tasks[0]?.source.responsibleUnits ?? [];
    expect(market?.end).toBeGreaterThan(market?.start ?? 0);
  });
});

describe('what is no task', () => {
  it('leaves out rosters, scoring rules, organising sections and attachments', () => {
    const text = `
临溪县2016年政务公开工作方案
一、组织领导
组长:周明(副县长)
成员:吴青(县发改局局长)
二、工作任务
(一)公开权力清单。(责任单位:县编办)
(二)公开抽查结果。(责任单位:县市场监管局)
三、考核办法
(一)考评方法。基础分100分,每项扣5分。
四、保障措施
(一)加强领导。各单位要高度重视。
附件:1.联络员名单
2.责任分解表`;
    const read = plan(text);
    expect(sketch(read)).toEqual(['一 公开权力清单 县编办 ', '二 公开抽查结果 县市场监管局 ']);
    expect(read.tasks[1]?.requirement).toBeNull();
    expect(codes(read)).toEqual(expect.arrayContaining(['ROSTER_FOUND', 'SCORING_RULES_FOUND', 'ATTACHMENT_NAMED']));
  });

  it('leaves out the covering letter, its items and its dates when a table follows', () => {
    const text = `
关于做好2022年政务公开工作的通知
各科室:
一、高度重视。各科室要把政务公开摆上重要位置。
二、抓好落实。于6月15日前报送方案。
附件:2022年政务公开任务分解表
青河市卫生健康委员会
2022年5月30日
附件
2022年政务公开任务分解表
序号 | 工作内容 | 责任科室 | 完成时间
1 | 公开医疗机构名录 | 医政科 | 6月底
2 | 公开行政处罚决定 | 综合监督科、市卫生监督所 | 常态化`;
    expect(sketch(plan(text))).toEqual(['1 公开医疗机构名录 医政科 2022-06-30', '2 公开行政处罚决定 综合监督科+市卫生监督所 常态化']);
  });

  it('asks when nobody is named', () => {
    const read = plan('2021年政务公开工作要点\n一、深化公开\n(一)公开规划。集中展示规划文本。\n(二)公开预算。公开部门预算。');
    expect(read.tasks.map((task) => task.allocation)).toEqual(['unallocated', 'unallocated']);
    expect(codes(read)).toContain('NO_UNITS');
  });

  it('finds no tasks in a letter', () => {
    const read = plan('青河市民政局\n关于召开会议的函\n请于5月10日派员参加。');
    expect(read.tasks).toEqual([]);
    expect(codes(read)).toContain('NO_TASKS');
    expect(codes(extractPlan([]))).toContain('NO_TASKS');
  });
});

describe('assignments', () => {
  it('takes the first unit as lead where a footnote says so', () => {
    const read = plan('白塔区2023年政务公开工作分工\n1.公开规划。责任单位:区发改局、区自然资源局\n2.公开预算。责任单位:区财政局、各镇街\n注:以上任务中责任单位第一个为牵头单位。');
    expect(sketch(read)).toEqual(['1 公开规划 牵区发改局+区自然资源局 ', '2 公开预算 牵区财政局+各镇街 ']);
  });

  it('does not take units in the body for assignees', () => {
    const read = plan('青河市2022年政务公开工作要点\n1.完善机制。市委宣传部、市公安局要建立会商机制,牵头起草部门要参加。(责任单位:市委网信办)\n2.公开预算。(责任单位:市财政局)');
    expect(sketch(read)).toEqual(['1 完善机制 市委网信办 ', '2 公开预算 市财政局 ']);
  });

  it('takes units that lead a sentence, also in an item whose neighbours carry notes', () => {
    const read = plan('青河市2014年政府信息公开工作要点\n(一)推进财政公开。\n1.公开预决算(市财政局牵头)\n2.公开审计结果(市审计局牵头)\n(二)做好考核。市政府办公室牵头制定考核办法,年底前完成考核。');
    expect(sketch(read)).toEqual(['1 公开预决算 牵市财政局 ', '2 公开审计结果 牵市审计局 ', '二 做好考核 牵市政府办公室 2014-12-31']);
  });

  it('tells of a lost bracket, a repeated number and a gap', () => {
    const read = plan('青河市2022年政务公开工作要点\n1.公开规划。(责任单位:市发改委\n3.公开预算。(责任单位:市财政局)\n3.公开决算。(责任单位:市财政局)');
    expect(codes(read)).toEqual(expect.arrayContaining(['UNCLOSED_BRACKET', 'NUMBER_GAP', 'NUMBER_REPEATED']));
  });

  it('marks what it doubts', () => {
    const read = plan('青河市2022年政务公开工作要点\n1.公开规划。(责任单位:推进规划工作)\n2.公开预算。(责任单位:市财政局,完成时限:2月30日前)');
    expect(read.tasks.map((task) => task.confidence)).toEqual(['doubtful', 'doubtful']);
    expect(codes(read)).toEqual(expect.arrayContaining(['UNIT_DOUBTFUL', 'DEADLINE_DOUBTFUL']));
  });
});

describe('speed', () => {
  it('reads a hundred pages, and no text makes it stall', () => {
    const item = (at: number): string => `${at}.公开第${at}类信息。${'及时公开相关政策和进展情况,方便群众查询。'.repeat(12)}(牵头单位:县财政局;责任单位:县审计局、各乡镇,完成时限:6月底前)`;
    const long = `云岭县2022年政务公开工作要点\n${Array.from({ length: 199 }, (_, at) => item(at + 1)).join('\n')}`;
    expect(plan(long).tasks).toHaveLength(199);
    for (const evil of ['责任单位:', '(', '一、', '市局、', '每年', '|', '各', '市财政局']) withoutStall(() => extractPlan(plainBlocks(evil.repeat(5000))));
  });
});
