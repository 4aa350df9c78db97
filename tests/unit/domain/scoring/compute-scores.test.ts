import { describe, expect, test } from 'vitest';
import { loadScoringScheme } from '../../../../src-main/application/presets/load-presets.ts';
import type { AssignmentRole, UnitState } from '../../../../src-main/domain/codes.ts';
import { computeScores } from '../../../../src-main/domain/scoring/compute-scores.ts';
import type { UnitScore } from '../../../../src-main/domain/scoring/compute-scores.ts';
import { formatPoints } from '../../../../src-main/domain/scoring/points.ts';
import type { EventFact, ScoreFacts } from '../../../../src-main/domain/scoring/score-facts.ts';
import type { ScoreRule, ScoringScheme } from '../../../../src-main/domain/scoring/scoring-scheme.ts';
import { day, event, points, seventy, task } from './score-examples.ts';

const scheme = loadScoringScheme('resources', 'majiang-2016');
const afterYear = day('2027-01-05');

function scoreOf(unitId: string, facts: Partial<ScoreFacts>, scoring: ScoringScheme = scheme): UnitScore {
  const scores = computeScores({ ...seventy, asOf: afterYear, ...facts, scheme: scoring });
  const found = scores.find((score) => score.unitId === unitId);
  if (found === undefined) throw new Error(`no score for ${unitId}`);
  return found;
}

function withRule(code: string, change: Partial<ScoreRule>): ScoringScheme {
  return { ...scheme, rules: scheme.rules.map((rule) => (rule.code === code ? { ...rule, ...change } : rule)) };
}

function shown({ lines }: UnitScore) {
  return lines.map((line) => [line.ruleCode, line.taskId, line.eventId, formatPoints(line.deduction), line.reason.code]);
}

describe('the county rules of 2016', () => {
  test('two unfinished tasks, a failed lead, a reported failure and a late reply leave 70, each line with its reason', () => {
    const score = scoreOf('a', {});
    expect(formatPoints(score.total)).toBe('70');
    expect(score.forecast).toBe(false);
    expect(score.forecastTotal).toBe(score.total);
    expect(shown(score)).toEqual([
      ['TASK_NOT_DONE', 'guide', null, '5', 'NOT_DONE'],
      ['TASK_NOT_DONE', 'column', null, '5', 'NOT_DONE'],
      ['TASK_NOT_DONE', 'training', null, '0', 'CHECKED_OFF'],
      ['LEAD_NOT_LEADING', 'column', 'e1', '10', 'EVENT_COUNTED'],
      ['RESPONSIBLE_NOT_IMPLEMENTING', 'training', 'e2', '5', 'EVENT_COUNTED'],
      ['OVERDUE_OR_IRREGULAR_HANDLING', null, 'e3', '5', 'EVENT_COUNTED'],
    ]);
    expect(score.lines.map((line) => line.part).join('')).toBe('AAABBB');
    expect(score.lines[4]?.reason.values).toMatchObject({ occurredOn: '2026-08-03', reportedByUnitId: 'b', taskNumber: '1' });
    expect(score.lines[5]?.reason.values).not.toHaveProperty('taskNumber');
  });

  test('before the year’s end open tasks are a forecast, not a loss', () => {
    const score = scoreOf('a', { asOf: day('2026-12-30') });
    expect([formatPoints(score.total), formatPoints(score.forecastTotal), score.forecast]).toEqual(['80', '70', true]);
    expect(score.lines[0]).toMatchObject({ deduction: 0, forecastDeduction: 50_000, reason: { code: 'OPEN_FORECAST' } });
    expect(formatPoints(scoreOf('a', { asOf: day('2026-12-31') }).total)).toBe('70');
  });

  test('a unit without facts keeps the base and says that nothing happened', () => {
    const score = scoreOf('t', {});
    expect(formatPoints(score.total)).toBe('100');
    expect(score.lines.map((line) => line.reason.code)).toEqual(['NO_EVENTS', 'NO_EVENTS', 'NO_EVENTS']);
  });

  test('units come by class and rank', () => {
    const scores = computeScores({ ...seventy, asOf: afterYear, scheme });
    expect(scores.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['t', 1],
    ]);
  });
});

describe('how a task stands', () => {
  test.each([
    ['ongoing', null, '100', 'ONGOING'],
    ['postponed', null, '100', 'POSTPONED'],
    ['notApplicable', null, '100', 'NOT_APPLICABLE'],
    ['doneUnchecked', '2026-12-31', '100', 'DONE_UNCHECKED'],
    ['checkedOff', null, '100', 'CHECKED_OFF'],
    ['checkedOff', '2027-01-02', '95', 'DONE_AFTER_YEAR'],
    ['doneUnchecked', '2027-03-01', '95', 'NOT_DONE'],
    ['notDone', null, '95', 'NOT_DONE'],
  ] as const)('%s, done on %s, leaves %s (%s)', (state: UnitState, doneOn, total, code) => {
    const fact = task({ taskId: 'x', unitId: 'a', state, doneOn: doneOn === null ? null : day(doneOn) });
    const score = scoreOf('a', { taskUnits: [fact], events: [] });
    expect([formatPoints(score.total), score.lines[0]?.reason.code]).toEqual([total, code]);
  });

  test.each([
    ['leadUnit', 'responsible', '100'],
    ['leadUnit', 'lead', '95'],
    ['responsibleUnit', 'supporting', '100'],
  ] as const)('a rule for %s and a unit with the role %s leave %s', (appliesTo, role: AssignmentRole, total) => {
    const score = scoreOf(
      'a',
      { taskUnits: [task({ taskId: 'x', unitId: 'a', role })], events: [] },
      withRule('TASK_NOT_DONE', { appliesTo }),
    );
    expect(formatPoints(score.total)).toBe(total);
  });
});

