import { useSyncExternalStore } from 'react';
import { useApi } from './api-provider.tsx';
import type { JobRunner, RunningJob } from './job-runner.ts';

/** Jobs under way in the whole window; find your own by its label. */
export function useJobs(): readonly RunningJob[] {
  const { jobRunner } = useApi();
  return useSyncExternalStore(jobRunner.jobs.subscribe, jobRunner.jobs.get);
}

/**
 * `const runJob = useRunJob(); await runJob('正在导入', (signal) => client.imports.start(input, { signal }))`.
 * Refreshes what the screens show when the job has ended; rejects with `JobCancelled` after 取消.
 */
export function useRunJob(): JobRunner['run'] {
  return useApi().jobRunner.run;
}
