/**
 * Does the work for each item, `atOnce` of them at a time, and gives the results in the order of the items. The next work is
 * begun as soon as a result is due, before it is taken. Ends with the first failure; then, and when it is left early, the works
 * under way are stopped by their signal, and their end is awaited.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result, void, undefined> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const waiting = items[Symbol.iterator]();
  const running: Promise<Result>[] = [];
  const begin = (): void => {
    const next = waiting.next();
    if (next.done === true) return;
    const result = work(next.value, either);
    // Whoever is next in order tells of his failure first.
    result.catch(() => undefined);
    running.push(result);
  };
  try {
    for (let count = 0; count < atOnce; count += 1) begin();
    for (;;) {
      const [first] = running;
      if (first === undefined) return;
      const result = await first;
      void running.shift();
      begin();
      yield result;
    }
  } finally {
    stop.abort();
    await Promise.allSettled(running);
  }
}
