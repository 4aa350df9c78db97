import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { JobProgress } from '../../../../src-main/contract/shared.ts';
import { JobCancelled } from '../../../../src-renderer/api/failure.ts';
import { createJobRunner } from '../../../../src-renderer/api/job-runner.ts';

const step = (done: number): JobProgress => ({ phase: 'writing', done, total: 2 });

async function* twoSteps(): AsyncGenerator<JobProgress, string, unknown> {
  yield step(1);
  yield step(2);
  return 'written';
}

/** A stream that waits until it is aborted. */
async function* waiting(signal: AbortSignal): AsyncGenerator<JobProgress, never, unknown> {
  yield step(0);
  return await new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(new Error('the stream was closed'));
    signal.addEventListener('abort', () => reject(new Error('the stream was closed')));
  });
}

describe('createJobRunner', () => {
  it('shows each step while the job runs, and nothing after it', async () => {
    const runner = createJobRunner(() => undefined);
    const seen: (number | null)[] = [];
    runner.jobs.subscribe(() => seen.push(runner.jobs.get()[0]?.progress?.done ?? null));
    expect(await runner.run('导出', async () => twoSteps())).toBe('written');
    expect(seen).toEqual([null, 1, 2, null]);
    expect(runner.jobs.get()).toEqual([]);
  });

  it('cancels only the job that was meant, and calls that cancelled whatever the stream says', async () => {
    const runner = createJobRunner(() => undefined);
    const first = runner.run('导入', async (signal) => waiting(signal));
    const second = runner.run('导出', async () => twoSteps());
    runner.jobs.get().find(({ label }) => label === '导入')?.cancel();
    await expect(first).rejects.toBeInstanceOf(JobCancelled);
    expect(await second).toBe('written');
  });

  it('passes a failure on, forgets the job and tells of the end', async () => {
    let ends = 0;
    const runner = createJobRunner(() => {
      ends += 1;
    });
    const failure = new ORPCError('TARGET_LOCKED', { data: { fileName: '表.xlsx' } });
    await expect(runner.run('导出', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(runner.jobs.get()).toEqual([]);
    expect(ends).toBe(1);
  });

  it('takes a cancel that the application reports for a cancel', async () => {
    const runner = createJobRunner(() => undefined);
    const cancelled = new ORPCError('CANCELLED', { data: {} });
    await expect(runner.run('导出', () => Promise.reject(cancelled))).rejects.toBeInstanceOf(JobCancelled);
  });
});
