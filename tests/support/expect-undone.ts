import { expect } from 'vitest';
import { expectFailure } from './expect-failure.ts';
import type { TableDump, TestWorkspace } from './open-test-workspace.ts';
import { storedContent } from './stored-content.ts';

/** Does a write, undoes it and expects exactly the rows of before, does it again, and once more; gives what the write answered. */
export async function expectUndone<Answer extends { changeSetId: string | null }>(
  workspace: TestWorkspace,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const before = storedContent(workspace);
  const answer = await write();
  expect(answer.changeSetId).not.toBeNull();
  const after = storedContent(workspace);
  expect(after).not.toEqual(before);
  const { history } = workspace.client;
  await history.undo({ changeSetId: answer.changeSetId ?? '' });
  expect(storedContent(workspace)).toEqual(before);
  await expectFailure(history.undo({ changeSetId: answer.changeSetId ?? '' }), 'ALREADY_UNDONE');
  await history.redoLast();
  expect(storedContent(workspace)).toEqual(after);
  expect((await history.undoLast()).undone.useCase).toBe('redo');
  expect(storedContent(workspace)).toEqual(before);
  await history.redoLast();
  expect(storedContent(workspace)).toEqual(after);
  return answer;
}

/** Expects the last change to be taken back as a whole by one undo: everything is stored as `before`. */
export async function expectTakenBack(workspace: TestWorkspace, before: TableDump): Promise<void> {
  expect(storedContent(workspace)).not.toEqual(before);
  await workspace.client.history.undoLast();
  expect(storedContent(workspace)).toEqual(before);
}
