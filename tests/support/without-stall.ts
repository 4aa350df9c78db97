import { expect } from 'vitest';

/** What stalls takes minutes or never ends; so generous a limit measures no speed and holds on a busy machine. */
const patience = 30_000;

/** Runs what a hostile text could make endless. */
export function withoutStall<Result>(run: () => Result): Result {
  const started = performance.now();
  const result = run();
  expect(performance.now() - started).toBeLessThan(patience);
  return result;
}
