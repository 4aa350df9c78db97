import type { UnitScoreView } from '../../contract/scoring.ts';
import { computeScores, type UnitScore } from '../../domain/scoring/compute-scores.ts';
import type { ScoreFacts } from '../../domain/scoring/score-facts.ts';
import type { ScoreLine } from '../../domain/scoring/score-line.ts';
import type { ScoringScheme } from '../../domain/scoring/scoring-scheme.ts';
import { isForecast } from '../../domain/scoring/task-lines.ts';
import { unitClasses } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { gatherFacts } from './gather-facts.ts';
import { findScheme } from './list-schemes.ts';

export interface ComputedScores {
  scheme: ScoringScheme;
  schemeId: string;
  schemeVersion: string;
  basePoints: number;
  asOf: string;
  forecast: boolean;
  units: UnitScoreView[];
}

/** Scores of all units in use under a scheme on a day, by class and rank, every line with its reason. */
export function computeUnitScores(
  context: ApplicationContext,
  query: { schemeId: string; year: number; asOf: string },
): ComputedScores {
  const scheme = findScheme(context, query.schemeId);
  const facts = gatherFacts(context.db, query.year, checkedDay(query.asOf));
  const classes = context.db.select().from(unitClasses).all();
  const position = new Map(classes.map((row) => [row.code, row.position]));
  const className = new Map(classes.map((row) => [row.code, row.name]));
  const names = new Map(facts.units.map((unit) => [unit.unitId, unit.name]));
  const items = itemNames(scheme, facts);
  const units = computeScores({ ...facts, scheme })
    .map((score) => unitView(score, names, className, items))
    .sort((a, b) => (position.get(a.classCode) ?? 0) - (position.get(b.classCode) ?? 0) || a.rank - b.rank);
  return {
    scheme,
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    basePoints: scheme.basePoints,
    asOf: query.asOf,
    forecast: isForecast(facts),
    units,
  };
}

function unitView(
  { forecast: _forecast, ...score }: UnitScore,
  names: ReadonlyMap<string, string>,
  classNames: ReadonlyMap<string, string>,
  itemOf: (line: ScoreLine) => string,
): UnitScoreView {
  return {
    ...score,
    unitName: names.get(score.unitId) ?? '',
    className: classNames.get(score.classCode) ?? '',
    lines: score.lines.map((line) => ({ ...line, item: itemOf(line) })),
  };
}

/** 考评项目 of a line: the task in part A, the rule in part B. */
function itemNames(scheme: ScoringScheme, { taskUnits }: ScoreFacts): (line: ScoreLine) => string {
  const titles = new Map(
    taskUnits.map(({ taskId, taskNumber, taskTitle }) => [
      taskId,
      taskNumber === null ? taskTitle : `${taskNumber} ${taskTitle}`,
    ]),
  );
  const rules = new Map(scheme.rules.map((rule) => [rule.code, rule.name]));
  return (line) =>
    (line.part === 'A' && line.taskId !== null ? titles.get(line.taskId) : undefined) ?? rules.get(line.ruleCode) ?? '';
}
