import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import { parseDeadlinePhrases } from '../../domain/deadlines/parse-deadline.ts';
import { isSettled } from './settle-deadlines.ts';

/**
 * Reads deadlines as a clerk types them into a deadline field; phrases without a year take the plan's. Words that name no
 * known deadline, and days that no calendar has, give an empty list.
 */
export function readDeadline({ text, year }: { text: string; year: number }): { deadlines: DraftDeadline[] } {
  // In a document the grammar keeps words that it can't read as a doubtful 持续推进; a clerk who types them is to be told.
  const found = parseDeadlinePhrases(text, { year, position: 'label' }).filter(
    ({ deadline, doubtful }) => isSettled(deadline) && !(doubtful && deadline.kind === 'ongoing'),
  );
  return { deadlines: found.map(({ deadline }) => deadline) };
}
