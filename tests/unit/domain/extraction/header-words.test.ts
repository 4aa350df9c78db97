import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { columnRoleOf } from '../../../../src-main/domain/extraction/table-columns.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';

/** The same table with its cells in a file, between tabs, bars and blanks, and on lines of their own. */
const forms: readonly [string, (rows: readonly (readonly string[])[]) => ExtractedPlan][] = [
  ['in cells of a file', (rows) => extractPlan([...plainBlocks(title), ...cellBlocks(rows, 0, 1)])],
  ['between tabs', (rows) => extractPlan(plainBlocks([title, ...rows.map((row) => row.join('\t'))].join('\n')))],
  ['between bars', (rows) => extractPlan(plainBlocks([title, ...rows.map((row) => row.join(' | '))].join('\n')))],
  ['between blanks', (rows) => extractPlan(plainBlocks([title, ...rows.map((row) => row.join('     '))].join('\n')))],
  ['on lines of their own', (rows) => extractPlan(plainBlocks([title, ...rows.flat()].join('\n')))],
];
const inAll = (rows: readonly (readonly string[])[], test: (read: ExtractedPlan) => void): void => {
  for (const [, read] of forms) test(read(rows));
};
const sketch = ({ tasks }: ExtractedPlan): string[] => tasks.map((one) => `${one.number ?? '-'} ${one.title} | ${one.requirement ?? '-'} | ${[...one.leadUnits, ...one.responsibleUnits, ...one.supportingUnits].join('+')} | ${one.deadlines.at(-1)?.date ?? one.deadlines.at(-1)?.text ?? '-'} | ${one.statusText ?? '-'}`);

describe.each([
  ['存在问题', '整改措施', '责任单位', '整改时限', '整改情况'],
  ['问题表现', '整改要求', '整改责任单位', '整改期限', '整改结果'],
  ['反馈问题', '整改目标', '责任部门', '整改完成时限', '销号情况'],
  ['问题清单', '整改任务', '整改单位', '完成时限', '落实情况'],
  ['发现的问题', '整改举措', '落实单位', '办结时限', '进展情况'],
])('a table of problems headed %s, %s', (problem, measure, unit, limit, state) => {
  const rows = [
    ['序号', problem, measure, unit, limit, state],
    ['1', '解读栏目久未更新', '排定每篇的起草人。', '县司法局', '6月底前', '已完成'],
    ['2', '公开电话无人接听', '更换为值班电话。', '县政府办公室、县信访局', '立行立改', '正在整改'],
  ];
  it('gives the problem as title and the measure as requirement', () => {
    inAll(rows, (read) => expect(sketch(read)).toEqual(['1 解读栏目久未更新 | 排定每篇的起草人。 | 县司法局 | 2022-06-30 | 已完成', '2 公开电话无人接听 | 更换为值班电话。 | 县政府办公室+县信访局 | 立行立改 | 正在整改']));
  });
});

it('存在问题 beside tasks is a remark', () => {
  const rows = [
    ['序号', '工作任务', '责任单位', '完成时限', '落实情况', '存在问题'],
    ['1', '公开财政预算', '县财政局', '3月底前', '已在网站公开。', '无'],
    ['2', '公开重大项目', '县发改局', '每季度', '已公开十二个。', '更新偏慢'],
  ];
  inAll(rows, (read) => expect(sketch(read)).toEqual(['1 公开财政预算 | - | 县财政局 | 2022-03-31 | 已在网站公开。', '2 公开重大项目 | - | 县发改局 | 每季度 | 已公开十二个。']));
});

describe('a column of goals or of matters', () => {
  it.each([['目标任务', '主要内容'], ['工作目标', '具体举措'], ['项目', '内容'], ['任务目标', '工作要求'], ['工作项目', '工作标准'], ['事项', '主要内容'], ['活动主题', '活动内容']])('%s is the title where no other column is, %s the requirement', (goal, content) => {
    const rows = [
      ['序号', goal, content, '责任单位', '完成时间'],
      ['1', '规范公文属性', '拟文时注明公开属性', '县政府办公室', '9月底前'],
      ['2', '办好开放日', '请群众代表参观', '县文旅局', '10月底前'],
    ];
    inAll(rows, (read) => expect(sketch(read)).toEqual(['1 规范公文属性 | 拟文时注明公开属性 | 县政府办公室 | 2022-09-30 | -', '2 办好开放日 | 请群众代表参观 | 县文旅局 | 2022-10-31 | -']));
  });

  it('groups tasks where another column names them', () => {
    const read = extractPlan([...plainBlocks(title), ...cellBlocks([['项目', '重点任务', '责任单位'], [{ text: '主动公开', rows: 2 }, '公开规划', '县自然资源局'], ['公开预算', '县财政局']], 0, 1)]);
    expect(sketchTasks(read)).toEqual(['- 主动公开 公开规划 县自然资源局 -', '- 主动公开 公开预算 县财政局 -']);
  });
});

