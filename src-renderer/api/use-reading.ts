import { useState } from 'react';
import { isCancelled } from './failure.ts';
import { useJobs, useRunJob } from './job-hooks.ts';
import type { RunningJob, StartJob } from './job-runner.ts';

/** What was read of a file or another source, and waits for the clerk's decision until he ends that. */
export interface Reading<Found> {
  /** `number` grows with every reading, so that each begins a review of its own. */
  read: (Found & { number: number }) | null;
  job: RunningJob | null;
  running: boolean;
  error: unknown;
  clearError: () => void;
  end: () => void;
}

/** Finds what is to be reviewed, its long work as the reading's job; null where the clerk chose nothing. */
type FindReading<Found> = (runJob: <Result>(start: StartJob<Result>) => Promise<Result>) => Promise<Found | null>;

/** State of a reading, whose job goes by `jobLabel`, and the function that begins one. */
export function useReading<Found extends object>(jobLabel: string): Reading<Found> & { attempt: (find: FindReading<Found>) => Promise<void> } {
  const runJob = useRunJob();
  const jobs = useJobs();
  const [read, setRead] = useState<(Found & { number: number }) | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    read,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    running,
    error,
    clearError: () => setError(null),
    end: () => setRead(null),
    attempt: async (find) => {
      setRunning(true);
      setError(null);
      try {
        const found = await find((start) => runJob(jobLabel, start));
        if (found !== null) setRead((before) => ({ ...found, number: (before?.number ?? 0) + 1 }));
      } catch (failure) {
        if (!isCancelled(failure)) setError(failure);
      }
      setRunning(false);
    },
  };
}
