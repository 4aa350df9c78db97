import { pointsFromUnits } from './points.ts';
import type { ScoreLine, ScoreReasonCode } from './score-line.ts';
import type { ScoreRule } from './scoring-scheme.ts';

type DeductionField = 'deduction' | 'forecastDeduction';

function occurrenceOf(rule: ScoreRule, line: ScoreLine, index: number): string {
  if (rule.per === 'once') return 'year';
  if (rule.per === 'task' && line.taskId !== null) return `task ${line.taskId}`;
  return `line ${String(index)}`;
}

/**
 * Holds the lines of one rule and unit to the rule's multiplicity and cap. Certain losses take precedence over
 * forecasts; a line that is cut keeps its place and says why.
 */
export function limitLines(rule: ScoreRule, lines: readonly ScoreLine[]): ScoreLine[] {
  const limited = [...lines];
  const seen = new Set<string>();
  let left: number = rule.cap ?? Number.POSITIVE_INFINITY;
  const cut = (line: ScoreLine, field: DeductionField, code: ScoreReasonCode, kept: number): ScoreLine => ({
    ...line,
    [field]: pointsFromUnits(kept),
    reason: { code, values: line.reason.values },
  });
  for (const field of ['deduction', 'forecastDeduction'] as const) {
    for (const [index, line] of lines.entries()) {
      if (line[field] === 0) continue;
      const occurrence = occurrenceOf(rule, line, index);
      if (seen.has(occurrence)) {
        limited[index] = cut(line, field, 'ALREADY_COUNTED', 0);
        continue;
      }
      seen.add(occurrence);
      if (line[field] > left) limited[index] = cut(line, field, 'CAP_REACHED', left);
      left = Math.max(0, left - line[field]);
    }
  }
  return limited;
}
