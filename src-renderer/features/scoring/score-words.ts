import type { Scores } from './use-score-query.ts';

/** The line under the screen's title: of which day the scores speak and whether they are final. */
export function aboutScores(scores: Pick<Scores, 'asOf' | 'forecast' | 'units'> | null): string {
  if (scores === null) return '';
  const losing = scores.units.filter((unit) => unit.lines.some((line) => line.deduction > 0)).length;
  const kind = scores.forecast ? '年底前未完成的任务只作预测，不计入得分' : '全年得分';
  return `截至 ${scores.asOf}，${scores.units.length} 家单位中 ${losing} 家有扣分；${kind}`;
}
