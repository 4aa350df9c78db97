import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundIndicators } from '../../../../../src-main/domain/extraction/enclosed-content.ts';
import type { CellSketch } from '../../../../support/plain-blocks.ts';
import { cellBlocks, plainBlocks } from '../../../../support/plain-blocks.ts';
import { enclosedIn, enclosedInBlocks } from './enclosed-of.ts';

const sketch = (found: readonly FoundIndicators[]): string[] =>
  found.flatMap(({ indicators }) => indicators.map((one) => [one.number ?? '-', one.path.join('>'), one.points ?? '-', one.criterion ?? '-'].join(' ')));
const ofCells = (rows: readonly (readonly CellSketch[])[]): FoundIndicators[] => enclosedInBlocks(cellBlocks(rows)).indicators;

describe('a table of indicators', () => {
  it('has cells merged down and across, and a row of totals', () => {
    const found = ofCells([
      [{ text: '青禾县政务公开考核指标', columns: 4 }],
      ['一级指标', '二级指标', '分值', '评分标准'],
      [{ text: '一、主动公开(60分)', rows: 2 }, '1.信息发布', '40', '每缺1条扣2分'],
      ['2.政策解读', '20', '未解读的每件扣1分'],
      ['二、组织保障(40分)', '1.培训', '40', '未培训的不得分'],
      ['合计', '', '100', ''],
    ]);
    expect(sketch(found)).toEqual(['1 主动公开>信息发布 40 每缺1条扣2分', '2 主动公开>政策解读 20 未解读的每件扣1分', '1 组织保障>培训 40 未培训的不得分']);
    expect(found[0]?.totalPoints).toBe(100);
  });

  it('joins the criteria of one leaf and counts points that are merged over leaves once', () => {
    const found = ofCells([
      ['序号', '考核内容', '权重', '考核标准'],
      [{ text: '1', rows: 2 }, { text: '信息发布', rows: 2 }, { text: '40%', rows: 2 }, '迟报扣1分'],
      ['漏报扣2分'],
      ['2', '政策解读', { text: '60%', rows: 2 }, '未解读扣2分'],
      ['3', '回应关切', '未回应扣3分'],
    ]);
    expect(sketch(found)).toEqual(['1 信息发布 40 迟报扣1分\n漏报扣2分', '2 政策解读 60 未解读扣2分', '3 回应关切 - 未回应扣3分']);
    expect(found[0]?.totalPoints).toBe(100);
  });

  it('is found in text with tabs or bars whose merged cells are empty or lost', () => {
    const expected = ['- 主动公开>信息发布 40 缺1条扣2分', '- 主动公开>政策解读 20 未解读扣1分', '- 组织保障>培训 40 未培训不得分'];
    expect(sketch(enclosedIn('一级指标\t二级指标\t分值\t评分标准\n主动公开\t信息发布\t40\t缺1条扣2分\n\t政策解读\t20\t未解读扣1分\n组织保障\t培训\t40\t未培训不得分').indicators)).toEqual(expected);
    expect(sketch(enclosedIn('| 一级指标 | 二级指标 | 分值 | 评分标准 |\n| --- | --- | --- | --- |\n| 主动公开 | 信息发布 | 40 | 缺1条扣2分 |\n| 政策解读 | 20 | 未解读扣1分 |\n| 组织保障 | 培训 | 40 | 未培训不得分 |').indicators)).toEqual(expected);
  });

  it('is no table of tasks that prints points', () => {
    expect(ofCells([['序号', '工作任务', '责任单位', '分值'], ['1', '公开年报', '县政府办', '5'], ['2', '公开预算', '县财政局', '5']])).toEqual([]);
  });

  it('of any tree sums to its leaves, however its cells are merged', () => {
    const leaf = fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (branches) => {
        const rows = branches.flatMap((leaves, branch) => leaves.map((points, at): CellSketch[] => [...(at === 0 ? [{ text: `类别${String(branch)}`, rows: leaves.length }] : []), `内容${String(branch)}之${String(at)}`, `${String(points)}分`]));
        const [found] = ofCells([['一级指标', '二级指标', '分值'], ...rows]);
        expect(found?.indicators.map((one) => [one.path[0], one.points])).toEqual(branches.flatMap((leaves, branch) => leaves.map((points) => [`类别${String(branch)}`, points])));
        expect(found?.totalPoints).toBeCloseTo(branches.flat().reduce((sum, points) => sum + points, 0), 6);
      }),
    );
  });
});

describe('a list of indicators', () => {
  it('has its points in brackets, on one or two levels', () => {
    const found = enclosedIn('四、考核评分(100分)\n(一)主动公开(60分)\n1.信息发布(40分)。每缺1条扣2分。\n2.政策解读(20分)\n未解读的不得分。\n(二)组织保障(40分):未培训的不得分。\n附件:评分表').indicators;
    expect(sketch(found)).toEqual(['1 主动公开>信息发布 40 每缺1条扣2分。', '2 主动公开>政策解读 20 未解读的不得分。', '二 组织保障 40 未培训的不得分。']);
    expect(found).toMatchObject([{ heading: '四、考核评分(100分)', totalPoints: 100 }]);
  });

  it('is no list of tasks with points', () => {
    expect(enclosedIn('二、重点任务\n1.推进决策公开(5分)。公开议题。(责任单位:县政府办)\n2.推进财政公开(5分)\n公开预算。\n责任单位:县财政局').indicators).toEqual([]);
  });
});

it('an empty document encloses nothing', () => {
  expect(enclosedInBlocks(plainBlocks(''))).toEqual({ rosters: [], scoringRules: [], attachments: [], indicators: [] });
});
