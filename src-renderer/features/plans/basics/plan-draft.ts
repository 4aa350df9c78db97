import { z } from 'zod';
import { planOrigins } from '../../../../src-main/contract/codes.ts';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';

const planFieldsSchema = z.object({
  title: z.string(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  year: z.number().int(),
  origin: z.enum(planOrigins),
  reference: z.boolean(),
  predecessorId: z.string().nullable(),
});

/** Facts of a plan that can be changed. */
export type PlanFields = z.infer<typeof planFieldsSchema>;

const planDraftSchema = z.object({ rowVersion: z.number().int(), fields: planFieldsSchema.partial() });

/** What was typed of a plan: only the fields that were touched, and the version that was seen then. */
export interface PlanDraft {
  rowVersion: number;
  fields: Partial<PlanFields>;
}

/** True for a stored draft of this program version. */
export function isPlanDraft(value: unknown): value is PlanDraft {
  return planDraftSchema.safeParse(value).success;
}

/** The saved facts of a plan. */
export function planFieldsOf(plan: PlanSummary): PlanFields {
  const { title, issuer, documentNumber, issuedOn, year, origin, reference, predecessor } = plan;
  return { title, issuer, documentNumber, issuedOn, year, origin, reference, predecessorId: predecessor?.planId ?? null };
}

/** The draft after some fields were typed; null when nothing is left that differs from what is saved. */
export function withTyped(plan: PlanSummary, draft: PlanDraft | null, typed: Partial<PlanFields>): PlanDraft | null {
  const saved = planFieldsOf(plan);
  const entries = Object.entries({ ...draft?.fields, ...typed }).filter(([field, value]) => saved[field as keyof PlanFields] !== value);
  if (entries.length === 0) return null;
  return { rowVersion: draft?.rowVersion ?? plan.rowVersion, fields: Object.fromEntries(entries) as Partial<PlanFields> };
}

/** Plans that can be the version before this one: of the same origin, not itself, no later year; newest first. */
export function predecessorChoices(plans: readonly PlanSummary[], planId: string, fields: Pick<PlanFields, 'origin' | 'year'>): PlanSummary[] {
  return plans
    .filter((plan) => plan.id !== planId && plan.origin === fields.origin && plan.year <= fields.year)
    .toSorted((one, other) => other.year - one.year || other.createdAt.localeCompare(one.createdAt));
}
