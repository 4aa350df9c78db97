import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src-main/domain/calendar-day.ts';
import { assignmentRoles, scoreEventKinds, unitStates } from '../../../../src-main/domain/codes.ts';
import { computeScores } from '../../../../src-main/domain/scoring/compute-scores.ts';
import { pointsFromUnits } from '../../../../src-main/domain/scoring/points.ts';
import type { EventFact, ScoreFacts, TaskFact } from '../../../../src-main/domain/scoring/score-facts.ts';
import { ruleAddressees, ruleMultiplicities, tieRules } from '../../../../src-main/domain/scoring/scoring-scheme.ts';
import type { ScoreRule, ScoringScheme, ScoreTrigger } from '../../../../src-main/domain/scoring/scoring-scheme.ts';
import { day } from './score-examples.ts';

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2025-10-01'), days));
const unitIds = ['u1', 'u2', 'u3', 'u4'];
const anyUnit = fc.constantFrom(...unitIds);
const anyTask = fc.constantFrom('t1', 't2', 't3', 't4', 't5');

const trigger = fc.oneof(
  fc.constant<ScoreTrigger>({ kind: 'taskNotDone' }),
  fc.constantFrom(...scoreEventKinds).map((eventKind): ScoreTrigger => ({ kind: 'event', eventKind })),
);
const rule = fc.record({
  name: fc.constant('rule'),
  criterion: fc.constant('criterion'),
  points: fc.integer({ min: -200_000, max: -1 }).map(pointsFromUnits),
  per: fc.constantFrom(...ruleMultiplicities),
  trigger,
  appliesTo: fc.constantFrom(...ruleAddressees),
  providedBy: fc.constantFrom('office', 'leadUnit'),
  cap: fc.option(fc.integer({ min: 1, max: 300_000 }).map(pointsFromUnits)),
});
const scheme = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
    floor: fc.option(fc.integer({ min: 0, max: 900_000 }).map(pointsFromUnits)),
    ties: fc.constantFrom(...tieRules),
  })
  .map(
    ({ rules, floor, ties }): ScoringScheme => ({
      model: 'baseMinusEvents',
      id: 'any',
      version: '1',
      name: 'any',
      source: 'any',
      basePoints: pointsFromUnits(1_000_000),
      rules: rules.map((one, index): ScoreRule => ({ ...one, code: `RULE_${String(index)}` })),
      floor,
      ties,
      rankBy: 'class',
      selfAssessmentDue: null,
      openQuestions: [],
    }),
  );

const taskUnits = fc.uniqueArray(
  fc.record<TaskFact>({
    taskId: anyTask,
    position: fc.integer({ min: 1, max: 3 }),
    taskNumber: fc.constant('1'),
    taskTitle: fc.constant('task'),
    unitId: anyUnit,
    role: fc.constantFrom(...assignmentRoles),
    state: fc.constantFrom(...unitStates),
    doneOn: fc.option(anyDay),
    deadlineText: fc.constant(null),
  }),
  { selector: ({ taskId, unitId }) => `${taskId} ${unitId}`, maxLength: 15 },
);
const events = fc.uniqueArray(
  fc.record<EventFact>({
    eventId: fc.integer({ min: 1, max: 50 }).map((number) => `e${String(number)}`),
    kind: fc.constantFrom(...scoreEventKinds),
    unitId: anyUnit,
    occurredOn: anyDay,
    taskId: fc.option(anyTask),
    reportedByUnitId: fc.option(anyUnit),
    basis: fc.constant('basis'),
  }),
  { selector: ({ eventId }) => eventId, maxLength: 12 },
);
const facts = fc.record<ScoreFacts>({
  year: fc.constant(2026),
  asOf: anyDay,
  units: fc.constant(
    unitIds.map((unitId, index) => ({ unitId, name: `unit ${unitId}`, classCode: index < 3 ? 'first' : 'second' })),
  ),
  taskUnits,
  events,
});

describe('scores of any scheme and facts', () => {
  test('the total is the base less the deductions, whole ten-thousandths, never below the floor', () => {
    fc.assert(
      fc.property(scheme, facts, (scoring, given) => {
        for (const { total, forecastTotal, lines } of computeScores({ ...given, scheme: scoring })) {
          const lost = lines.reduce((sum, line) => sum + line.deduction, 0);
          const threatened = lines.reduce((sum, line) => sum + line.forecastDeduction, 0);
          const least = scoring.floor ?? Number.NEGATIVE_INFINITY;
          expect(total).toBe(Math.max(least, scoring.basePoints - lost));
          expect(forecastTotal).toBe(Math.max(least, scoring.basePoints - lost - threatened));
          for (const line of lines) {
            expect(Number.isSafeInteger(line.deduction) && line.deduction >= 0).toBe(true);
            expect(line.deduction === 0 || line.forecastDeduction === 0).toBe(true);
          }
        }
      }),
    );
  });

  test('the order of facts and units does not matter', () => {
    fc.assert(
      fc.property(scheme, facts, (scoring, given) => {
        const turned = {
          ...given,
          units: given.units.toReversed(),
          taskUnits: given.taskUnits.toReversed(),
          events: given.events.toReversed(),
        };
        expect(computeScores({ ...turned, scheme: scoring })).toEqual(computeScores({ ...given, scheme: scoring }));
      }),
    );
  });

  test('a higher total never has a worse rank in its class, and ranks begin with 1', () => {
    fc.assert(
      fc.property(scheme, facts, (scoring, given) => {
        const scores = computeScores({ ...given, scheme: scoring });
        for (const a of scores) {
          const rivals = scores.filter((b) => b.classCode === a.classCode);
          expect(Math.min(...rivals.map((b) => b.rank))).toBe(1);
          const better = rivals.filter((b) => b.total > a.total).length;
          if (scoring.ties === 'shareRank') expect(a.rank).toBe(better + 1);
          else expect(a.rank).toBeGreaterThan(better);
        }
      }),
    );
  });

  test('no rule takes more than its cap, certain and forecast together', () => {
    fc.assert(
      fc.property(scheme, facts, (scoring, given) => {
        for (const { lines } of computeScores({ ...given, scheme: scoring })) {
          for (const { code, cap } of scoring.rules) {
            const ofRule = lines.filter((line) => line.ruleCode === code);
            const taken = ofRule.reduce((sum, line) => sum + line.deduction + line.forecastDeduction, 0);
            expect(taken).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
    );
  });
});
