import type { UnitScoreView } from '../../contract/scoring.ts';
import type { RankedUnit, RankingData } from '../../workbooks/layouts/ranking.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import { computeUnitScores } from '../scoring/compute-unit-scores.ts';
import { frameOf, type ScoreQuery } from './score-frame.ts';

/** The ranking (排名表) of the units of a class, or (null) of all by class, with what cost them most; NOTHING_TO_EXPORT. */
export function rankingOf(context: ApplicationContext, query: ScoreQuery, classCode: string | null): RankingData {
  const scores = computeUnitScores(context, query);
  const ruleNames = new Map(scores.scheme.rules.map(({ code, name }) => [code, name]));
  const chosen = classCode === null ? scores.units : scores.units.filter((unit) => unit.classCode === classCode);
  if (chosen.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  return {
    ...frameOf(scores, query),
    classes: [...grouped(chosen, (unit) => unit.classCode).values()].map((units) => ({
      className: units[0]?.className ?? '',
      units: units.map((unit) => rankedUnit(unit, ruleNames)),
    })),
  };
}

function rankedUnit({ rank, unitName, total, forecastTotal, lines }: UnitScoreView, ruleNames: ReadonlyMap<string, string>): RankedUnit {
  const costly = lines.filter((line) => line.deduction > 0);
  const deductions = [...grouped(costly, (line) => line.ruleCode)].map(([code, ofRule]) => ({
    item: ruleNames.get(code) ?? code,
    count: ofRule.length,
    points: ofRule.reduce((sum, line) => sum + line.deduction, 0),
  }));
  return {
    rank,
    unitName,
    deduction: costly.reduce((sum, line) => sum + line.deduction, 0),
    total,
    forecastTotal,
    deductions: deductions.sort((one, other) => other.points - one.points),
  };
}
