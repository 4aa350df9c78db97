import type { z } from 'zod';
import type { scoreQuerySchema } from '../../contract/scoring.ts';
import type { ScoreFrame } from '../../workbooks/layouts/score-values.ts';
import { checkedDay } from '../day.ts';
import type { ComputedScores } from '../scoring/compute-unit-scores.ts';

export type ScoreQuery = z.infer<typeof scoreQuerySchema>;

/** What each score table says of the scores themselves. */
export function frameOf({ scheme, forecast }: ComputedScores, { year, asOf }: ScoreQuery): ScoreFrame {
  return {
    year,
    schemeName: scheme.name,
    asOf: checkedDay(asOf),
    forecast,
    basePoints: scheme.basePoints,
    floorPoints: scheme.floor,
  };
}
