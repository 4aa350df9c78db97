import type { JobProgress } from './shared.ts';

/**
 * Follows a long job to its end, telling each step to `onProgress`, and resolves with its result.
 * Rejects with the job's error; a cancelled job rejects with the abort reason.
 */
export async function followJob<Result>(
  job: AsyncIterator<JobProgress, Result, unknown>,
  onProgress: (progress: JobProgress) => void,
): Promise<Result> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
