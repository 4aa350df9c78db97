import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One thing that the program must be able to do; what it returns is printed with its time. */
export interface SelfTestStep {
  readonly name: string;
  run(folder: string): Promise<Readonly<Record<string, string | number>>>;
}

/** Result of the self-test, printed as one line of JSON; the exit code is 0 exactly when `ok` is true. */
export interface SelfTestResult {
  readonly ok: boolean;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly steps: readonly (Readonly<Record<string, string | number>> & { readonly name: string; readonly milliseconds: number })[];
  readonly failure: string | null;
}

/** Runs the steps one after the other in a new temporary folder, which is removed; stops at the first that fails. */
export async function runSelfTest(steps: readonly SelfTestStep[], facts: SelfTestResult['facts']): Promise<SelfTestResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-self-test-'));
  const done: SelfTestResult['steps'][number][] = [];
  try {
    for (const step of steps) {
      const started = performance.now();
      try {
        const found = await step.run(folder);
        done.push({ name: step.name, milliseconds: Math.round(performance.now() - started), ...found });
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { ok: false, facts, steps: done, failure: `${step.name}: ${reason}` };
      }
    }
    return { ok: true, facts, steps: done, failure: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