describe('two columns of one kind', () => {
  it('of states, the one in words is the status', () => {
    const rows = [['任务名称', '责任科室', '协助单位', '完成状态', '落实情况'], ['公布分配结果', '保障科', '无', '已完成', '3月24日公布了名册。'], ['公布建设计划', '保障科、质安站', '县发改局', '推进中', '计划已报批。']];
    for (const read of forms.slice(0, 3).map(([, one]) => one(rows))) {
      expect(sketch(read)).toEqual(['- 公布分配结果 | - | 保障科 | - | 3月24日公布了名册。', '- 公布建设计划 | - | 保障科+质安站+县发改局 | - | 计划已报批。']);
    }
  });

  it('of times, a month beside a deadline only groups', () => {
    const read = extractPlan([...plainBlocks(title), ...cellBlocks([['月份', '工作内容', '责任单位', '完成时限'], ['3月', '公开预算', '县财政局', '3月20日前'], ['4月', '公开规划', '县自然资源局', '4月25日前']], 0, 1)]);
    expect(sketchTasks(read)).toEqual(['- 3月 公开预算 县财政局 2022-03-20', '- 4月 公开规划 县自然资源局 2022-04-25']);
  });
});

it('an empty mark (无, /, —) stays in its column and names nobody', () => {
  const rows = [['序号', '工作任务', '牵头单位', '配合单位', '完成时限'], ['1', '公开规划', '县自然资源局', '无', '6月底前'], ['2', '公开预算', '县财政局', '/', '3月底前'], ['3', '公开招生', '县教育局', '各学校', '—']];
  inAll(rows, (read) => expect(sketch(read)).toEqual(['1 公开规划 | - | 县自然资源局 | 2022-06-30 | -', '2 公开预算 | - | 县财政局 | 2022-03-31 | -', '3 公开招生 | - | 县教育局+各学校 | - | -']));
});

it('a column of units and persons gives the units', () => {
  const rows = [['任务名称', '责任单位及责任人', '完成时限'], ['公开规划', '县自然资源局 张强', '6月底前'], ['公开预算', '县财政局 李晓娜 5550101', '3月底前']];
  const read = extractPlan(plainBlocks([title, ...rows.map((row) => row.join(' | '))].join('\n')));
  expect(sketch(read)).toEqual(['- 公开规划 | - | 县自然资源局 | 2022-06-30 | -', '- 公开预算 | - | 县财政局 | 2022-03-31 | -']);
});

describe('what is no table of tasks', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['a roster', [['姓名', '单位', '职务', '联系电话'], ['王小明', '县财政局', '副局长', '5550101'], ['李建国', '县司法局', '科长', '5550102']]],
    ['a catalogue', [['序号', '公开事项', '公开内容', '公开主体', '公开时限', '公开渠道'], ['1', '机构职能', '职责', '县委编办', '长期', '网站'], ['2', '财政预算', '报表', '县财政局', '每年', '网站']]],
    ['a table of scores', [['考核项目', '考核内容', '分值', '评分标准', '责任单位'], ['主动公开', '栏目更新', '20', '少一条扣1分', '县政府办公室'], ['政策解读', '解读率', '20', '少一件扣2分', '县司法局']]],
    ['a table of indicators', [['一级指标', '二级指标', '权重', '数据来源'], ['栏目', '可用性', '30%', '县政府办公室'], ['内容', '完整度', '40%', '县统计局']]],
    ['a timetable', [['日期', '时间', '内容', '主讲人'], ['5月12日', '9:00', '条例解读', '王小明'], ['5月13日', '14:30', '平台操作', '李建国']]],
    ['website columns', [['序号', '栏目名称', '责任单位', '更新周期'], ['1', '政府文件', '县政府办公室', '每周'], ['2', '财政信息', '县财政局', '每年']]],
  ])('%s gives none', (_, rows) => inAll(rows, ({ tasks }) => expect(tasks.map((one) => one.title)).toEqual([])));
});

describe('words over a column', () => {
  it.each([
    ['category', '大类 小类 章节 层级 模块 问题类别 工作阶段'],
    ['task', '重点任务分解 分解任务 任务描述 条目 问题表现 反馈问题 问题清单 具体问题 问题描述 年度重点工作任务'],
    ['requirement', '整改事项 整改措施 整改举措 整改要求 整改目标 年度目标 创新举措 推进举措 主要内容 办理措施'],
    ['responsible', '工作分工 职责分工 第一责任单位 整改责任单位 整改单位 责任单位及责任人 责任单位、联系电话'],
    ['supporting', '协作单位 共同责任单位 其他责任单位 协助单位 联动单位'],
    ['deadline', '月份 季度 时间段 截止日期 拟完成时间 办理时限 责任时限 整改时限 整改完成时限 预计完成时间'],
    ['status', '自查情况 整改结果 销号情况 整改情况 完成情况 推进落实情况'],
    ['ignored', '参考依据 责任县领导 牵头县领导 包保领导 主要负责人 联络员 满分 督办单位 督导单位 审核单位 完成形式 工作成果 预期成果 提交材料 完成比例 评价标准 测评指标 启动时间 存在问题 存在的主要问题及原因'],
  ])('name a column as %s', (role, words) => {
    for (const word of words.split(' ')) expect([word, columnRoleOf(word)]).toEqual([word, role]);
  });

  it('that a unit or a sentence could be name none', () => {
    for (const words of ['有关单位', '相关单位', '县财政局', '公开预算', '6月底前', '县预警信息发布中心', '无']) expect([words, columnRoleOf(words)]).toEqual([words, null]);
  });
});
