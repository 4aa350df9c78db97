import { documentLimits } from '../documents/limits.ts';
import type { WorkerLimits } from '../workers/run-in-worker.ts';

/** What a job may cost, by the worker that does it. */
export const workerLimits: { reader: WorkerLimits; renderer: WorkerLimits } = {
  // A plan of a thousand tasks takes 1 to 3 seconds and 30 to 100 MiB; with what passes until the watch acts, 512 MiB are never reached.
  reader: { timeoutMs: documentLimits.milliseconds, maxMemoryMb: 400 },
  // Ten thousand tasks take some seconds and 250 MB.
  renderer: { timeoutMs: 300_000, maxMemoryMb: 2048 },
};
