import { oc } from '@orpc/contract';
import { z } from 'zod';
import { scoreEventKinds } from '../domain/codes.ts';
import { scoreReasonCodes } from '../domain/scoring/score-line.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, idSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const scoreEventSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(scoreEventKinds),
  occurredOn: daySchema,
  year: yearSchema,
  /** 扣分依据: what happened, as the clerk writes it. */
  basis: z.string(),
  taskId: idSchema.nullable(),
  /** The lead unit that reported it, where the rule wants one. */
  reportedByUnitId: idSchema.nullable(),
});
export type ScoreEventView = z.infer<typeof scoreEventSchema>;

/** Why a line costs what it costs; `values` fill the sentence of the code. */
export const scoreReasonSchema = z.object({
  code: z.enum(scoreReasonCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ScoreReasonView = z.infer<typeof scoreReasonSchema>;

/** One line of a score; points are integers of 1/10,000 and deductions are positive. */
export const scoreLineSchema = z.object({
  /** A: a row for each task of the unit. B: a row for each further rule or event. */
  part: z.enum(['A', 'B']),
  ruleCode: z.string(),
  item: z.string(),
  criterion: z.string(),
  deduction: z.number().int(),
  /** Loss that threatens at the year's end but is not counted yet. */
  forecastDeduction: z.number().int(),
  reason: scoreReasonSchema,
  taskId: idSchema.nullable(),
  eventId: idSchema.nullable(),
});
export type ScoreLineView = z.infer<typeof scoreLineSchema>;

export const unitScoreSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  classCode: z.string(),
  className: z.string(),
  total: z.number().int(),
  forecastTotal: z.number().int(),
  rank: z.number().int(),
  lines: z.array(scoreLineSchema),
});
export type UnitScoreView = z.infer<typeof unitScoreSchema>;

export const scoreQuerySchema = z.object({ schemeId: z.string(), year: yearSchema, asOf: daySchema });

export const scoringContract = {
  schemes: procedure.output(
    z.array(z.object({ id: z.string(), name: z.string(), version: z.string(), source: z.string() })),
  ),
  compute: procedure.input(scoreQuerySchema).output(
    z.object({
      schemeId: z.string(),
      schemeVersion: z.string(),
      basePoints: z.number().int(),
      asOf: daySchema,
      /** True before the year's end: open tasks are a forecast, not a loss. */
      forecast: z.boolean(),
      units: z.array(unitScoreSchema),
    }),
  ),
  events: procedure.input(z.object({ year: yearSchema })).output(z.array(scoreEventSchema)),
  addEvent: procedure
    .input(
      z.object({
        unitId: idSchema,
        kind: z.enum(scoreEventKinds),
        occurredOn: daySchema,
        basis: textSchema.min(1),
        taskId: idSchema.nullable(),
        reportedByUnitId: idSchema.nullable(),
      }),
    )
    .output(changedSchema.extend({ eventId: idSchema })),
  /** Takes an event out of the score; it stays in the history. */
  archiveEvent: procedure.input(z.object({ eventId: idSchema })).output(changedSchema),
};
