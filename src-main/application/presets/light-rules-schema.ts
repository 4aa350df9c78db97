import { z } from 'zod';
import { signalLights, unitStates } from '../../domain/codes.ts';
import { dueSources } from '../../domain/deadlines/due-of-task.ts';
import { lightReasonCodes } from '../../domain/progress/signal-light.ts';
import type { LightRule, LightRuleSet } from '../../domain/progress/signal-light.ts';

const ruleSchema = z.strictObject({
  code: z.enum(lightReasonCodes),
  light: z.enum(signalLights),
  states: z.array(z.enum(unitStates)).min(1).optional(),
  maxDaysLeft: z.int().min(-366).max(366).optional(),
  dueFrom: z.array(z.enum(dueSources)).min(1).optional(),
  stageMissed: z.boolean().optional(),
  minBehind: z.int().min(1).max(100).optional(),
});

function isUnconditional({ code: _code, light: _light, ...conditions }: LightRule): boolean {
  return Object.values(conditions).every((condition) => condition === undefined);
}

/** A light rule file. Its last rule, and no earlier one, fits every task, so that each has a light and each rule a use. */
export const lightRulesSchema = z
  .strictObject({
    kind: z.literal('lightRules'),
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().min(1),
    name: z.string().min(1),
    rules: z
      .array(ruleSchema)
      .min(1)
      .refine(
        (rules) => rules.findIndex(isUnconditional) === rules.length - 1,
        'the last rule alone must fit every task',
      ),
  })
  .transform(({ kind: _kind, ...ruleSet }): LightRuleSet => ruleSet);
