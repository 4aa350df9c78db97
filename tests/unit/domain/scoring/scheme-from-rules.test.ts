import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundScoreRule, FoundScoringRules } from '../../../../src-main/domain/extraction/enclosed-content.ts';
import { formatPoints } from '../../../../src-main/domain/scoring/points.ts';
import { schemeFromRules } from '../../../../src-main/domain/scoring/scheme-from-rules.ts';
import type { ScoringScheme } from '../../../../src-main/domain/scoring/scoring-scheme.ts';

const about = { id: 'own-2024', name: '考核办法', source: '青禾县政务公开工作方案' };
const rule = (trigger: string, more: Partial<FoundScoreRule> = {}): FoundScoreRule => ({ text: `${trigger}的，扣5分`, trigger, points: -5, per: null, appliesTo: null, cap: null, span: null, ...more });
const rulesOf = (rules: FoundScoreRule[], more: Partial<FoundScoringRules> = {}): FoundScoringRules => ({ heading: null, basePoints: 100, unitClasses: [], rules, days: [], span: null, ...more });
const made = (rules: FoundScoreRule[], more: Partial<FoundScoringRules> = {}): { scheme: ScoringScheme; leftOut: FoundScoreRule[] } => schemeFromRules(rulesOf(rules, more), about);

describe('a printed rule', () => {
  it.each([
    [rule('未按时限完成年度重点工作', { per: '项' }), ['TASK_NOT_DONE', 'all', 'task', 'office']],
    [rule('牵头单位未完成任务', { appliesTo: '牵头单位', per: '项' }), ['TASK_NOT_DONE', 'leadUnit', 'task', 'office']],
    [rule('牵头单位未组织推进', { appliesTo: '牵头单位' }), ['LEAD_NOT_LEADING', 'leadUnit', 'task', 'office']],
    [rule('分解后不落实', { appliesTo: '责任单位', per: '次', text: '分解后不落实的，责任单位每次扣5分（由牵头单位反映）' }), ['RESPONSIBLE_NOT_IMPLEMENTING', 'responsibleUnit', 'event', 'leadUnit']],
    [rule('超期答复依申请公开事项', { per: '件' }), ['OVERDUE_OR_IRREGULAR_HANDLING', 'all', 'event', 'office']],
    [rule('县长信箱来件逾期未办结', { cap: 20 }), ['OVERDUE_OR_IRREGULAR_HANDLING', 'all', 'event', 'office']],
  ])('becomes one of the engine', (printed, expected) => {
    const { scheme, leftOut } = made([printed]);
    expect(leftOut).toEqual([]);
    expect(scheme.rules.map((one) => [one.code, one.appliesTo, one.per, one.providedBy])).toEqual([expected]);
    expect(scheme.rules[0]?.criterion).toBe(`${printed.text}。`);
    expect(scheme.rules[0]?.cap).toBe(printed.cap === null ? null : printed.cap * 10_000);
  });

  it.each([
    [rule('经验被省级推广', { points: 2 }), '不加分'],
    [rule('栏目长期空白'), '不属于'],
    [rule('未完成任务', { appliesTo: '各乡镇' }), '只针对部分单位'],
  ])('that the engine can\u2019t keep is left out, and the scheme says so', (printed, reason) => {
    const { scheme, leftOut } = made([printed]);
    expect([scheme.rules, leftOut]).toEqual([[], [printed]]);
    expect(scheme.openQuestions.find((one) => one.includes(printed.text))).toContain(reason);
  });

  it('of a kind that is taken is left out: both would count for the same fact', () => {
    const second = rule('热线来件办理不规范', { points: -2 });
    const { scheme, leftOut } = made([rule('依申请公开逾期答复'), second]);
    expect(scheme.rules.map((one) => formatPoints(one.points))).toEqual(['-5']);
    expect(leftOut).toEqual([second]);
  });
});

describe('what the text leaves open', () => {
  it('is the base where none is printed', () => {
    const { scheme } = made([], { basePoints: null });
    expect(formatPoints(scheme.basePoints)).toBe('100');
    expect(scheme.openQuestions[0]).toContain('基础分');
  });

  it('is no cap that is printed', () => {
    const ask = (cap: number | null): boolean => made([rule('未完成任务', { cap })]).scheme.openQuestions.some((one) => one.includes('封顶'));
    expect([ask(null), ask(20)]).toEqual([true, false]);
  });

  it('is the good reason and how often an uncounted rule counts', () => {
    const { openQuestions } = made([rule('牵头单位未牵头且无正当理由', { appliesTo: '牵头单位', text: '牵头单位未牵头且无正当理由的，扣5分' }), rule('未完成任务')]).scheme;
    expect(openQuestions.filter((one) => /正当理由|每项任务/u.test(one))).toHaveLength(3);
  });

  it('is a day in the year itself, which the engine can\u2019t set', () => {
    const day = (month: number): ScoringScheme => made([], { days: [{ text: '前报送自查评分表', month, day: 20, span: null }] }).scheme;
    expect(day(1).selfAssessmentDue).toEqual({ month: 1, day: 20 });
    expect(day(12).selfAssessmentDue).toBeNull();
    expect(day(12).openQuestions.join('')).toContain('12月20日');
  });
});

it('no rule is lost and points stay exact, whatever is printed', () => {
  const printed = fc.record({
    trigger: fc.constantFrom('未完成任务', '依申请公开超期', '牵头单位未牵头', '责任单位未落实', '栏目空白'),
    points: fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10),
    appliesTo: fc.constantFrom(null, '牵头单位', '责任单位', '各乡镇'),
    cap: fc.option(fc.integer({ min: 1, max: 50 })),
    per: fc.constantFrom(null, '项', '次'),
  });
  fc.assert(
    fc.property(fc.array(printed, { maxLength: 8 }), (all) => {
      const rules = all.map(({ trigger, ...more }) => rule(trigger, more));
      const { scheme, leftOut } = made(rules);
      expect(scheme.rules.length + leftOut.length).toBe(rules.length);
      expect(new Set(scheme.rules.map((one) => one.code)).size).toBe(scheme.rules.length);
      const kept = rules.filter((one) => !leftOut.includes(one));
      expect(scheme.rules.map((one) => formatPoints(one.points))).toEqual(kept.map((one) => String(one.points)));
      expect(scheme.openQuestions.filter((one) => one.includes('没有列入'))).toHaveLength(leftOut.length);
    }),
  );
});
