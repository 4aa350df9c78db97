import { z } from 'zod';

const fieldsSchema = z.object({
  /** 1 to 4; null for a distribution outside of the quarters. */
  quarter: z.number().int().min(1).max(4).nullable(),
  /** Null for all plans of the year. */
  planId: z.string().nullable(),
  scope: z.enum(['all', 'classes', 'units']),
  classCodes: z.array(z.string()),
  unitIds: z.array(z.string()),
  replyBy: z.iso.date().nullable(),
  contact: z.string(),
  note: z.string(),
  /** One archive a class of units. */
  zips: z.boolean(),
});
const draftSchema = fieldsSchema.partial();

/** The whole form. */
export type DistributeFields = z.infer<typeof fieldsSchema>;

/** What the clerk chose and typed for a distribution that is not out yet; the rest is as usual. */
export type DistributeDraft = Partial<DistributeFields>;

/** True for a stored draft of this program version. */
export function isDistributeDraft(value: unknown): value is DistributeDraft {
  return draftSchema.safeParse(value).success;
}

/** The form with what was typed over what is usual; `contact` is that of the last distribution. */
export function fieldsOf(draft: DistributeDraft | null, usual: { quarter: number; replyBy: string; contact: string | null }): DistributeFields {
  return {
    quarter: usual.quarter,
    planId: null,
    scope: 'all',
    classCodes: [],
    unitIds: [],
    replyBy: usual.replyBy,
    contact: usual.contact ?? '',
    note: '',
    zips: false,
    ...draft,
  };
}
