import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { parseCalendarDay } from '../domain/calendar-day.ts';

/** Row id (uuid text). */
export const idSchema = z.string().min(1).max(64);

/** Calendar day as YYYY-MM-DD that exists. */
export const daySchema = z.string().refine((text) => parseCalendarDay(text) !== null);

/** A day of the years in which the program counts; days without end would make it count for minutes. */
export const countedDaySchema = daySchema.refine((text) => text >= '2000-01-01' && text <= '2100-12-31');

/** Version of the row that the caller has seen; a write with an older one is refused with ROW_CHANGED. */
export const rowVersionSchema = z.number().int().positive();

/** Year of a plan or of a score. */
export const yearSchema = z.number().int().min(2000).max(2100);

/** A name or heading of one line. */
export const nameSchema = z.string().trim().min(1).max(200);

/** Longer text of a field; kept as typed. */
export const textSchema = z.string().max(20_000);

/** Token for a path that a dialog, a drop or the command line has named; paths themselves never cross the contract. */
export const fileTokenSchema = z.string().min(1).max(64);

/** What every write answers with: the change set that history shows and undo takes back; null when nothing changed. */
export const changedSchema = z.object({ changeSetId: idSchema.nullable() });

export const jobPhases = ['reading', 'cleaning', 'extracting', 'storing', 'computing', 'typesetting', 'writing', 'checking'] as const;

/** One step of a long job; `total` is 0 while it is unknown. */
export const jobProgressSchema = z.object({
  phase: z.enum(jobPhases),
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** Output of a long job: a stream of progress whose return value is the result. */
export function jobOutput<Result extends z.ZodType>(result: Result) {
  return eventIterator(jobProgressSchema, result);
}
