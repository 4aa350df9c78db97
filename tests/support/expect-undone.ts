import { expect } from 'vitest';
import type { TestWorkspace } from './open-test-workspace.ts';
import { storedContent } from './stored-content.ts';

/** Does a write, undoes it and expects exactly the rows of before, and does it again; gives what the write answered. */
export async function expectUndone<Answer extends { changeSetId: string | null }>(
  workspace: TestWorkspace,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const before = storedContent(workspace);
  const answer = await write();
  expect(answer.changeSetId).not.toBeNull();
  const after = storedContent(workspace);
  expect(after).not.toEqual(before);
  await workspace.client.history.undoLast();
  expect(storedContent(workspace)).toEqual(before);
  await workspace.client.history.redoLast();
  expect(storedContent(workspace)).toEqual(after);
  return answer;
}
