import { documentLimits } from '../documents/limits.ts';
import type { WorkerLimits } from '../workers/run-in-worker.ts';

/** What reading one document may cost. */
export const readerLimits: WorkerLimits = { timeoutMs: documentLimits.milliseconds, maxOldSpaceMb: 512 };

/** What writing one workbook may cost: ten thousand tasks take some seconds and 250 MB. */
export const rendererLimits: WorkerLimits = { timeoutMs: 300_000, maxOldSpaceMb: 2048 };
