import { describe, expect, it } from 'vitest';
import { type JobControl, streamJob } from '../../../src-main/application/stream-job.ts';
import type { JobProgress } from '../../../src-main/contract/shared.ts';

const step = (done: number): JobProgress => ({ phase: 'writing', done, total: 3 });
const asIs = (error: unknown): unknown => error;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function all(job: AsyncGenerator<JobProgress, string, undefined>): Promise<{ steps: number[]; result: string }> {
  const steps: number[] = [];
  for (;;) {
    const next = await job.next();
    if (next.done) return { steps, result: next.value };
    steps.push(next.value.done);
  }
}

describe('streamJob', () => {
  it('yields progress and returns the result', async () => {
    const run = async ({ onProgress }: JobControl): Promise<string> => {
      for (const done of [1, 2, 3]) {
        onProgress(step(done));
        await turn();
      }
      return 'end';
    };
    expect(await all(streamJob(run, undefined, asIs))).toEqual({ steps: [1, 2, 3], result: 'end' });
  });

  it('tells a slow listener only the newest step', async () => {
    const run = async ({ onProgress }: JobControl): Promise<string> => {
      for (const done of [1, 2, 3]) onProgress(step(done));
      await turn();
      return 'end';
    };
    expect(await all(streamJob(run, undefined, asIs))).toEqual({ steps: [3], result: 'end' });
  });

  it('throws the failure as translated', async () => {
    const run = async (): Promise<string> => {
      await turn();
      throw new Error('broken');
    };
    await expect(all(streamJob(run, undefined, (error) => new Error(`told: ${(error as Error).message}`)))).rejects.toThrow('told: broken');
  });

  it('hands on the signal of the caller, given before or while it runs', async () => {
    const seen: boolean[] = [];
    const run = async ({ onProgress, signal }: JobControl): Promise<string> => {
      seen.push(signal.aborted);
      onProgress(step(1));
      while (!signal.aborted) await turn();
      throw signal.reason;
    };
    await expect(all(streamJob(run, AbortSignal.abort(new Error('before')), asIs))).rejects.toThrow('before');
    const controller = new AbortController();
    const job = streamJob(run, controller.signal, asIs);
    await job.next();
    controller.abort(new Error('while'));
    await expect(all(job)).rejects.toThrow('while');
    expect(seen).toEqual([true, false]);
  });

  it('stops the work when the listener leaves', async () => {
    let stopped = false;
    const run = async ({ onProgress, signal }: JobControl): Promise<string> => {
      signal.addEventListener('abort', () => (stopped = true));
      onProgress(step(1));
      return new Promise<string>(() => undefined);
    };
    for await (const progress of streamJob(run, undefined, asIs)) {
      expect(progress).toEqual(step(1));
      break;
    }
    expect(stopped).toBe(true);
  });
});
