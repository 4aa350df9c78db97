import type { Worker } from 'node:worker_threads';

/** Short enough that a job which takes a gigabyte a second is noticed some ten mebibytes late. */
const millisecondsBetweenLooks = 10;
const mebibyte = 1024 * 1024;

/** A watch under way. */
export interface MemoryWatch {
  end: () => void;
  /** What the worker held at the last look, mebibytes; 0 before the first one. */
  held: () => number;
}

/**
 * Calls `onExceeded` as soon as a worker holds more than `maxMb` mebibytes, or the program's memory has grown by as much
 * since now. The growth counts what lies outside of every heap; the worker's own count is
 * needed beside it, because V8 keeps the pages of ended workers (over a gigabyte), and a new one fills them unseen.
 */
export function watchMemory(worker: Worker, maxMb: number, onExceeded: () => void): MemoryWatch {
  const most = maxMb * mebibyte;
  const mostOfProgram = process.memoryUsage.rss() + most;
  let isAsking = false;
  let isWatching = true;
  let held = 0;
  const ask = async (): Promise<void> => {
    isAsking = true;
    held = await heldBy(worker);
    isAsking = false;
    if (isWatching && held > most) onExceeded();
  };
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > mostOfProgram) onExceeded();
    else if (!isAsking) void ask();
  }, millisecondsBetweenLooks);
  return {
    end: () => {
      isWatching = false;
      clearInterval(timer);
    },
    held: () => held / mebibyte,
  };
}

/** What a worker's heap and buffers hold, bytes; 0 while it does not run, and on Node 20, whose V8 gives the pages of ended workers back. */
async function heldBy(worker: Worker): Promise<number> {
  if (!('getHeapStatistics' in worker)) return 0;
  try {
    const { total_heap_size: heap, external_memory: outside } = await worker.getHeapStatistics();
    return heap + outside;
  } catch {
    return 0;
  }
}