describe('which events count', () => {
  const failure = event({ eventId: 'e', kind: 'responsibleNotImplementing', unitId: 'a', taskId: 'training' });
  const lead = event({ eventId: 'e', kind: 'leadNotLeading', unitId: 'a' });

  test.each<[string, EventFact, string]>([
    ['that nobody reported', failure, 'EVENT_NOT_REPORTED_BY_LEAD'],
    ['that another than the lead reported', { ...failure, reportedByUnitId: 't' }, 'EVENT_NOT_REPORTED_BY_LEAD'],
    ['of a task that the unit does not answer for', { ...failure, unitId: 't', reportedByUnitId: 'b' }, 'EVENT_UNIT_NOT_RESPONSIBLE'],
    ['of a task that the unit does not lead', { ...lead, taskId: 'guide' }, 'EVENT_UNIT_NOT_LEAD'],
    ['of another year', { ...lead, occurredOn: day('2025-12-31') }, 'EVENT_OUTSIDE_YEAR'],
    ['of no task in particular', lead, 'EVENT_COUNTED'],
    ['of a task that is archived since', { ...lead, taskId: 'gone' }, 'EVENT_COUNTED'],
  ])('an event %s', (_, fact, code) => {
    const score = scoreOf(fact.unitId, { events: [fact] });
    expect(score.lines.find((line) => line.eventId === 'e')?.reason.code).toBe(code);
    expect(score.lines.find((line) => line.eventId === 'e')?.deduction === 0).toBe(code !== 'EVENT_COUNTED');
  });

  test('a later event does not count yet', () => {
    const score = scoreOf('a', { asOf: day('2026-08-02'), events: [lead] });
    expect(score.lines.find((line) => line.eventId === 'e')?.reason.code).toBe('EVENT_AFTER_AS_OF');
  });
});

describe('limits of a rule', () => {
  const late = ['e1', 'e2', 'e3'].map((eventId, index) =>
    event({ eventId, kind: 'handlingOverdueOrIrregular', unitId: 'a', occurredOn: day(`2026-0${String(index + 1)}-10`) }),
  );
  const code = 'OVERDUE_OR_IRREGULAR_HANDLING';

  test('a cap cuts the line that passes it', () => {
    const score = scoreOf('a', { taskUnits: [], events: late }, withRule(code, { cap: points('7.5') }));
    expect(formatPoints(score.total)).toBe('92.5');
    expect(score.lines.slice(-3).map((line) => [formatPoints(line.deduction), line.reason.code])).toEqual([
      ['5', 'EVENT_COUNTED'],
      ['2.5', 'CAP_REACHED'],
      ['0', 'CAP_REACHED'],
    ]);
  });

  test('once a year counts the first only', () => {
    const score = scoreOf('a', { taskUnits: [], events: late.toReversed() }, withRule(code, { per: 'once' }));
    expect(score.lines.slice(-3).map((line) => [line.eventId, line.reason.code])).toEqual([
      ['e1', 'EVENT_COUNTED'],
      ['e2', 'ALREADY_COUNTED'],
      ['e3', 'ALREADY_COUNTED'],
    ]);
  });

  test('the same task costs a lead once', () => {
    const twice = ['e1', 'e2'].map((eventId) => event({ eventId, kind: 'leadNotLeading', unitId: 'a', taskId: 'column' }));
    expect(formatPoints(scoreOf('a', { taskUnits: [], events: twice }).total)).toBe('90');
  });

  test('certain losses come before forecasts under a cap', () => {
    const taskUnits = [
      task({ taskId: 'open', unitId: 'a', position: 1 }),
      task({ taskId: 'late', unitId: 'a', position: 2, state: 'checkedOff', doneOn: day('2027-01-01') }),
    ];
    const capped = withRule('TASK_NOT_DONE', { cap: points('5') });
    const early = scoreOf('a', { taskUnits, events: [], asOf: day('2026-06-01') }, capped);
    expect([formatPoints(early.total), formatPoints(early.forecastTotal)]).toEqual(['100', '95']);
    const closed = scoreOf('a', { taskUnits, events: [] }, capped);
    expect(shown(closed).slice(0, 2)).toEqual([
      ['TASK_NOT_DONE', 'open', null, '5', 'NOT_DONE'],
      ['TASK_NOT_DONE', 'late', null, '0', 'CAP_REACHED'],
    ]);
  });

  test('the floor holds the total, not the lines', () => {
    const score = scoreOf('a', {}, { ...scheme, floor: points('85') });
    expect(formatPoints(score.total)).toBe('85');
    expect(score.lines.reduce((sum, line) => sum + line.deduction, 0)).toBe(300_000);
  });
});

describe('ties', () => {
  const units = ['丁局', '甲局', '乙局'].map((name) => ({ unitId: name, name, classCode: 'countyDepartment' }));
  const facts = {
    units,
    taskUnits: [],
    events: [event({ eventId: 'e', kind: 'handlingOverdueOrIrregular', unitId: '乙局' })],
  };

  test('equal totals share a rank and the next is skipped, or follow by name', () => {
    const ranksUnder = (ties: ScoringScheme['ties']) =>
      ['丁局', '甲局', '乙局'].map((unitId) => scoreOf(unitId, facts, { ...scheme, ties }).rank);
    expect(ranksUnder('shareRank')).toEqual([1, 1, 3]);
    expect(ranksUnder('byName')).toEqual([1, 2, 3]);
  });
});
