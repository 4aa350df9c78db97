import { createReaderWorker } from './reader-worker.ts';
import type { ReaderWorker } from './reader-worker.ts';
import { createRendererWorker } from './renderer-worker.ts';
import type { RendererWorker } from './renderer-worker.ts';
import type { WorkerLimits } from './run-in-worker.ts';

/** The threads of a program: they outlive the workspace that started them, and wait for the next one. */
export interface ProgramWorkers {
  reader: ReaderWorker;
  renderer: RendererWorker;
}

const known = new Map<string, ProgramWorkers>();

/** The one set of workers that starts from `entry`, with the limits of the first call. */
export function programWorkers(entry: URL, limits: { reader: WorkerLimits; renderer: WorkerLimits }): ProgramWorkers {
  const before = known.get(entry.href);
  if (before) return before;
  const workers = { reader: createReaderWorker(entry, limits.reader), renderer: createRendererWorker(entry, limits.renderer) };
  known.set(entry.href, workers);
  return workers;
}
