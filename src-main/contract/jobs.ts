import type { JobProgress } from './shared.ts';

/** A long job under way: its steps, then its result. Only `next` is named, since an iterator's `return` makes the result `any`. */
export interface Job<Result> {
  next: () => Promise<IteratorResult<JobProgress, Result>>;
}

/**
 * Follows a long job to its end, telling each step to `onProgress`, and resolves with its result.
 * Rejects with the job's error; a cancelled job rejects with the abort reason.
 */
export async function followJob<Result>(
  job: Job<Result>,
  onProgress: (progress: JobProgress) => void,
): Promise<Result> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
