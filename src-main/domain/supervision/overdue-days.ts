import type { Light } from '../progress/signal-light.ts';

/** Whole days by which a task is overdue; null for what the lights of the place do not call overdue, though its day may have passed (持续推进). */
export function overdueDays({ reason }: Pick<Light, 'reason'>): number | null {
  const { daysLeft } = reason.values;
  return reason.code === 'OVERDUE' && daysLeft !== null && daysLeft < 0 ? -daysLeft : null;
}
