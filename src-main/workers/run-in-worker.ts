import { Worker } from 'node:worker_threads';
import { DocumentError } from '../documents/document-error.ts';
import { LetterError } from '../letters/letter-error.ts';
import { WorkbookError } from '../workbooks/workbook-error.ts';
import type { JobKind, JobMessage, JobProgress, JobRequest, WorkerJobs } from './protocol.ts';
import { watchMemory } from './watch-memory.ts';

/** What a job may cost before its worker is ended. */
export interface WorkerLimits {
  timeoutMs: number;
  /** What the worker may hold, and the program's memory grow by, while the job runs; mebibytes. */
  maxMemoryMb: number;
}

export interface JobOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Buffers of the request that are handed over instead of copied; they are empty for the caller afterwards. */
  transfer?: ArrayBuffer[] | undefined;
}

/**
 * What the worker's heap may hold beyond `maxMemoryMb`, mebibytes. V8's own limit must never be reached: passed within
 * one garbage collection it ends the whole program, not the worker.
 */
const heapReserveMb = 1024;

/** Part of its limit that a worker may hold when it is kept; after a usual plan it is a sixth. What is left of a large one counts against the next document's limit. */
const mostHeldShare = 1 / 4;

/** Workers that have done a job without fault and wait for the next one. */
export type IdleWorkers = Worker[];

type RequestOf<Kind extends JobKind> = Extract<JobRequest, { kind: Kind }>;

/**
 * Does one job in a worker thread, so that no file can freeze, fill or crash the program. The thread is new and ends with
 * the job, unless `idle` is given: then a waiting one is used, and kept when all went well: of what failed, nobody knows what it left. Rejects with `DocumentError`
 * (`FILE_READ_TIMEOUT`, `FILE_LIMIT_EXCEEDED` when memory runs out, or what the job found), with `WorkbookError`, with
 * `LetterError`, with the signal's reason when cancelled, else with an `Error` that carries the worker's stack as cause.
 */
export function runInWorker<Kind extends JobKind>(
  entry: URL,
  limits: WorkerLimits,
  request: RequestOf<Kind>,
  options: JobOptions = {},
  idle?: IdleWorkers,
): Promise<WorkerJobs[Kind]['result']> {
  const { signal, onProgress, transfer = [] } = options;
  if (signal?.aborted === true) return Promise.reject(reasonOf(signal));
  return new Promise((resolve, reject) => {
    const worker = idle?.pop() ?? new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb + heapReserveMb }, execArgv: [] });
    worker.removeAllListeners();
    worker.ref();
    const finish = (settle: () => void, keep: boolean): void => {
      clearTimeout(timer);
      watch.end();
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      if (keep && idle !== undefined && watch.held() <= limits.maxMemoryMb * mostHeldShare) putAside(worker, idle);
      else void worker.terminate();
      settle();
    };
    const fail = (error: Error): void => finish(() => reject(error), false);
    const cancel = (): void => fail(reasonOf(signal));
    const timer = setTimeout(
      () => fail(new DocumentError('FILE_READ_TIMEOUT', { limit: 'milliseconds', maximum: limits.timeoutMs })),
      limits.timeoutMs,
    );
    const watch = watchMemory(worker, limits.maxMemoryMb, () => fail(memoryExceeded(limits)));
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: JobMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'result') finish(() => resolve(message.value), true);
      else fail(errorOf(message));
    });
    worker.on('error', (error: unknown) => fail(crashOf(error, limits)));
    worker.on('exit', (exitCode) => fail(new Error(`the worker ended without an answer, exit code ${exitCode}`)));
    worker.postMessage(request, transfer);
  });
}

/** Keeps a worker that has done its job for the next one; it does not keep the program running. */
function putAside(worker: Worker, idle: IdleWorkers): void {
  worker.unref();
  worker.once('exit', () => {
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
  });
  idle.push(worker);
}

function errorOf(message: Extract<JobMessage, { type: 'failure' | 'crash' }>): Error {
  if (message.type === 'crash') return crashReported(message);
  switch (message.source) {
    case 'document':
      return new DocumentError(message.code, message.data);
    case 'workbook':
      return new WorkbookError(message.code, message.data);
    case 'letter':
      return new LetterError(message.code, message.data);
  }
}

function crashReported(message: Extract<JobMessage, { type: 'crash' }>): Error {
  return new Error(`a job failed in its worker: ${message.message}`, { cause: message.stack });
}

function crashOf(error: unknown, limits: WorkerLimits): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return memoryExceeded(limits, error);
  }
  return error instanceof Error ? error : new Error(String(error));
}

function memoryExceeded({ maxMemoryMb }: WorkerLimits, cause?: unknown): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'memory', maximum: maxMemoryMb }, { cause });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('This operation was aborted', 'AbortError');
}
