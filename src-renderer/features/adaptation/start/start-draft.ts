import { z } from 'zod';

const draftSchema = z
  .object({ title: z.string(), year: z.number().int(), daysEarlier: z.number().int(), ownPlanId: z.string().nullable() })
  .partial();

/** What was typed before an adaptation is started; only the fields that were touched. */
export type StartDraft = { [Field in keyof StartFields]?: StartFields[Field] | undefined };

/** What an adaptation is started with. */
export interface StartFields {
  title: string;
  year: number;
  daysEarlier: number;
  /** The own plan that takes the tasks; null for a new one. */
  ownPlanId: string | null;
}

/** Days before the superior's deadline that are proposed. */
export const usualDaysEarlier = 10;

/** True for what an earlier start of the program stored. */
export function isStartDraft(value: unknown): value is StartDraft {
  return draftSchema.safeParse(value).success;
}

/** The proposal with what was typed over it. */
export function startFields(proposed: StartFields, draft: StartDraft | null): StartFields {
  return {
    title: draft?.title ?? proposed.title,
    year: draft?.year ?? proposed.year,
    daysEarlier: draft?.daysEarlier ?? proposed.daysEarlier,
    ownPlanId: draft?.ownPlanId === undefined ? proposed.ownPlanId : draft.ownPlanId,
  };
}
