import { afterEach, beforeEach } from 'vitest';
import type { TestWorkspace } from './open-test-workspace.ts';

/** Takes back what a test has changed, so that all tests of a file share one workspace and what was read into it. */
export function undoAfterEach(shared: () => TestWorkspace): void {
  let lastChange: string | undefined;
  beforeEach(async () => {
    [lastChange] = (await shared().client.history.list({ limit: 1 })).map((entry) => entry.id);
  });
  afterEach(async () => {
    for (let left = await standingSince(shared(), lastChange); left > 0; left -= 1) await shared().client.history.undoLast();
  });
}

/** How many changes after a change set stand, neither undone nor undoing: so many times `undoLast` leads back to it. */
export async function standingSince({ client }: Pick<TestWorkspace, 'client'>, changeSetId: string | undefined): Promise<number> {
  const entries = await client.history.list({ limit: 500 });
  const since = entries.slice(0, entries.findIndex((entry) => entry.id === changeSetId));
  return since.filter((entry) => !entry.undone && (entry.undoes === null || entry.useCase === 'redo')).length;
}
