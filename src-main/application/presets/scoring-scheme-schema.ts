import { z } from 'zod';
import { scoreEventKinds } from '../../domain/codes.ts';
import { daysInMonth } from '../../domain/calendar-day.ts';
import { parsePoints } from '../../domain/scoring/points.ts';
import type { Points } from '../../domain/scoring/points.ts';
import { factProviders, ruleAddressees, ruleMultiplicities, tieRules } from '../../domain/scoring/scoring-scheme.ts';
import type { ScoringScheme } from '../../domain/scoring/scoring-scheme.ts';

/** Points in a file are plain decimals with up to four places. */
const pointsSchema = z.number().transform((value, context): Points => {
  const points = parsePoints(String(value));
  if (points !== null) return points;
  context.addIssue({ code: 'custom', message: 'points have up to four decimals' });
  return z.NEVER;
});
const lossSchema = pointsSchema.refine((points) => points < 0, 'a rule of this model takes points');
const gainSchema = pointsSchema.refine((points) => points > 0, 'must be above zero');

const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taskNotDone') }),
  z.strictObject({ kind: z.literal('event'), eventKind: z.enum(scoreEventKinds) }),
]);

const ruleSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  name: z.string().min(1),
  criterion: z.string().min(1),
  points: lossSchema,
  per: z.enum(ruleMultiplicities),
  trigger: triggerSchema,
  appliesTo: z.enum(ruleAddressees),
  providedBy: z.enum(factProviders),
  cap: gainSchema.nullable(),
});

const yearlyDaySchema = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= daysInMonth(2024, month), 'no such day');

const fileSchema = z.strictObject({
  kind: z.literal('scoringScheme'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  model: z.literal('baseMinusEvents'),
  basePoints: gainSchema,
  rules: z
    .array(ruleSchema)
    .min(1)
    .refine((rules) => new Set(rules.map((rule) => rule.code)).size === rules.length, 'a rule code stands twice'),
  floor: pointsSchema.nullable(),
  ties: z.enum(tieRules),
  rankBy: z.literal('class'),
  selfAssessmentDue: yearlyDaySchema.nullable(),
  openQuestions: z.array(z.string().min(1)),
});

/** A scoring scheme file, read into the engine's own shape with points as integers of 1/10,000. */
export const scoringSchemeSchema = fileSchema
  .refine((file) => file.floor === null || file.floor <= file.basePoints, 'the floor lies above the base')
  .transform(({ kind: _kind, ...scheme }): ScoringScheme => scheme);
