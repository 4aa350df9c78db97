import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createFewAtOnce } from '../../../src-main/application/few-at-once.ts';

describe('createFewAtOnce', () => {
  it('runs works side by side, never more than it may, and waits for all', async () => {
    const few = createFewAtOnce(2);
    const [running, done]: [Set<number>, number[]] = [new Set(), []];
    let most = 0;
    for (const milliseconds of [20, 1, 10, 1]) {
      await few.begin(async () => {
        running.add(milliseconds);
        most = Math.max(most, running.size);
        await sleep(milliseconds);
        running.delete(milliseconds);
        done.push(milliseconds);
      });
    }
    await few.finish();
    expect(most).toBe(2);
    expect(done.toSorted((one, other) => one - other)).toEqual([1, 1, 10, 20]);
  });

  it('tells the first failure when the next work begins and at the end, after all have ended', async () => {
    const few = createFewAtOnce(2);
    let ended = false;
    await few.begin(async () => {
      await sleep(10);
      ended = true;
    });
    await few.begin(() => Promise.reject(new Error('no')));
    await sleep(1);
    await expect(few.begin(() => Promise.resolve())).rejects.toThrow('no');
    await expect(few.finish()).rejects.toThrow('no');
    expect(ended).toBe(true);
  });

  it('settles whatever has failed', async () => {
    const few = createFewAtOnce(1);
    await few.begin(() => Promise.reject(new Error('no')));
    await expect(few.settle()).resolves.toBeUndefined();
  });
});
