import { documentLimits } from '../documents/limits.ts';
import type { WorkerLimits } from '../workers/run-in-worker.ts';

/** What reading one document may cost: a plan of a thousand tasks takes 1 to 3 seconds and 30 to 100 MiB; with what passes until the watch acts, 512 MiB are never reached. */
export const readerLimits: WorkerLimits = { timeoutMs: documentLimits.milliseconds, maxMemoryMb: 400 };

/** What writing one workbook may cost: ten thousand tasks take some seconds and 250 MB. */
export const rendererLimits: WorkerLimits = { timeoutMs: 300_000, maxMemoryMb: 2048 };
