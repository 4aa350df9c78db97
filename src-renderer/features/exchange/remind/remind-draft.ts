import { z } from 'zod';
import type { UnitReturnView } from '../../../../src-main/contract/collection.ts';

const draftSchema = z.object({ replyBy: z.iso.date().nullable(), remark: z.string(), contact: z.string() }).partial();

/** What was typed of reminders that are not sent yet. */
export type RemindDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isRemindDraft(value: unknown): value is RemindDraft {
  return draftSchema.safeParse(value).success;
}

/** Tasks that one slip can speak of. */
export const mostMatters = 200;

/** The slips that ask units for what is missing: one a unit, more where one can't hold all. */
export function reminderTargets(units: readonly UnitReturnView[]): { unitId: string; taskIds: string[] }[] {
  return units.flatMap(({ unitId, missing }) => {
    const slips = Math.ceil(missing.length / mostMatters);
    return Array.from({ length: slips }, (_, slip) => ({
      unitId,
      taskIds: missing.slice(slip * mostMatters, (slip + 1) * mostMatters).map(({ taskId }) => taskId),
    }));
  });
}

/** What reminders say while the clerk has typed nothing; `period` as `periodWords` gives it: 2026 年第三季度. */
export function usualRemark(period: string): string {
  return `请按要求填报${period.replaceAll(' ', '')}政务公开任务填报表中尚未报送的事项，并附佐证材料。`;
}
