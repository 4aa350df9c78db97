import type { UnitState } from '../codes.ts';
import type { Light } from '../progress/signal-light.ts';
import { isDone, isSetAside } from '../progress/task-state.ts';

/** Whole days by which a task is overdue; null for what the lights of the place do not call overdue, though its day may have passed (持续推进) or its light be red (far behind). */
export function overdueDays({ reason }: { reason: { code: Light['reason']['code']; values: { daysLeft: number | null } } }): number | null {
  const { daysLeft } = reason.values;
  return reason.code === 'OVERDUE' && daysLeft !== null && daysLeft < 0 ? -daysLeft : null;
}

/** Whether a task in a unit is overdue: something is still expected, and its light says that its day has passed. */
export function isOverdue(state: UnitState, light: Pick<Light, 'reason'>): boolean {
  return !isDone(state) && !isSetAside(state) && overdueDays(light) !== null;
}
