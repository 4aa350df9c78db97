import { parseDeadlinePhrases } from '../../domain/deadlines/parse-deadline.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';

/**
 * Deadlines as they can be shown and stored, in the same order: one whose year the document did not say is read again with
 * the year of the plan; one that no calendar has (2月30日, 0 working days) keeps its printed words without a day.
 */
export function settleDeadlines(deadlines: readonly DraftDeadline[], year: number | null): DraftDeadline[] {
  return deadlines.map((deadline) => {
    if (isSettled(deadline)) return deadline;
    const [read, ...more] = parseDeadlinePhrases(deadline.text, { year, position: 'label' }).map((found) => found.deadline);
    if (read !== undefined && more.length === 0 && isSettled(read)) return { ...read, text: deadline.text };
    return { text: deadline.text, kind: 'ongoing', date: null, recurrence: null, relative: null };
  });
}

/** True when a deadline means something: a day that exists, or a count that is not nothing. */
export function isSettled({ kind, date, relative }: DraftDeadline): boolean {
  return (kind !== 'date' || date !== null) && (relative === null || relative.amount > 0);
}
