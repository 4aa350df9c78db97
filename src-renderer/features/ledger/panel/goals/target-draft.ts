import { z } from 'zod';
import type { StageTargetView } from '../../../../../src-main/contract/progress.ts';

const targetSchema = z.object({
  quarter: z.number(),
  unitId: z.string().nullable(),
  text: z.string(),
  percent: z.number().nullable(),
});
const draftSchema = z.object({ rowVersion: z.number(), targets: z.array(targetSchema) });

/** Stage targets that are being typed, and the version of the task they were typed over. */
export type TargetsDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isTargetsDraft(value: unknown): value is TargetsDraft {
  return draftSchema.safeParse(value).success;
}

/** A further target: of all units, for the quarter after the last one that has such a target, else for the quarter of the day. */
export function nextTarget(targets: readonly StageTargetView[], today: string): StageTargetView {
  const quarters = targets.filter(({ unitId }) => unitId === null).map(({ quarter }) => quarter);
  const running = Math.ceil(Number(today.slice(5, 7)) / 3);
  const quarter = quarters.length === 0 ? running : Math.min(4, Math.max(...quarters) + 1);
  return { quarter, unitId: null, text: '', percent: null };
}

/** What still keeps the targets from being saved, as a sentence; null when they are complete. */
export function targetsProblem(targets: readonly StageTargetView[]): string | null {
  if (targets.some(({ text }) => text.trim() === '')) return '请写出每个目标的内容。';
  const places = targets.map(({ quarter, unitId }) => `${quarter} ${unitId ?? ''}`);
  return new Set(places).size === places.length ? null : '同一季度、同一单位只能有一个目标。';
}
