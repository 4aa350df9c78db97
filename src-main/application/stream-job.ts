import type { JobProgress } from '../contract/shared.ts';

/** What a long use case gets to tell how far it is and to hear that it shall stop. */
export interface JobControl {
  onProgress: (progress: JobProgress) => void;
  signal: AbortSignal;
}

/**
 * Runs a long use case as a stream: yields its progress (only the newest step when the listener is slower) and returns
 * its result. Leaving the stream early or aborting `outer` stops the use case; its failure is thrown as translated by `translate`.
 */
export async function* streamJob<Result>(
  run: (control: JobControl) => Promise<Result>,
  outer: AbortSignal | undefined,
  translate: (error: unknown) => unknown,
): AsyncGenerator<JobProgress, Result, undefined> {
  const inner = new AbortController();
  const stop = (): void => inner.abort(outer?.reason);
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted) stop();

  const state: { newest: JobProgress | null; settled: boolean; wake: () => void } = {
    newest: null,
    settled: false,
    wake: () => undefined,
  };
  const result = run({
    onProgress: (progress) => {
      state.newest = progress;
      state.wake();
    },
    signal: inner.signal,
  }).finally(() => {
    state.settled = true;
    state.wake();
  });
  // The failure is thrown below; without this a stream that is left early would count as an unhandled rejection.
  result.catch(() => undefined);

  try {
    while (!state.settled) {
      if (state.newest === null) await new Promise<void>((resolve) => (state.wake = resolve));
      const step = state.newest;
      state.newest = null;
      if (step !== null) yield step;
    }
    return await result;
  } catch (error) {
    throw translate(error);
  } finally {
    outer?.removeEventListener('abort', stop);
    inner.abort();
  }
}
