import { describe, expect, it } from 'vitest';
import type { ScoreLineView, UnitScoreView } from '../../../../src-main/contract/scoring.ts';
import { scoreReasonCodes } from '../../../../src-main/domain/scoring/score-line.ts';
import { completeEvent, emptyEvent, eventProblems } from '../../../../src-renderer/features/scoring/events/event-draft.ts';
import { deductionText, pointsText } from '../../../../src-renderer/api/points.ts';
import { rankedClasses, scorePart } from '../../../../src-renderer/features/scoring/ranking-rows.ts';
import { scoreSentence } from '../../../../src-main/contract/text/score-sentences.ts';
import { usualScoreDay } from '../../../../src-renderer/api/score-day.ts';
import { aboutScores } from '../../../../src-renderer/features/scoring/score-words.ts';

const line = (part: 'A' | 'B', deduction: number, forecastDeduction = 0): ScoreLineView => ({
  part,
  ruleCode: 'r',
  item: '任务',
  criterion: '每项扣5分',
  deduction: deduction * 10_000,
  forecastDeduction: forecastDeduction * 10_000,
  reason: { code: 'NOT_DONE', values: {} },
  taskId: null,
  eventId: null,
});
const unit = (unitName: string, classCode: string, rank: number, lines: ScoreLineView[] = []): UnitScoreView => ({
  unitId: unitName, unitName, classCode, className: `${classCode}类`, total: 0, forecastTotal: 0, rank, lines,
});

describe('points', () => {
  it('prints ten-thousandths exactly, without zeros at the end', () => {
    expect(pointsText(950_000)).toBe('95');
    expect(pointsText(813_429)).toBe('81.3429');
    expect(pointsText(945_000)).toBe('94.5');
    expect(pointsText(1)).toBe('0.0001');
    expect(deductionText(50_000)).toBe('−5');
    expect(deductionText(0)).toBe('0');
  });
});

describe('rankedClasses', () => {
  it('ranks within each class and counts lines that cost and lines that threaten', () => {
    const classes = rankedClasses([unit('乙局', 'x', 2, [line('A', 5), line('A', 0, 5), line('B', 0)]), unit('甲镇', 'y', 1), unit('丙局', 'x', 1)]);
    expect(classes.map(({ name, rows }) => [name, rows.map((row) => [row.unit.unitName, row.deductions, row.threats])])).toEqual([
      ['x类', [['丙局', 0, 0], ['乙局', 1, 1]]],
      ['y类', [['甲镇', 0, 0]]],
    ]);
  });

  it('puts the costly lines of a part first and sums them', () => {
    const part = scorePart([line('A', 0), line('B', 9), line('A', 0, 5), line('A', 5)], 'A');
    expect(part.lines.map(({ deduction, forecastDeduction }) => [deduction, forecastDeduction])).toEqual([[50_000, 0], [0, 50_000], [0, 0]]);
    expect([part.deduction, part.forecastDeduction]).toEqual([50_000, 50_000]);
  });
});

describe('scoreSentence', () => {
  it('is a whole sentence for every code, with and without values', () => {
    const values = { role: 'lead', state: 'inProgress', doneOn: '2026-03-01', occurredOn: '2026-04-01', basis: '迟复', eventKind: 'leadNotLeading', year: 2026, asOf: '2026-06-01', deadlineText: '6月底前' };
    for (const code of scoreReasonCodes) {
      for (const sentence of [scoreSentence({ code, values }), scoreSentence({ code, values: {} })]) {
        expect(sentence).toMatch(/。$/);
        expect(sentence).not.toMatch(/undefined|null/);
      }
    }
  });

  it('names role, state and deadline of an open task', () => {
    const sentence = scoreSentence({ code: 'NOT_DONE', values: { role: 'lead', state: 'inProgress', deadlineText: '6月底前' } });
    expect(sentence).toContain('牵头单位');
    expect(sentence).toContain('“推进中”');
    expect(sentence).toContain('6月底前');
  });
});

describe('score of a day', () => {
  it('speaks of today within the year and of its last day afterwards', () => {
    expect(usualScoreDay(2026, '2026-06-10')).toBe('2026-06-10');
    expect(usualScoreDay(2026, '2027-01-05')).toBe('2026-12-31');
    expect(usualScoreDay(2027, '2026-06-10')).toBe('2026-06-10');
  });

  it('says how many lose points and marks a forecast', () => {
    const scores = { asOf: '2026-06-10', forecast: true, units: [unit('甲', 'x', 1, [line('A', 5)]), unit('乙', 'x', 1, [line('A', 0, 5)])] };
    expect(aboutScores(scores)).toMatch(/2026-06-10.*2 家单位中 1 家有扣分.*预测/);
    expect(aboutScores({ ...scores, forecast: false })).not.toContain('预测');
    expect(aboutScores(null)).toBe('');
  });
});

describe('an event', () => {
  const whole = { ...emptyEvent('2026-06-10'), unitId: 'u', kind: 'handlingOverdueOrIrregular' as const, basis: '超期答复' };

  it('asks for each thing that is missing', () => {
    expect(Object.keys(eventProblems(emptyEvent('2026-06-10')))).toEqual(['unitId', 'kind', 'basis']);
    expect(completeEvent({ ...whole, basis: ' ' })).toBeNull();
  });

  it('wants the reporting lead only where the rule does', () => {
    expect(completeEvent({ ...whole, reportedByUnitId: 'lead' })).toEqual({ ...whole, reportedByUnitId: null });
    const report = { ...whole, kind: 'responsibleNotImplementing' as const };
    expect(Object.keys(eventProblems(report))).toEqual(['reportedByUnitId']);
    expect(completeEvent({ ...report, reportedByUnitId: 'lead' })?.reportedByUnitId).toBe('lead');
  });
});
