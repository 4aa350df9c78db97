import { eventLines } from './event-lines.ts';
import { pointsFromUnits, subtractPoints, sumPoints } from './points.ts';
import type { Points } from './points.ts';
import { rankUnits } from './rank-units.ts';
import type { ScoreFacts, ScoredUnit } from './score-facts.ts';
import type { ScoreLine } from './score-line.ts';
import type { ScoringScheme } from './scoring-scheme.ts';
import { isForecast, taskLines } from './task-lines.ts';

/** The score of one unit on a day, every point of it explained by a line. */
export interface UnitScore {
  unitId: string;
  classCode: string;
  /** Base less all deductions, held to the floor. */
  total: Points;
  /** The total if nothing more is done by the year's end; equal to `total` once the year is over. */
  forecastTotal: Points;
  /** True before the year's end. */
  forecast: boolean;
  /** Place within the class by `total`. */
  rank: number;
  lines: ScoreLine[];
}

function linesOf(scheme: ScoringScheme, unit: ScoredUnit, facts: ScoreFacts): ScoreLine[] {
  const tasks = facts.taskUnits.filter((fact) => fact.unitId === unit.unitId);
  const events = facts.events.filter((event) => event.unitId === unit.unitId);
  const taskRules = scheme.rules.filter((rule) => rule.trigger.kind === 'taskNotDone');
  const eventRules = scheme.rules.filter((rule) => rule.trigger.kind === 'event');
  return [
    ...taskRules.flatMap((rule) => taskLines(rule, tasks, facts)),
    ...eventRules.flatMap((rule) => eventLines(rule, events, facts)),
  ];
}

function totalAfter(scheme: ScoringScheme, deductions: readonly Points[]): Points {
  const total = subtractPoints(scheme.basePoints, sumPoints(deductions));
  return scheme.floor === null ? total : pointsFromUnits(Math.max(scheme.floor, total));
}

/**
 * Scores every unit under a scheme on the day `asOf` of the facts: certain total, forecast total, rank within the
 * class and the lines of both parts. The order of the facts does not matter; units come by class, rank and name.
 */
export function computeScores(input: ScoreFacts & { scheme: ScoringScheme }): UnitScore[] {
  const { scheme, units } = input;
  const forecast = isForecast(input);
  const scored = units.map((unit) => {
    const lines = linesOf(scheme, unit, input);
    const certain = lines.map((line) => line.deduction);
    const total = totalAfter(scheme, certain);
    const forecastTotal = totalAfter(scheme, [...certain, ...lines.map((line) => line.forecastDeduction)]);
    return { ...unit, total, forecastTotal, lines };
  });
  const ranks = rankUnits(scored, scheme.ties);
  return scored
    .map(({ name, ...score }) => ({ name, score: { ...score, forecast, rank: ranks.get(score.unitId) ?? 1 } }))
    .sort(
      (a, b) =>
        a.score.classCode.localeCompare(b.score.classCode, 'en') ||
        a.score.rank - b.score.rank ||
        (a.name === b.name ? 0 : a.name < b.name ? -1 : 1) ||
        (a.score.unitId < b.score.unitId ? -1 : 1),
    )
    .map(({ score }) => score);
}
