import { followJob } from '../../src-main/contract/jobs.ts';
import type { Job } from '../../src-main/contract/jobs.ts';
import type { JobProgress } from '../../src-main/contract/shared.ts';
import { JobCancelled, isCancelled } from './failure.ts';
import { createValueStore } from './value-store.ts';
import type { ValueStore } from './value-store.ts';

/** A long job that is under way; `progress` is null until its first step is known. */
export interface RunningJob {
  id: number;
  /** What it does, as the clerk reads it: 正在导出责任分解表. */
  label: string;
  progress: JobProgress | null;
  cancel: () => void;
}

/** Starts the stream of a job, e.g. `(signal) => client.imports.start(input, { signal })`. */
export type StartJob<Result> = (signal: AbortSignal) => Promise<Job<Result>>;

export interface JobRunner {
  /** Runs a job to its end; rejects with `JobCancelled` after 取消, else with the job's error. */
  run: <Result>(label: string, start: StartJob<Result>) => Promise<Result>;
  /** Jobs under way, oldest first. */
  jobs: ValueStore<readonly RunningJob[]>;
}

/**
 * Follows long jobs so that the status bar and the screen that started one can show and cancel it; `onEnd` is told
 * of every end, good or bad.
 */
export function createJobRunner(onEnd: () => void): JobRunner {
  const jobs = createValueStore<readonly RunningJob[]>([]);
  let nextId = 1;

  async function run<Result>(label: string, start: StartJob<Result>): Promise<Result> {
    const id = nextId++;
    const controller = new AbortController();
    jobs.set([...jobs.get(), { id, label, progress: null, cancel: () => controller.abort() }]);
    try {
      const stream = await start(controller.signal);
      return await followJob(stream, (progress) =>
        jobs.set(jobs.get().map((job) => (job.id === id ? { ...job, progress } : job))),
      );
    } catch (error) {
      throw controller.signal.aborted || isCancelled(error) ? new JobCancelled() : error;
    } finally {
      jobs.set(jobs.get().filter((job) => job.id !== id));
      onEnd();
    }
  }

  return { run, jobs };
}
