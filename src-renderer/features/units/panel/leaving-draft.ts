import { z } from 'zod';

const schema = z.object({ dissolvedOn: z.string().nullable(), successorId: z.string().nullable() });

/** Last day and successor of a unit as typed before it is dissolved. */
export type LeavingDraft = z.infer<typeof schema>;

/** True for what an earlier start of the program stored. */
export function isLeavingDraft(value: unknown): value is LeavingDraft {
  return schema.safeParse(value).success;
}
