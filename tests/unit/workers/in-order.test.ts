import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src-main/workers/in-order.ts';

const never = new AbortController().signal;

describe('inOrder', () => {
  it('gives results in the order of the items, never doing more at once than it may', async () => {
    let running = 0;
    let most = 0;
    const work = async (milliseconds: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await sleep(milliseconds);
      running -= 1;
      return milliseconds;
    };
    const results: number[] = [];
    for await (const result of inOrder([20, 1, 10, 1, 5], 2, work, never)) results.push(result);
    expect([results, most]).toEqual([[20, 1, 10, 1, 5], 2]);
  });

  it.each(['a failure', 'leaving early', 'a cancel'])('stops what is under way after %s, and begins nothing more', async (why) => {
    const cancel = new AbortController();
    const [begun, stopped]: [number[], number[]] = [[], []];
    const work = async (item: number, signal: AbortSignal): Promise<number> => {
      begun.push(item);
      if (item === 0) return item;
      if (item === 1 && why === 'a failure') throw new Error('no');
      await sleep(60_000, null, { signal }).catch((error: unknown) => {
        stopped.push(item);
        throw error;
      });
      return item;
    };
    const run = async (): Promise<void> => {
      for await (const result of inOrder([0, 1, 2, 3, 4, 5], 3, work, cancel.signal)) {
        if (result === 0 && why === 'leaving early') break;
        if (why === 'a cancel') cancel.abort();
      }
    };
    if (why === 'leaving early') await run();
    else await expect(run()).rejects.toThrow(why === 'a failure' ? 'no' : 'aborted');
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(stopped).toEqual(why === 'a failure' ? [2, 3] : [1, 2, 3]);
  });

  it('gives nothing for nothing', async () => {
    for await (const _ of inOrder([], 2, () => Promise.reject(new Error('never')), never)) throw new Error('never');
  });
});
