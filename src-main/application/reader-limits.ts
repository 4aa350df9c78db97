import { documentLimits } from '../documents/limits.ts';
import type { WorkerLimits } from '../workers/run-in-worker.ts';

/** What reading one document may cost. */
export const readerLimits: WorkerLimits = { timeoutMs: documentLimits.milliseconds, maxOldSpaceMb: 512 };
