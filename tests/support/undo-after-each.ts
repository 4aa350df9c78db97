import { afterEach, beforeEach } from 'vitest';
import type { TestWorkspace } from './open-test-workspace.ts';

/** Takes back what a test has changed, so that all tests of a file share one workspace and what was read into it. */
export function undoAfterEach(shared: () => TestWorkspace): void {
  let lastChange: string | undefined;
  beforeEach(async () => {
    [lastChange] = (await shared().client.history.list({ limit: 1 })).map((entry) => entry.id);
  });
  afterEach(async () => {
    const entries = await shared().client.history.list({ limit: 100 });
    const since = entries.slice(0, entries.findIndex((entry) => entry.id === lastChange));
    const standing = since.filter((entry) => !entry.undone && (entry.undoes === null || entry.useCase === 'redo'));
    for (let left = standing.length; left > 0; left -= 1) await shared().client.history.undoLast();
  });
}
