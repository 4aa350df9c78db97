import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundScoringRules } from '../../../../../src-main/domain/extraction/enclosed-content.ts';
import { enclosedIn } from './enclosed-of.ts';

const under = (text: string, heading = '四、考核办法'): FoundScoringRules | undefined => enclosedIn(`${heading}\n${text}`).scoringRules[0];
const sketch = (text: string): string[] => (under(text)?.rules ?? []).map((one) => [one.points, one.per ?? '-', one.appliesTo ?? '-', one.cap ?? '-', one.trigger].join(' '));

describe('clauses with points', () => {
  it.each([
    ['未按期完成任务的,每项扣5分。', ['-5 项 - - 未按期完成任务']],
    ['信息迟报的,每发现一次扣0.5分,最多扣10分。', ['-0.5 次 - 10 信息迟报']],
    ['迟报的扣1分,漏报的扣2分;错报的每条扣3分。', ['-1 - - - 迟报', '-2 - - - 漏报', '-3 条 - - 错报']],
    ['迟报的扣1分、漏报的扣2分。', ['-1 - - - 迟报', '-2 - - - 漏报']],
    ['牵头单位未按要求牵头的,扣10分;工作不落实的,对责任单位每项扣五分。', ['-10 - 牵头单位 - 牵头单位未按要求牵头', '-5 项 责任单位 - 工作不落实']],
    ['各单位未报送年报的扣3分。', ['-3 - - - 各单位未报送年报']],
    ['各乡镇未设公开专区的,扣3分。', ['-3 - 各乡镇 - 各乡镇未设公开专区']],
    ['经验被省级推广的每次加2分,加分不超过6分。', ['2 次 - 6 经验被省级推广']],
    ['出现严重表述错误的,扣5分/次,扣满20分为止。', ['-5 次 - 20 出现严重表述错误']],
    ['(一)信息更新(40分)。栏目空白的每个扣3分,扣完为止。', ['-3 个 - 40 栏目空白']],
    ['未答复申请的,每件扣2分(由法制部门提供)。', ['-2 件 - - 未答复申请']],
  ])('%s', (text, expected) => {
    expect(sketch(text)).toEqual(expected);
  });

  it('are printed whole, with their limit, and light up where they stand', () => {
    const rule = under('(二)信息迟报的,每发现一次扣2分,最多扣10分。')?.rules[0];
    expect(rule).toMatchObject({ text: '信息迟报的,每发现一次扣2分,最多扣10分', span: { block: 1, start: 3 } });
  });
});

describe('what stands beside the rules', () => {
  it('is the base, the classes and the days', () => {
    const found = under('(一)考核实行百分制,基础分为100分。各乡镇(街道)、县直部门和直属机构分类进行考核,分别排名。\n(二)未完成任务的每项扣5分。\n(三)次年1月20日前各单位将自查评分表报县政府办。2月底前通报结果。');
    expect(found).toMatchObject({ heading: '四、考核办法', basePoints: 100, unitClasses: ['各乡镇(街道)', '县直部门', '直属机构'] });
    expect(found?.days).toMatchObject([
      { text: '次年1月20日前各单位将自查评分表报县政府办', month: 1, day: 20 },
      { text: '2月底前通报结果', month: 2, day: 28 },
    ]);
  });

  it.each([
    ['满分为120分,迟报扣1分。', 120],
    ['考核实行百分制。迟报扣1分。', 100],
    ['总分100分,起评分80分,迟报扣1分。', 80],
    ['迟报扣1分。', null],
  ])('%s', (text, base) => {
    expect(under(text)?.basePoints).toBe(base);
  });

  it.each([
    ['按乡镇、县直部门、公共企事业单位三类分别排名,迟报扣1分。', ['乡镇', '县直部门', '公共企事业单位']],
    ['考核对象分为乡镇组、部门组两个组别。迟报扣1分。', ['乡镇组', '部门组']],
    ['对问题分类处理、分类整改。迟报扣1分。', []],
  ])('%s', (text, classes) => {
    expect(under(text)?.unitClasses).toEqual(classes);
  });
});

describe('points that are no rules', () => {
  it.each([
    ['(五)优化政务服务。推行服务评分,群众满意度得分达到90分以上。(责任单位:县政务局)'],
    ['(六)推行信用管理。对失信企业每次扣10分,信用等级动态调整。(责任单位:县市场监管局)'],
    ['(七)加强考核评估。把政务公开纳入绩效考核,分值权重不低于4%,考核结果按百分制折算。'],
    ['(八)加强驾驶人管理。酒后驾驶的一次记12分。'],
    ['(九)10月20日前将自查情况报县政府办。'],
  ])('%s', (text) => {
    expect(enclosedIn(`二、重点任务\n${text}`).scoringRules).toEqual([]);
  });

  it('keeps grades and tables out', () => {
    expect(under('考核得分90分以上的为优秀,60分以下的通报。')).toBeUndefined();
    expect(enclosedIn('四、考核办法\n| 一级指标 | 分值 | 评分标准 |\n|---|---|---|\n| 主动公开 | 30 | 未公开的每条扣2分 |').scoringRules).toEqual([]);
  });
});

it('rules under several headings are sets of their own', () => {
  const found = enclosedIn('三、日常评分\n迟报的扣1分。\n四、年终考核\n基础分100分。未完成任务的每项扣5分。').scoringRules;
  expect(found.map((one) => [one.heading, one.rules.length, one.basePoints])).toEqual([
    ['三、日常评分', 1, null],
    ['四、年终考核', 1, 100],
  ]);
});

it('any list of deductions is read back', () => {
  const clause = fc.record({
    trigger: fc.constantFrom('未按时报送信息', '栏目长期空白', '年度报告内容缺项', '解读材料与文件不同步'),
    size: fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10),
    per: fc.constantFrom('项', '次', '条', '件', null),
    cap: fc.option(fc.integer({ min: 21, max: 60 })),
  });
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), fc.constantFrom(';', '。', '\n'), (clauses, between) => {
      const text = clauses.map(({ trigger, size, per, cap }) => `${trigger}的,${per ? `每${per}` : ''}扣${String(size)}分${cap === null ? '' : `,最多扣${String(cap)}分`}`).join(between);
      expect(under(text)?.rules.map(({ trigger, points, per, cap }) => ({ trigger, size: -points, per, cap }))).toEqual(clauses);
    }),
  );
});
