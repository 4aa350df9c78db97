/** Works that run side by side, no more than a few at a time. */
export interface FewAtOnce {
  /** Begins a work as soon as there is room for it. Rejects with the first failure of those before. */
  begin: (work: () => Promise<void>) => Promise<void>;
  /** Waits for the end of all; rejects with their first failure. */
  finish: () => Promise<void>;
  /** Waits for the end of all, whatever becomes of them. */
  settle: () => Promise<void>;
}

/** Runs works of which each may wait for the disk while others go on; `most` at a time. */
export function createFewAtOnce(most: number): FewAtOnce {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const settle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    begin: async (work) => {
      while (running.size >= most) await Promise.race(running);
      throwFailure();
      const one: Promise<void> = work()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(one));
      running.add(one);
    },
    finish: async () => {
      await settle();
      throwFailure();
    },
    settle,
  };
}
