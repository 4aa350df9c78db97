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
    for (const entry of since) if (entry.undoes === null && !entry.undone) await shared().client.history.undoLast();
  });
}
