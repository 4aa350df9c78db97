import { z } from 'zod';

/** Ways in which a new own plan comes into being. */
export const newPlanWays = ['blank', 'copy', 'duties', 'adapt', 'import'] as const;
export type NewPlanWay = (typeof newPlanWays)[number];

const draftSchema = z.object({
  way: z.enum(newPlanWays),
  /** Null while the proposed one stands. */
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  /** The plan that is copied or adapted. */
  sourceId: z.string().nullable(),
  /** Tasks that are copied; null for all. */
  taskIds: z.array(z.string()).nullable(),
  /** The plan that takes duties; null for a new one. */
  intoId: z.string().nullable(),
  dutyIds: z.array(z.string()),
});

/** What was typed and chosen for a new plan. */
export type NewPlanDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isNewPlanDraft(value: unknown): value is NewPlanDraft {
  return draftSchema.safeParse(value).success;
}

/** Nothing typed or chosen yet. */
export const emptyNewPlan: NewPlanDraft = { way: 'blank', title: null, year: null, sourceId: null, taskIds: null, intoId: null, dutyIds: [] };
