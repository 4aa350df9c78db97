import type { ScoreLineView, UnitScoreView } from '../../../src-main/contract/scoring.ts';

export interface RankingRow {
  unit: UnitScoreView;
  /** Lines that cost points now. */
  deductions: number;
  /** Lines that will cost points at the year's end as things stand. */
  threats: number;
}

export interface RankedClass {
  code: string;
  name: string;
  rows: RankingRow[];
}

/** Units by class, best rank first within each; classes keep the order in which the units come. */
export function rankedClasses(units: readonly UnitScoreView[]): RankedClass[] {
  const classes = new Map<string, RankedClass>();
  for (const unit of units) {
    const ranked = classes.get(unit.classCode) ?? { code: unit.classCode, name: unit.className, rows: [] };
    ranked.rows.push({
      unit,
      deductions: unit.lines.filter((line) => line.deduction > 0).length,
      threats: unit.lines.filter((line) => line.forecastDeduction > 0).length,
    });
    classes.set(unit.classCode, ranked);
  }
  for (const { rows } of classes.values()) {
    rows.sort((one, other) => one.unit.rank - other.unit.rank || one.unit.unitName.localeCompare(other.unit.unitName, 'zh'));
  }
  return [...classes.values()];
}

/** Lines of one part of the sheet with its sums (1/10,000 points). */
export interface ScorePart {
  lines: ScoreLineView[];
  deduction: number;
  forecastDeduction: number;
}

/** Part A (tasks) or B (further rules) of a unit; lines that cost most come first, the others keep their order. */
export function scorePart(lines: readonly ScoreLineView[], part: ScoreLineView['part']): ScorePart {
  const own = lines
    .filter((line) => line.part === part)
    .sort((one, other) => other.deduction - one.deduction || other.forecastDeduction - one.forecastDeduction);
  return {
    lines: own,
    deduction: own.reduce((sum, line) => sum + line.deduction, 0),
    forecastDeduction: own.reduce((sum, line) => sum + line.forecastDeduction, 0),
  };
}
