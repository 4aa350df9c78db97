import type { DeadlineView } from '../../src-main/contract/ledger.ts';

/** The day that is due next: of several deadlines the earliest that still lies ahead, else the last one that passed. */
export function leadingDeadline(deadlines: readonly DeadlineView[]): DeadlineView | null {
  const byNext = deadlines
    .filter((deadline) => deadline.nextDueOn !== null)
    .toSorted((left, right) => (left.nextDueOn ?? '').localeCompare(right.nextDueOn ?? ''));
  const passed = deadlines
    .filter((deadline) => deadline.dueOn !== null)
    .toSorted((left, right) => (right.dueOn ?? '').localeCompare(left.dueOn ?? ''));
  return byNext[0] ?? passed[0] ?? deadlines[0] ?? null;
}

/** The computed day and the printed words of a task's deadlines, for one cell. */
export function deadlineCell(deadlines: readonly DeadlineView[]): { day: string; words: string } {
  const leading = leadingDeadline(deadlines);
  if (!leading) return { day: '', words: '' };
  const more = deadlines.length > 1 ? ` 等 ${deadlines.length} 个时限` : '';
  return { day: leading.nextDueOn ?? leading.dueOn ?? '', words: leading.printedText + more };
}
