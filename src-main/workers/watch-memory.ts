import type { Worker } from 'node:worker_threads';

/** Short enough that a job which takes a gigabyte a second is noticed some ten mebibytes late. */
const millisecondsBetweenLooks = 10;
const mebibyte = 1024 * 1024;

/**
 * Calls `onExceeded` as soon as a worker holds more than `maxMb` mebibytes, or the program's memory has grown by as much
 * since now, and gives what ends the watch. The growth counts what lies outside of every heap; the worker's own count is
 * needed beside it, because V8 keeps the pages of ended workers (over a gigabyte), and a new one fills them unseen.
 */
export function watchMemory(worker: Worker, maxMb: number, onExceeded: () => void): () => void {
  const mostOfProgram = process.memoryUsage.rss() + maxMb * mebibyte;
  let isAsking = false;
  let isWatching = true;
  const look = (): void => {
    if (process.memoryUsage.rss() > mostOfProgram) onExceeded();
    // Node 20 has no such count, and its V8 gives the pages of ended workers back.
    if (isAsking || !('getHeapStatistics' in worker)) return;
    isAsking = true;
    worker.getHeapStatistics().then(
      ({ total_heap_size: heap, external_memory: outside }) => {
        isAsking = false;
        if (isWatching && heap + outside > maxMb * mebibyte) onExceeded();
      },
      // It has not begun to run yet, or has ended: its own events tell that.
      () => (isAsking = false),
    );
  };
  const timer = setInterval(look, millisecondsBetweenLooks);
  return () => {
    isWatching = false;
    clearInterval(timer);
  };
}
