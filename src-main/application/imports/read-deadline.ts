import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import { parseDeadlinePhrases } from '../../domain/deadlines/parse-deadline.ts';

/**
 * Reads deadlines as a clerk types them into a deadline field; phrases without a year take the plan's. Words that name no
 * known deadline give an empty list.
 */
export function readDeadline({ text, year }: { text: string; year: number }): { deadlines: DraftDeadline[] } {
  return { deadlines: parseDeadlinePhrases(text, { year, position: 'label' }).map((found) => found.deadline) };
}
